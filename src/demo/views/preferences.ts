/** What was read off the history: phrases with their weights and the items behind them. */
import { html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import type { DemoState } from '../state.ts';
import { pathColour, percent } from '../words.ts';

/** Titles named under a preference; the rest are counted. */
const NAMED = 3;

/** A list of preferences, heaviest first, each in the colour that it has all over the page. */
export function preferencesView({ result, shop }: DemoState): TemplateResult | typeof nothing {
  if (result.preferences.length === 0) return nothing;
  return html`<div class="section-head">
      <h2>Interests</h2>
      <span class="hint">share of history</span>
    </div>
    <ol class="interests" role="list">
      ${result.preferences.map(({ text, weight, evidence }, index) => {
        const titles = evidence.slice(0, NAMED).map((id) => shop?.items.get(id)?.title ?? id);
        const rest = evidence.length - titles.length;
        return html`<li style=${styleMap({ '--colour': pathColour(index), '--share': percent(weight) })}>
          <p class="interest"><span>${text}</span><span class="number">${percent(weight)}</span></p>
          <span class="lane" aria-hidden="true"></span>
          <p class="hint">${titles.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}</p>
        </li>`;
      })}
    </ol>`;
}
