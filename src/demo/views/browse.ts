/** The whole shop, to pick from. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Item } from '../../items/item.ts';
import { YOU } from '../history-store.ts';
import type { Actions, DemoState } from '../state.ts';
import { BEST } from './recommendations.ts';

/** What is offered: all items outside the history that have no card. */
export function itemsOffered({ shop, history, result }: DemoState): readonly Item[] {
  const elsewhere = new Set(history.map(({ id }) => id));
  for (const { candidate } of result.explanations.slice(0, BEST)) elsewhere.add(candidate);
  return [...(shop?.items.values() ?? [])].filter(({ id }) => !elsewhere.has(id));
}

/** Whether one is clicking a history together: then the shop stands first, in a box that keeps its height. */
export function isPicking({ visitor, history }: DemoState): boolean {
  return visitor === YOU || history.length === 0;
}

/** Whether the list is unfolded: always while picking, else when asked for. */
export function isOffering(state: DemoState): boolean {
  return isPicking(state) || state.browsing;
}

/** The list, to be unfolded. */
export function browseView(state: DemoState, actions: Actions): TemplateResult | typeof nothing {
  if (!state.shop) return nothing;
  const open = isOffering(state);
  const items = itemsOffered(state).slice(0, state.drawn.tiles);
  const grid = html`<ul class="grid" role="list">
    ${repeat(
      items,
      ({ id }) => id,
      (item) => tile(item, actions.add),
    )}
  </ul>`;
  if (isPicking(state)) {
    return html`<div class="picker">
      <h2>Pick a few things you like</h2>
      ${grid}
    </div>`;
  }
  const remember = (event: Event) => actions.browse((event.target as HTMLDetailsElement).open);
  return html`<details class="browse" .open=${open} @toggle=${remember}>
    <summary><h2>The rest of the shop</h2></summary>
    ${open ? grid : nothing}
  </details>`;
}

function tile(item: Item, add: (item: Item) => void): TemplateResult {
  return html`<li>
    <button type="button" class="tile" @click=${() => add(item)}>
      <img src=${item.image ?? ''} alt="" width="96" height="144" loading="lazy" decoding="async" />
      <span class="tile-title" dir="auto">${item.title}</span>
      <span class="tile-add">I like this</span>
    </button>
  </li>`;
}
