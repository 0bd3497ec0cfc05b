/** Forgetting everything: asked once more, then told. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ElementMessages } from '../messages/element-messages.ts';

export interface Forgetting {
  readonly asking: boolean;
  readonly forgotten: boolean;
  ask(asking: boolean): void;
  forget(): void;
}

export function forgetTemplate(
  { asking, forgotten, ask, forget }: Forgetting,
  { settings, steering }: ElementMessages,
): TemplateResult {
  if (!asking) {
    return html`<button class="act" part="act" type="button" @click=${() => ask(true)}>${settings.forget}</button>
      <span role="status">${forgotten ? settings.forgotten : nothing}</span>`;
  }
  return html`<span class="question" role="alert">${settings.forgetQuestion}</span>
    <button class="act" part="act" type="button" @click=${forget}>${settings.forgetYes}</button>
    <button class="act" part="act" type="button" @click=${() => ask(false)}>${steering.cancel}</button>`;
}
