/** Finds the cards of items: around each mark of something for sale, as much as belongs to one item alone. */
import type { PageContext } from '../page-context.ts';
import { attempt, type Sliced } from '../slices.ts';
import type { Card } from './card.ts';
import { sameDepth, topOf } from './card-depth.ts';
import { type Core, findCores, ownersOf } from './find-cores.ts';
import type { Marks } from './marks.ts';
import { unmarkedSiblings } from './unmarked-siblings.ts';

/** @param known paths of products by the page's structured data */
export function* findCards(context: PageContext, marks: Marks, known: ReadonlySet<string>): Sliced<Card[]> {
  const cores = yield* findCores(context, marks, known);
  const owners = yield* ownersOf(cores);
  const tops = new Map<Core, Element>();
  for (const core of cores) {
    // What holds another item's core is no card: a list's total, or the frame of a filter by price.
    const top = attempt(() => topOf(core, owners, context));
    if (top !== undefined && owners.get(core.element) === core.link.path) tops.set(core, top);
    yield;
  }
  const cards = yield* sameDepth(tops, context);
  return [...cards, ...(yield* unmarkedSiblings(cards, context))];
}
