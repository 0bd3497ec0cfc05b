/** Stage 3, in sum: each preference's exact share of each score. */
import { html, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import type { Explanation } from '../../explanation/explanation.ts';
import type { PreferenceSummary } from '../../updates.ts';
import { pathColour, percent, threeDigits } from '../words.ts';

/** Stacked bars, one an item, each as long as the others: the shares sum to one. */
export function contributions(
  explanations: readonly Explanation[],
  preferences: readonly PreferenceSummary[],
): TemplateResult {
  return html`<ul class="stacks" role="list">
    ${explanations.map(({ rank, title, score, preferences: parts }) => {
      const shares = preferences.map(
        ({ text }) => parts.find((part) => part.text === text)?.contribution ?? 0,
      );
      const words = preferences.map(({ text }, index) => `${text} ${percent(shares[index] ?? 0)}`).join(', ');
      return html`<li>
        <span class="stack-title">${rank}. ${title}</span>
        <span class="number hint">score ${threeDigits(score)}</span>
        <span class="stack" role="img" aria-label=${words} title=${words}>
          ${shares.map(
            (share, index) =>
              html`<span style=${styleMap({ '--colour': pathColour(index), 'flex-grow': String(share) })}></span>`,
          )}
        </span>
      </li>`;
    })}
  </ul>`;
}
