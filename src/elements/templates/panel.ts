/** What "Why this?" unfolds to. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Explanation } from '../../explanation/explanation.ts';
import type { ElementMessages } from '../messages/element-messages.ts';
import { formatCount } from '../messages/format.ts';
import type { SteeringControls } from '../steering-controls.ts';
import { itemControls } from './item-controls.ts';
import { likelihoodTemplate } from './likelihood.ts';
import { preferenceTemplate } from './preference.ts';
import { stepsTemplate } from './steps.ts';
import { writerTemplate } from './writer.ts';

/** Share of the score from which a preference counts. */
const TELLING = 0.02;

/** Likelihood and preferences with their evidence; folded, the four steps; what the visitor can do; who wrote it. */
export function panelTemplate(
  explanation: Explanation,
  messages: ElementMessages,
  controls?: SteeringControls,
): TemplateResult {
  const { preferences, likelihood } = explanation;
  const rows = preferences.map((preference, index) =>
    preferenceTemplate(preference, index, messages, controls),
  );
  const telling = preferences.filter(({ contribution }) => contribution >= TELLING).length;
  // One alone is not worth folding away.
  const counting = rows.length - telling > 1 ? Math.max(1, telling) : rows.length;
  return html`<div class="panel-content">
    ${likelihoodTemplate(likelihood, messages)}
    <div class="section">
      <p class="label" part="label" id="preferences-label">${messages.preferences.label}</p>
      <p class="note" part="note">${messages.preferences.note}</p>
      <ul class="preferences" part="preferences" role="list" aria-labelledby="preferences-label">
        ${rows.slice(0, counting)}
      </ul>
      ${
        counting < rows.length
          ? html`<details class="depth others" part="others">
              <summary>${formatCount(messages.preferences.others, rows.length - counting, messages.locale)}</summary>
              <ul class="preferences" role="list">${rows.slice(counting)}</ul>
            </details>`
          : nothing
      }
    </div>
    ${stepsTemplate(explanation, messages)}
    ${controls ? itemControls(explanation, controls, messages) : nothing}
    ${writerTemplate(explanation, messages)}
  </div>`;
}
