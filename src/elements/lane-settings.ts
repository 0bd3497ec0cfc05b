/** The custom element in which visitors see and change all that is known of them. */
import { type CSSResultGroup, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Item } from '../items/item.ts';
import type { NamedPreference, SteeringAction } from '../steering/steer.ts';
import type { Steering } from '../steering/steering.ts';
import type { PreferenceSummary } from '../updates.ts';
import type { WhyNot } from '../why-not/why-not.ts';
import type { ExplanationTheme } from './explanation-state.ts';
import { LocalisedElement } from './localised-element.ts';
import type { ElementMessages } from './messages/element-messages.ts';
import type { LaneSteerDetail, LaneWhyNotDetail } from './steering-controls.ts';
import { panelStyles } from './styles/panel.ts';
import { printStyles } from './styles/print.ts';
import { reasonStyles } from './styles/reason.ts';
import { settingsStyles } from './styles/settings.ts';
import { steeringStyles } from './styles/steering.ts';
import { themeStyles } from './styles/theme.ts';
import { forgetTemplate } from './templates/forget.ts';
import { howTemplate } from './templates/how.ts';
import { settingsHistory } from './templates/settings-history.ts';
import { settingsInterests } from './templates/settings-interests.ts';
import { type ItemChoice, settingsItems } from './templates/settings-items.ts';

/** What the page lets the visitor see and change. */
export interface SettingsView {
  /** Read off the history, heaviest first. */
  readonly preferences: readonly PreferenceSummary[];
  /** Oldest first, with what was removed. */
  readonly history: readonly Item[];
  /** What the page shows, for the visitor to ask about; by default nothing. */
  readonly items?: readonly Item[];
  readonly steering: Steering;
  readonly paused: boolean;
  readonly undoable: boolean;
  /** The order of lists is the shop's own. */
  readonly ownOrder: boolean;
}

const NOTHING: SettingsView = {
  preferences: [],
  history: [],
  steering: {},
  paused: false,
  undoable: false,
  ownOrder: false,
};

/** Detail of the event `lane-pause`. */
export interface LanePauseDetail {
  readonly paused: boolean;
}

/**
 * `<lane-settings>`: interests (pin, mute, rename, add), history (take out, put back), what is wanted less of, questions
 * about any item of the page, pause, forget everything, and how recommendations work here. Set `view`; it changes nothing
 * itself but tells the page by events that bubble and are composed: `lane-steer` with `{ action }`, `lane-undo`,
 * `lane-pause` with `{ paused }`, `lane-forget`, and `lane-why-not` with `{ candidate }`, which the page answers by setting
 * `whyNot`.
 *
 * Colours and fonts by the same custom properties as `<lane-explanation>`. Parts: `settings`, `label`, `acts`, `act`,
 * `remove`, `field`, `how`.
 */
export class LaneSettingsElement extends LocalisedElement {
  /** The tag under which `index.ts` registers the element. */
  static readonly tag = 'lane-settings';

  static override readonly properties: PropertyDeclarations = {
    view: { attribute: false },
    whyNot: { attribute: false },
    theme: { reflect: true },
    renaming: { state: true },
    chosen: { state: true },
    asking: { state: true },
    forgotten: { state: true },
  };

  static override readonly styles: CSSResultGroup = [
    themeStyles,
    reasonStyles,
    panelStyles,
    steeringStyles,
    settingsStyles,
    printStyles,
  ];

  /** What is shown. */
  declare view: SettingsView;
  /** The answer to `lane-why-not`. */
  declare whyNot: WhyNot | undefined;
  /** `auto` follows the inherited `color-scheme`. */
  declare theme: ExplanationTheme;
  declare protected renaming: string | undefined;
  /** Id of the item that is asked about. */
  declare protected chosen: string | undefined;
  /** Whether it is being asked if all is to be forgotten. */
  declare protected asking: boolean;
  declare protected forgotten: boolean;

  constructor() {
    super();
    this.view = NOTHING;
    this.theme = 'auto';
    this.asking = false;
    this.forgotten = false;
  }

  protected override render(): TemplateResult {
    const { messages, view } = this;
    const { settings, steering } = messages;
    const act = (action: SteeringAction): void => {
      this.forgotten = false;
      this.#tell('lane-steer', { action } satisfies LaneSteerDetail);
    };
    const controls = {
      act,
      renaming: this.renaming,
      rename: (preference: NamedPreference | undefined) => {
        this.renaming = preference?.key;
      },
    };
    return html`<section class="settings panel" part="settings" lang=${messages.locale} aria-label=${settings.title}>
      <div class="panel-content">
        ${view.paused ? html`<p role="status">${settings.paused}</p>` : nothing}
        ${settingsInterests(view, controls, messages)}
        ${settingsHistory(view, act, messages)}
        ${settingsItems(view, this.#choice(act), messages)}
        <div class="acts" part="acts">
          <button class="act" part="act" type="button" @click=${this.#pause}>
            ${view.paused ? settings.resume : settings.pause}
          </button>
          ${
            view.undoable
              ? html`<button class="act" part="act" type="button" @click=${() => this.#tell('lane-undo')}>${steering.undo}</button>`
              : nothing
          }
          ${this.#forgetting(messages)}
        </div>
        ${howTemplate(view, messages)}
      </div>
    </section>`;
  }

  #choice(act: (action: SteeringAction) => void): ItemChoice {
    return {
      chosen: this.chosen,
      choose: (id) => {
        this.chosen = id;
        this.whyNot = undefined;
      },
      controlsOf: ({ id: candidate }) => ({
        act,
        askWhyNot: () => this.#tell('lane-why-not', { candidate } satisfies LaneWhyNotDetail),
        whyNot: this.whyNot,
      }),
    };
  }

  #forgetting(messages: ElementMessages): TemplateResult {
    return forgetTemplate(
      {
        asking: this.asking,
        forgotten: this.forgotten,
        ask: (asking) => {
          this.asking = asking;
        },
        forget: () => {
          this.asking = false;
          this.forgotten = true;
          this.#tell('lane-forget');
        },
      },
      messages,
    );
  }

  readonly #pause = (): void => {
    this.#tell('lane-pause', { paused: !this.view.paused } satisfies LanePauseDetail);
  };

  #tell(name: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lane-settings': LaneSettingsElement;
  }
  interface HTMLElementEventMap {
    'lane-pause': CustomEvent<LanePauseDetail>;
    'lane-forget': CustomEvent<undefined>;
  }
}
