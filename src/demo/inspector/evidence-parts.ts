/** Stage 3, to the ground: each history item's part of one score. */
import { html, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import type { Item } from '../../items/item.ts';
import { pathColour, threeDigits } from '../words.ts';

/** A bar an item, greatest part first; a part may be negative where the item speaks against. */
export function evidenceParts(
  parts: Float32Array,
  history: readonly Item[],
  owner: readonly number[],
): TemplateResult {
  const rows = history
    .map(({ title }, index) => ({ title, part: parts[index] ?? 0, owner: owner[index] ?? -1 }))
    .sort((left, right) => right.part - left.part);
  const greatest = Math.max(...rows.map(({ part }) => Math.abs(part)), 1e-9);
  return html`<ul class="parts" role="list">
    ${rows.map(
      ({ title, part, owner: preference }) => html`<li>
        <span>${title}</span>
        <span class="number">${threeDigits(part)}</span>
        <span
          class="lane"
          aria-hidden="true"
          style=${styleMap({
            '--colour': preference < 0 ? 'var(--muted)' : pathColour(preference),
            '--share': `${(Math.abs(part) / greatest) * 100}%`,
          })}
        ></span>
      </li>`,
    )}
  </ul>`;
}
