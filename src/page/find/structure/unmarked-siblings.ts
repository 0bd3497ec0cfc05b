/** Finds cards that carry no mark of something for sale, by those beside them that do. */
import { childrenOf, parentOf } from '../html-element.ts';
import type { PageContext } from '../page-context.ts';
import { attempt, type Sliced } from '../slices.ts';
import { type Card, makeOf } from './card.ts';
import { mainLink } from './card-link.ts';

/** Siblings of cards that are like them but carry no mark: sold out, or without a price yet. */
export function* unmarkedSiblings(cards: readonly Card[], context: PageContext): Sliced<Card[]> {
  const elements = new Set(cards.map(({ element }) => element));
  const families = new Map<Element, Card[]>();
  for (const card of cards) {
    const parent = parentOf(card.element);
    if (parent === null) continue;
    const family = families.get(parent) ?? [];
    if (family.length < 10) families.set(parent, [...family, card]);
  }
  const found: Card[] = [];
  for (const [parent, family] of families) {
    if (new Set(family.map(({ link }) => link.path)).size < 2) continue;
    const makes = new Set(family.map(({ element }) => makeOf(element)));
    const folders = new Set(family.map(({ link }) => link.path.split('/')[1]));
    for (const element of childrenOf(parent)) {
      if (elements.has(element)) continue;
      yield;
      if (!makes.has(makeOf(element))) continue;
      const link = attempt(() => mainLink(element, context));
      const isThere = link !== undefined && (folders.size > 1 || folders.has(link.path.split('/')[1]));
      if (isThere) found.push({ element, link, evidence: { price: false, other: false, known: false } });
    }
  }
  return found;
}
