/** What the elements have in common: they speak the language of the place that they stand in. */
import { LitElement, type PropertyDeclarations } from 'lit';
import { languageOf } from './language-of.ts';
import { loadMessages, messagesFor } from './messages/choose.ts';
import type { ElementMessages } from './messages/element-messages.ts';

/** Renders once the words of the nearest `lang` are there, so that no word is seen in one language and then in another. */
export abstract class LocalisedElement extends LitElement {
  static override readonly properties: PropertyDeclarations = {
    // Observed only, so that a change of language shows at once; the words go by the nearest `lang`.
    ownLanguage: { attribute: 'lang' },
  };

  declare protected ownLanguage: string | null;

  /** The words to render with. */
  protected get messages(): ElementMessages {
    return messagesFor(languageOf(this));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The element may have moved to a place of another language.
    this.requestUpdate();
  }

  protected override scheduleUpdate(): Promise<unknown> | undefined {
    const loading = loadMessages(languageOf(this));
    // Asked again afterwards: the language may have changed meanwhile.
    if (loading !== undefined) return loading.then(() => this.scheduleUpdate());
    super.scheduleUpdate();
    return undefined;
  }
}
