/** What a candidate has in common with the items behind a preference, read off their attributes. */
import type { AttributeRole } from '../items/attribute-role.ts';
import { type Fact, factsOf } from '../items/facts.ts';
import type { Item } from '../items/item.ts';

/** Roles whose values may be spoken of as something shared, most telling first. */
export const TELLING_ROLES: readonly AttributeRole[] = ['maker', 'theme', 'kind', 'feature'];

/** One fact of a candidate that other items have too. */
export interface SharedFact extends Fact {
  /** Ids of the items that share it, in the order in which they were given; at least one. */
  readonly items: readonly string[];
}

/**
 * The candidate's facts that at least one of `others` has in the same role, case aside: makers first, then themes,
 * kinds and features; within a role those that most items share first.
 */
export function sharedFacts(candidate: Item, others: readonly Item[]): SharedFact[] {
  const known = others.map((item) => ({ id: item.id, keys: new Set(factsOf(item).map(keyOf)) }));
  const seen = new Set<string>();
  const shared: SharedFact[] = [];
  for (const fact of tellingFacts(candidate)) {
    const key = keyOf(fact);
    if (seen.has(key)) continue;
    seen.add(key);
    const items = known.filter(({ keys }) => keys.has(key)).map(({ id }) => id);
    if (items.length > 0) shared.push({ ...fact, items });
  }
  return shared.sort((a, b) => rankOf(a) - rankOf(b) || b.items.length - a.items.length);
}

/** The facts of an item that may be spoken of, in the order in which the page gave them. */
export function tellingFacts(item: Item): Fact[] {
  return factsOf(item).filter(({ role }) => TELLING_ROLES.includes(role));
}

function keyOf(fact: Fact): string {
  return `${fact.role}\u0000${fact.value.toLowerCase()}`;
}

function rankOf(fact: Fact): number {
  return TELLING_ROLES.indexOf(fact.role);
}
