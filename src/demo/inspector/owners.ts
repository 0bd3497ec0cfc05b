/** Stage 2: which history items each preference owns. */
import { html, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import type { Inspected, RunResult } from '../state.ts';
import { pathColour, percent } from '../words.ts';

/** A table: preference, weight, items; then the items that none owns. */
export function owners({ update, history }: Inspected, { preferences }: RunResult): TemplateResult {
  const owned = (index: number) =>
    history.filter((_, position) => update.owner[position] === index).map(({ title }) => title);
  const left = owned(-1);
  return html`<div class="scroll" tabindex="0" role="group" aria-label="Table, scrolls">
    <table>
      <thead><tr><th scope="col">Interest</th><th scope="col">Weight</th><th scope="col">History items it owns</th></tr></thead>
      <tbody>
        ${preferences.map(
          ({ text, weight }, index) => html`<tr>
            <th scope="row"><span class="swatch" style=${styleMap({ '--colour': pathColour(index) })}></span>${text}</th>
            <td class="number">${percent(weight)}</td>
            <td>${owned(index).join(', ')}</td>
          </tr>`,
        )}
        ${left.length > 0 ? html`<tr><th scope="row">none</th><td></td><td>${left.join(', ')}</td></tr>` : null}
      </tbody>
    </table>
  </div>`;
}
