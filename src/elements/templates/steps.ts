/** The paper's four steps as the visitor reads them. */
import { html, nothing, type TemplateResult } from 'lit';
import { COMPUTED_WRITER } from '../../explanation/computed-writer.ts';
import type { Explanation, Sentence } from '../../explanation/explanation.ts';
import type { ElementMessages } from '../messages/element-messages.ts';

const ORDER = ['preferences', 'fit', 'likelihood', 'recommendation'] as const;

/**
 * An ordered list, folded at first, one entry a step; a step without a sentence is left out. Where a language model wrote any of it, each
 * sentence says who wrote it.
 */
export function stepsTemplate(
  { steps }: Pick<Explanation, 'steps'>,
  messages: ElementMessages,
): TemplateResult {
  const named = ORDER.some((step) => steps[step].some(({ writer }) => writer !== COMPUTED_WRITER));
  return html`<details class="section depth" part="steps-frame">
    <summary class="label" part="label" id="steps-label">${messages.steps.label}</summary>
    <ol class="steps" part="steps" role="list" aria-labelledby="steps-label">
      ${ORDER.filter((step) => steps[step].length > 0).map(
        (step) => html`<li class="step" part="step">
          <span class="step-name" part="step-name">${messages.steps[step]}</span>
          ${steps[step].map((sentence) => sentenceTemplate(sentence, named, messages))}
        </li>`,
      )}
    </ol>
  </details>`;
}

function sentenceTemplate(
  { text, writer }: Sentence,
  named: boolean,
  messages: ElementMessages,
): TemplateResult {
  const name = writer === COMPUTED_WRITER ? messages.writer.sentence : writer;
  return html`<p class="sentence" part="sentence" dir="auto">
    ${text}${named ? html` <small class="hand" part="hand" dir="auto">${name}</small>` : nothing}
  </p>`;
}
