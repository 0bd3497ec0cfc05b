/** Stage 3, inside: what share of the score each attention head gives each preference. */
import { html, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import type { PreferenceSummary } from '../../updates.ts';
import { percent } from '../words.ts';

/** A heat map as a table: the number stands in every cell, the colour repeats it. */
export function attention(
  heads: readonly Float32Array[],
  preferences: readonly PreferenceSummary[],
): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="group" aria-label="Table, scrolls">
    <table class="heat">
      <caption>Attention: each head’s shares of this item’s score. Every row sums to 100%.</caption>
      <thead>
        <tr><th scope="col">Head</th>${preferences.map(({ text }) => html`<th scope="col">${text}</th>`)}</tr>
      </thead>
      <tbody>
        ${heads.map(
          (head, index) => html`<tr>
            <th scope="row">${index + 1}</th>
            ${[...head].map(
              (share) => html`<td class="number" style=${styleMap({ '--heat': percent(Math.min(1, share)) })}>
                ${percent(share)}
              </td>`,
            )}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
