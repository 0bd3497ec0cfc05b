/** What the visitor has met, as a row of small covers. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { YOU } from '../history-store.ts';
import type { Actions, DemoState } from '../state.ts';

/** Newest first to the eye; each cover is a button that takes the item out. */
export function historyView(
  { history, visitor, drawn }: DemoState,
  actions: Actions,
  changed: boolean,
): TemplateResult {
  const empty =
    visitor === YOU ? 'Nothing yet. Pick a few things you like.' : 'Nothing left in this history.';
  return html`<div class="section-head">
      <h2>History</h2>
      ${
        changed && history.length > 0
          ? html`<button class="quiet" type="button" @click=${actions.restore}>
              ${visitor === YOU ? 'Clear' : 'Restore'}
            </button>`
          : html`<span class="hint">${history.length > 0 ? 'newest first' : nothing}</span>`
      }
    </div>
    ${history.length === 0 ? html`<p class="hint">${empty}</p>` : nothing}
    <ul class="shelf" role="list">
      ${repeat(
        [...history].reverse().slice(0, drawn.covers),
        ({ id }) => id,
        (item) => html`<li>
          <button
            class="shelved"
            type="button"
            title="Remove ${item.title}"
            @click=${() => actions.remove(item)}
          >
            <img src=${item.image ?? ''} alt="" width="43" height="64" decoding="async" />
            <span class="visually-hidden">Remove ${item.title} from the history</span>
            <span class="cross" aria-hidden="true">×</span>
          </button>
        </li>`,
      )}
    </ul>
    ${
      changed && history.length === 0 && visitor !== YOU
        ? html`<button class="quiet" type="button" @click=${actions.restore}>Restore</button>`
        : nothing
    }`;
}
