/** Where a reason goes within a card, without breaking the card. */
import type { LaneExplanationElement } from '../elements/lane-explanation.ts';

/** A place that the shop reserved. */
const SLOT = '[data-lane-slot]';
const TAG = 'lane-explanation';
const INTERACTIVE = 'a[href], button, label, summary, select';

/** The card's reason, put in where there is none yet. @param place selector of the shop's own choice */
export function placeReason(card: HTMLElement, place: string | undefined): LaneExplanationElement {
  const there = card.querySelector<LaneExplanationElement>(TAG) ?? following(card);
  if (there !== null) return there;
  const element = document.createElement(TAG);
  // What is done within a reason is no click on the card.
  element.addEventListener('click', (event) => event.stopPropagation());
  const slot = card.querySelector<HTMLElement>(place ?? SLOT) ?? card.querySelector<HTMLElement>(SLOT);
  if (slot !== null) slot.append(element);
  else if (card.closest(INTERACTIVE)) outermost(card).after(element);
  else column(card).append(element);
  return element;
}

/** Whether the shop itself gave the reason its place: then nothing moves that it did not expect. */
export function isReserved(card: HTMLElement, place: string | undefined): boolean {
  return (
    card.dataset['laneItem'] !== undefined ||
    card.querySelector(place ?? SLOT) !== null ||
    card.querySelector(TAG) !== null
  );
}

/** A reason that stands beside a card that is one link. */
function following(card: HTMLElement): LaneExplanationElement | null {
  const next = card.closest(INTERACTIVE) ? outermost(card).nextElementSibling : null;
  return next?.matches(TAG) ? (next as LaneExplanationElement) : null;
}

/** The link or button that the card stands in, or is. */
function outermost(card: HTMLElement): HTMLElement {
  let element = card;
  for (
    let around = card.closest<HTMLElement>(INTERACTIVE);
    around;
    around = around.parentElement?.closest(INTERACTIVE) ?? null
  )
    element = around;
  return element;
}

/** The part of a card that runs from top to bottom: in a row of picture and text, the text. */
function column(card: HTMLElement): HTMLElement {
  let part = card;
  if (part instanceof HTMLTableRowElement) return part.cells[part.cells.length - 1] ?? part;
  for (let depth = 0; depth < 3 && isRow(part); depth++) {
    const text = [...part.children].find(
      (child): child is HTMLElement =>
        child instanceof HTMLElement &&
        !child.matches(INTERACTIVE) &&
        child.querySelector('h1,h2,h3,h4,h5,h6,[itemprop=name],a[href]') !== null,
    );
    if (text === undefined) break;
    part = text;
  }
  return part;
}

function isRow(element: HTMLElement): boolean {
  const { display, flexDirection } = getComputedStyle(element);
  return display.endsWith('grid') || (display.endsWith('flex') && flexDirection.startsWith('row'));
}
