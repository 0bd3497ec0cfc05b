/** Which items of the history the reasons of a list name. */
import type { Item } from '../../../src/items/item.ts';
import type { Visit } from './visit.ts';

/** For each explanation of the visit, the named items. */
export function namedItems({ explanations, history }: Visit): Item[][] {
  return explanations.map(({ steps }) => {
    const ids = new Set(steps.recommendation.flatMap(({ grounds }) => grounds.items ?? []));
    return history.filter(({ id }) => ids.has(id));
  });
}
