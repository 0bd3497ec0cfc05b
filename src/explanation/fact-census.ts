/** How common each fact is among the items at hand: what nearly all share explains nothing. */
import { factsOf } from '../items/facts.ts';
import type { Item } from '../items/item.ts';

/** Share of the items above which a fact is too common to be a reason, 0 to 1. */
export const COMMON_SHARE = 0.8;
/** Below this many items nothing is called too common. */
const ENOUGH_ITEMS = 6;

/** Called with a value, it tells whether nearly every item has it; case does not matter. */
export interface FactCensus {
  (value: string): boolean;
  /** Share of the items that have the value, 0 to 1. */
  share(value: string): number;
  /** Whether every item that has `value` has `other` too, as "mascara" stands below "make-up". */
  implies(value: string, other: string): boolean;
  /** Whether some item names the value as its maker. */
  isMaker(value: string): boolean;
}

/** Counts the facts of `items`. */
export function takeCensus(items: readonly Item[]): FactCensus {
  const holders = new Map<string, Set<number>>();
  const makers = new Set<string>();
  for (const [index, item] of items.entries()) {
    for (const { value, role } of factsOf(item)) {
      const key = value.toLowerCase();
      const known = holders.get(key);
      if (known) known.add(index);
      else holders.set(key, new Set([index]));
      if (role === 'maker') makers.add(key);
    }
  }
  const holdersOf = (value: string): ReadonlySet<number> => holders.get(value.toLowerCase()) ?? new Set();
  const share = (value: string): number => holdersOf(value).size / Math.max(1, items.length);
  return Object.assign((value: string) => items.length >= ENOUGH_ITEMS && share(value) > COMMON_SHARE, {
    share,
    implies(value: string, other: string) {
      const others = holdersOf(other);
      return [...holdersOf(value)].every((index) => others.has(index));
    },
    isMaker: (value: string) => makers.has(value.toLowerCase()),
  });
}
