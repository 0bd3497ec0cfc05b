/** One recommendation: rank, cover, title, and why it is there. */
import { html, type TemplateResult } from 'lit';
import type { Explanation } from '../../explanation/explanation.ts';
import type { Item } from '../../items/item.ts';
import { metaOf } from '../words.ts';

/** A list item; the reason is the element's. */
export function cardView(
  explanation: Explanation,
  item: Item,
  undoable: boolean,
  add: (item: Item) => void,
): TemplateResult {
  return html`<li class="card">
    <span class="rank"><span class="visually-hidden">Rank </span>${explanation.rank}</span>
    <img class="cover" src=${item.image ?? ''} alt="" width="104" height="156" decoding="async" />
    <div class="card-body">
      <div class="card-head">
        <div>
          <h3 dir="auto">${item.title}</h3>
          <p class="meta">${metaOf(item)}</p>
        </div>
        ${likeButton(item, add)}
      </div>
      <lane-explanation steerable .undoable=${undoable} .explanation=${explanation}></lane-explanation>
    </div>
  </li>`;
}

/** Holds a card's place while nothing is known. */
export function emptyCardView(): TemplateResult {
  return html`<li class="card empty" aria-hidden="true">
    <span class="rank"></span>
    <span class="cover"></span>
    <div class="card-body">
      <span class="blank"></span>
      <lane-explanation state="loading"></lane-explanation>
    </div>
  </li>`;
}

/** Adds the item to the history. */
export function likeButton(item: Item, add: (item: Item) => void): TemplateResult {
  return html`<button class="like" type="button" @click=${() => add(item)}>
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <path d="M8 3v10M3 8h10" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" />
    </svg>
    I like this<span class="visually-hidden">: ${item.title}</span>
  </button>`;
}
