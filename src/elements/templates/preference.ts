/** One preference as it bears on the candidate: its share, its fit, its evidence. */
import { html, svg, type TemplateResult } from 'lit';
import type { ExplainedPreference, Fit } from '../../explanation/explanation.ts';
import type { ElementMessages } from '../messages/element-messages.ts';
import { format, formatShare, isolate } from '../messages/format.ts';
import { setProperties } from '../set-properties.ts';
import type { SteeringControls } from '../steering-controls.ts';
import { evidenceTemplate } from './evidence.ts';
import { preferenceControls, type SteeredView } from './preference-controls.ts';

/** A list item. `index` makes the phrase's id, which names the bar. */
export function preferenceTemplate(
  preference: ExplainedPreference,
  index: number,
  messages: ElementMessages,
  controls?: SteeringControls,
): TemplateResult {
  const percent = Math.round(Math.min(1, Math.max(0, preference.contribution)) * 100);
  const share = formatShare(percent / 100, messages.locale);
  const { fit, kind } = preference;
  const words = kind === 'title' ? messages.likeness : messages.fit;
  return html`<li class="preference" part="preference">
    <div class="preference-head">
      <bdi class="phrase" part="phrase" id="phrase-${index}">${phraseOf(preference, messages)}</bdi>
      <span class="share" part="share" aria-hidden="true">${share}</span>
    </div>
    <div
      class="bar"
      part="bar"
      role="meter"
      aria-labelledby="phrase-${index}"
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow=${percent}
      aria-valuetext=${format(messages.preferences.share, { share })}
    >
      <span class="bar-fill" part="bar-fill" ${setProperties({ 'inline-size': `${percent}%` })}></span>
    </div>
    <div class="preference-foot">
      <span class="fit" part="fit fit-${fit}">${fitMark(fit)}${words[fit]}</span>
      ${evidenceTemplate(preference, messages, controls)}
    </div>
    ${controls ? preferenceControls(steeredView(preference), controls, messages) : null}
  </li>`;
}

function steeredView({ key, text, pinned = false, stated = false }: ExplainedPreference): SteeredView {
  return { key, text, pinned: pinned || stated };
}

/** The phrase as it stands; names of makers and titles in words that say what they are. */
function phraseOf({ kind, text }: ExplainedPreference, { phrase }: ElementMessages): string {
  return kind === 'maker' || kind === 'title' ? format(phrase[kind], { text: isolate(text) }) : text;
}

/** A disc that is full, half full, holds a dot or is empty; the words beside it say the same. */
function fitMark(fit: Fit): TemplateResult {
  const filled = {
    strong: svg`<circle cx="6" cy="6" r="5" />`,
    partial: svg`<path d="M6 1a5 5 0 0 0 0 10z" />`,
    near: svg`<circle cx="6" cy="6" r="2" />`,
    none: null,
  };
  return html`<svg class="fit-mark" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
    <g fill="currentColor">${filled[fit]}</g>
    <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" stroke-width="1.5" />
  </svg>`;
}
