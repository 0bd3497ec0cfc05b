/** Which of the cards that were found are cards of items. */
import { parentOf } from '../html-element.ts';
import { isForSale } from '../product-address.ts';
import { attempt, type Sliced } from '../slices.ts';
import type { Card } from './card.ts';
import type { ChosenTitle } from './choose-titles.ts';
import { classesOf } from './text-parts.ts';

/** A copy that a carousel makes of its cards, or what is not shown. */
const COPY =
  '[aria-hidden="true"],[hidden],.slick-cloned,.swiper-slide-duplicate,.splide__slide--clone,.glide__slide--clone';
/** What articles and events have. */
const DATED = 'time,[class*="byline" i],[itemtype*="Article"],[typeof*="Article"]';

/** The cards that are taken for items, each item once, in the order given. */
export function* acceptCards(titles: ReadonlyMap<Card, ChosenTitle>): Sliced<Card[]> {
  const titled = [...titles].filter(([, { title }]) => title !== undefined);
  const makes = new Map<string, Set<string>>();
  for (const [card, { place }] of titled) {
    const make = makeOf(card, place);
    makes.set(make, (makes.get(make) ?? new Set()).add(card.link.path));
  }
  const marked: typeof titled = [];
  for (const [card, chosen] of titled) {
    yield;
    const count = makes.get(makeOf(card, chosen.place))?.size ?? 0;
    if (attempt(() => (count > 1 ? isLikely(card) : isCertain(card)))) marked.push([card, chosen]);
  }
  const places = new Set(marked.map(([, { place }]) => place));
  const sure = new Set(marked.map(([card]) => card));
  const all = titled.filter(
    ([card, { place }]) => sure.has(card) || (!isMarked(card) && place !== '' && places.has(place)),
  );
  return onceEach(withoutSharedLinks(all, titles));
}

function makeOf({ element }: Card, place: string): string {
  return `${parentOf(element)?.localName}/${element.localName}/${place}`;
}

function isMarked({ evidence }: Card): boolean {
  return evidence.price || evidence.other || evidence.known;
}

/** Enough for one card among others like it. */
function isLikely({ element, evidence, link }: Card): boolean {
  if (evidence.known || evidence.other || isForSale(link.path)) return isMarked({ element, evidence, link });
  return evidence.price && element.querySelector(DATED) === null && !element.matches(DATED);
}

/** Enough for a card that stands alone. */
function isCertain({ element, evidence, link }: Card): boolean {
  if (link.isMade) return false;
  if (evidence.known) return true;
  const isNamed = /product|item/i.test(classesOf(element));
  return evidence.price
    ? evidence.other || isForSale(link.path) || isNamed
    : evidence.other && isForSale(link.path);
}

/** Without cards of different titles that all lead to one page, such as the plans of a subscription. */
function withoutSharedLinks(
  cards: readonly (readonly [Card, ChosenTitle])[],
  titles: ReadonlyMap<Card, ChosenTitle>,
): Card[] {
  const byLink = new Map<string, Card>();
  const shared = new Set<string>();
  for (const [card, { title }] of cards) {
    const { path } = card.link;
    const other = byLink.get(path);
    const isOther = other !== undefined && titles.get(other)?.title !== title;
    if (isOther && parentOf(other.element) === parentOf(card.element) && !isForSale(path)) shared.add(path);
    byLink.set(path, card);
  }
  return cards.map(([card]) => card).filter(({ link }) => !shared.has(link.path));
}

/** Each item once: where it is seen rather than in a hidden copy. */
function onceEach(cards: readonly Card[]): Card[] {
  const once = new Map<string, Card>();
  for (const card of cards) {
    const before = once.get(card.link.path);
    if (before === undefined || (!isSeen(before.element) && isSeen(card.element)))
      once.set(card.link.path, card);
  }
  return [...once.values()];
}

function isSeen(element: Element): boolean {
  return !element.closest(COPY) && element.checkVisibility?.() !== false;
}
