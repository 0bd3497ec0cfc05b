/** The paper's four steps as the visitor reads them. */
import { html, type TemplateResult } from 'lit';
import type { ExplanationSteps, Sentence } from '../../explanation/explanation.ts';
import type { ElementMessages } from '../messages/element-messages.ts';

const ORDER = ['preferences', 'fit', 'likelihood', 'recommendation'] as const;

/** An ordered list, one entry a step; a step without a sentence is left out. */
export function stepsTemplate(steps: ExplanationSteps, messages: ElementMessages): TemplateResult {
  return html`<div class="section">
    <p class="label" part="label" id="steps-label">${messages.steps.label}</p>
    <ol class="steps" part="steps" role="list" aria-labelledby="steps-label">
      ${ORDER.filter((step) => steps[step].length > 0).map(
        (step) => html`<li class="step" part="step">
          <span class="step-name" part="step-name">${messages.steps[step]}</span>
          ${steps[step].map(sentenceTemplate)}
        </li>`,
      )}
    </ol>
  </div>`;
}

function sentenceTemplate({ text }: Sentence): TemplateResult {
  return html`<p class="sentence" part="sentence" dir="auto">${text}</p>`;
}
