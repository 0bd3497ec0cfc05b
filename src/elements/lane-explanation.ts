/** The custom element that shows one explanation: a reason in one line, and all it rests on behind a button. */
import { type CSSResultGroup, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { COMPUTED_WRITER } from '../explanation/computed-writer.ts';
import type { Explanation } from '../explanation/explanation.ts';
import type { WhyNot } from '../why-not/why-not.ts';
import type { ExplanationState, ExplanationTheme, LaneToggleDetail } from './explanation-state.ts';
import { holdPlace } from './hold-place.ts';
import { LocalisedElement } from './localised-element.ts';
import type { ElementMessages } from './messages/element-messages.ts';
import { format, isolate } from './messages/format.ts';
import type { LaneSteerDetail, LaneWhyNotDetail, SteeringControls } from './steering-controls.ts';
import { panelStyles } from './styles/panel.ts';
import { printStyles } from './styles/print.ts';
import { reasonStyles } from './styles/reason.ts';
import { steeringStyles } from './styles/steering.ts';
import { themeStyles } from './styles/theme.ts';
import { errorTemplate } from './templates/error.ts';
import { panelTemplate } from './templates/panel.ts';
import { skeletonTemplate } from './templates/skeleton.ts';

/**
 * `<lane-explanation>`: says why a recommendation is there.
 *
 * ```ts
 * const element = document.createElement('lane-explanation');
 * element.state = 'loading';
 * card.append(element);
 * element.explanation = explanation; // state becomes "ready"
 * ```
 *
 * Attributes: `state` (idle, loading, ready, error), `open`, `theme` (auto, light, dark); the element's own words are
 * chosen by the nearest `lang`. Texts are shown as text, never as markup. Nothing is shown while idle or after an error.
 *
 * Events, all bubbling and composed: `lane-toggle` with `{ open }`, when the visitor folds or unfolds; of an element with
 * the attribute `steerable`, `lane-steer` with `{ action }` (a `SteeringAction`), `lane-undo`, and `lane-why-not` with
 * `{ candidate }`, which the page answers by setting `whyNot`.
 *
 * Custom properties, all optional: `--lane-text`, `--lane-muted` (secondary text), `--lane-surface` (ground of the
 * panel), `--lane-border`, `--lane-track` (empty part of a bar), `--lane-accent` (bars and button), `--lane-radius`,
 * `--lane-font`, `--lane-lines` (lines kept free for the reason, by default 0: more where a language model may word it
 * anew). By default the folded element writes in the page's colour and font, and the panel follows the
 * inherited `color-scheme`; `theme="light"` or `"dark"` overrides it.
 *
 * Parts: `reason`, `button`, `byline`, `panel`, `skeleton`, `error` (not displayed unless styled), `likelihood`, `label`, `note`,
 * `preferences`, `others`, `preference`, `phrase`, `share`, `bar`, `bar-fill`, `fit` (with `fit-strong`, `fit-partial` or
 * `fit-none`), `evidence`, `evidence-item`, `evidence-link`, `picture`, `steps`, `step`, `step-name`, `sentence`,
 * `hand`, `acts`, `act`, `remove`, `field`, `writer`.
 */
export class LaneExplanationElement extends LocalisedElement {
  /** The tag under which `index.ts` registers the element. */
  static readonly tag = 'lane-explanation';

  static override readonly properties: PropertyDeclarations = {
    explanation: { attribute: false },
    state: { reflect: true },
    open: { type: Boolean, reflect: true },
    theme: { reflect: true },
    steerable: { type: Boolean, reflect: true },
    undoable: { type: Boolean },
    whyNot: { attribute: false },
    renaming: { state: true },
  };

  static override readonly styles: CSSResultGroup = [
    themeStyles,
    reasonStyles,
    panelStyles,
    steeringStyles,
    printStyles,
  ];

  /** What is shown. Set by setting `explanation`; a page sets `loading` and `error` itself. */
  declare state: ExplanationState;
  /** Whether the panel is unfolded. Setting it sends no event. */
  declare open: boolean;
  /** Whether the visitor may steer from here; the page then listens to `lane-steer`, `lane-undo` and `lane-why-not`. */
  declare steerable: boolean;
  /** Whether there is a step to undo. */
  declare undoable: boolean;
  /** The answer to `lane-why-not`. */
  declare whyNot: WhyNot | undefined;
  /** `auto` follows the inherited `color-scheme`. */
  declare theme: ExplanationTheme;
  declare protected renaming: string | undefined;

  #explanation: Explanation | undefined;

  constructor() {
    super();
    this.state = 'idle';
    this.open = false;
    this.theme = 'auto';
    this.steerable = false;
    this.undoable = false;
  }

  /** What to show. Setting one makes `state` ready; `undefined` takes it back to idle. */
  get explanation(): Explanation | undefined {
    return this.#explanation;
  }

  set explanation(explanation: Explanation | undefined) {
    const reason = this.renderRoot?.querySelector<HTMLElement>('.reason');
    if (reason) holdPlace(reason, this.#explanation, explanation);
    this.#explanation = explanation;
    if (explanation) this.state = 'ready';
    else if (this.state === 'ready') this.state = 'idle';
  }

  protected override render(): TemplateResult | typeof nothing {
    const { messages } = this;
    switch (this.state) {
      case 'loading':
        return skeletonTemplate(messages);
      case 'error':
        return errorTemplate(messages);
      case 'ready':
        return this.#explanation ? this.#explanationTemplate(this.#explanation, messages) : nothing;
      default:
        return nothing;
    }
  }

  #explanationTemplate(explanation: Explanation, messages: ElementMessages): TemplateResult {
    const about = format(messages.about, { title: isolate(explanation.title) });
    return html`<div lang=${messages.locale} @keydown=${this.#closeOnEscape}>
      <p class="reason" part="reason" dir="auto">${explanation.reason}</p>
      <div class="foot">
      <button
        class="button"
        part="button"
        type="button"
        aria-expanded=${this.open}
        aria-controls="panel"
        @click=${this.#toggle}
      >
        <span>${messages.why}<span class="visually-hidden"> ${about}</span></span>
        <svg class="chevron" viewBox="0 0 10 10" aria-hidden="true">
          <path d="M1 3l4 4 4-4" fill="none" stroke="currentColor" stroke-width="1.6" />
        </svg>
      </button>
      ${explanation.writer === COMPUTED_WRITER ? nothing : this.#bylineTemplate(explanation.writer, messages)}
      </div>
      <div class="panel" part="panel" id="panel" role="group" aria-label=${about} ?hidden=${!this.open}>
        ${this.open ? panelTemplate(explanation, messages, this.#controls(explanation)) : nothing}
      </div>
    </div>`;
  }

  /** What the buttons do: the page is told, and does it. */
  #controls({ candidate }: Explanation): SteeringControls | undefined {
    if (!this.steerable) return undefined;
    const tell = (name: string, detail?: unknown): void => {
      this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
    };
    return {
      act: (action) => tell('lane-steer', { action } satisfies LaneSteerDetail),
      undo: this.undoable ? () => tell('lane-undo') : undefined,
      askWhyNot: () => tell('lane-why-not', { candidate } satisfies LaneWhyNotDetail),
      whyNot: this.whyNot,
      renaming: this.renaming,
      rename: (preference) => {
        this.renaming = preference?.key;
      },
    };
  }

  #bylineTemplate(model: string, messages: ElementMessages): TemplateResult {
    return html`<span class="byline" part="byline">${format(messages.writer.byline, { model: isolate(model) })}</span>`;
  }

  readonly #toggle = (): void => {
    this.open = !this.open;
    const detail: LaneToggleDetail = { open: this.open };
    this.dispatchEvent(new CustomEvent('lane-toggle', { detail, bubbles: true, composed: true }));
  };

  readonly #closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.open) return;
    // One press closes one thing: a dialog around the element stays open.
    event.preventDefault();
    event.stopPropagation();
    this.#toggle();
    this.renderRoot.querySelector('button')?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'lane-explanation': LaneExplanationElement;
  }
  interface HTMLElementEventMap {
    'lane-toggle': CustomEvent<LaneToggleDetail>;
    'lane-steer': CustomEvent<LaneSteerDetail>;
    'lane-undo': CustomEvent<undefined>;
    'lane-why-not': CustomEvent<LaneWhyNotDetail>;
  }
}
