/** How common each fact is among the items at hand: what nearly all share explains nothing. */
import { factsOf } from '../items/facts.ts';
import type { Item } from '../items/item.ts';

/** Share of the items above which a fact is too common to be a reason, 0 to 1. */
export const COMMON_SHARE = 0.8;
/** Below this many items nothing is called too common. */
const ENOUGH_ITEMS = 6;

/** Tells whether nearly every item has this value; case does not matter. */
export type FactCensus = (value: string) => boolean;

/** Counts the facts of `items`. */
export function takeCensus(items: readonly Item[]): FactCensus {
  const counts = new Map<string, number>();
  for (const item of items) {
    for (const value of new Set(factsOf(item).map((fact) => fact.value.toLowerCase()))) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return (value) =>
    items.length >= ENOUGH_ITEMS && (counts.get(value.toLowerCase()) ?? 0) > COMMON_SHARE * items.length;
}
