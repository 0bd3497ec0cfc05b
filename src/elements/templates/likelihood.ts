/** How likely the visitor is to want the item, as a word beside three rising bars. */
import { html, type TemplateResult } from 'lit';
import type { Likelihood } from '../../explanation/explanation.ts';
import type { ElementMessages } from '../messages/element-messages.ts';

const LEVELS: readonly Likelihood[] = ['low', 'medium', 'high'];

/** The word says it; the bars only repeat it. */
export function likelihoodTemplate(likelihood: Likelihood, messages: ElementMessages): TemplateResult {
  const reached = LEVELS.indexOf(likelihood);
  return html`<p class="likelihood" part="likelihood">
    <span class="label" part="label">${messages.likelihood.label}</span>
    <span class="likelihood-level">
      <span class="levels" aria-hidden="true">
        ${LEVELS.map((_, level) => html`<span class="level ${level <= reached ? 'reached' : ''}"></span>`)}
      </span>
      ${messages.likelihood[likelihood]}
    </span>
  </p>`;
}
