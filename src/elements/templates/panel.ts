/** What "Why this?" unfolds to. */
import { html, type TemplateResult } from 'lit';
import type { Explanation } from '../../explanation/explanation.ts';
import type { ElementMessages } from '../messages/element-messages.ts';
import { likelihoodTemplate } from './likelihood.ts';
import { preferenceTemplate } from './preference.ts';
import { stepsTemplate } from './steps.ts';
import { writerTemplate } from './writer.ts';

/** Likelihood, preferences with their evidence, the four steps, and who wrote it. */
export function panelTemplate(explanation: Explanation, messages: ElementMessages): TemplateResult {
  const { preferences, likelihood } = explanation;
  return html`<div class="panel-content">
    ${likelihoodTemplate(likelihood, messages)}
    <div class="columns">
      <div class="section">
        <p class="label" part="label" id="preferences-label">${messages.preferences.label}</p>
        <p class="note" part="note">${messages.preferences.note}</p>
        <ul class="preferences" part="preferences" role="list" aria-labelledby="preferences-label">
          ${preferences.map((preference, index) => preferenceTemplate(preference, index, messages))}
        </ul>
      </div>
      ${stepsTemplate(explanation, messages)}
    </div>
    ${writerTemplate(explanation, messages)}
  </div>`;
}
