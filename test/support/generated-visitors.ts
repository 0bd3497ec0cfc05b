/** Visitors made up from the demo's shops: each likes a few things, and met some others as well. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { factsOf } from '../../src/items/facts.ts';
import type { Item } from '../../src/items/item.ts';
import { randomFrom, sample } from './random.ts';

export const SHOPS = ['films', 'books', 'games', 'beauty'] as const;
export type ShopName = (typeof SHOPS)[number];

/** Everything a shop sells. */
export function shopItems(root: string, shop: ShopName): Item[] {
  const file = readFileSync(join(root, 'src', 'demo', 'shops', `${shop}.json`), 'utf8');
  return (JSON.parse(file) as { items: Item[] }).items;
}

export interface GeneratedVisitor {
  readonly shop: ShopName;
  /** Oldest first. */
  readonly history: readonly Item[];
  readonly candidates: readonly Item[];
}

/** Items that a taste grows from, and how many others are met by the way. */
const ANCHORS = 3;
const STRAY = 2;
const SHORTEST = 6;
const LONGEST = 24;

/** `count` visitors, the shops in turn; a seed always gives the same ones. */
export function generateVisitors(
  root: string,
  count: number,
  candidates: number,
  seed: number,
): GeneratedVisitor[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, index) => {
    const shop = SHOPS[index % SHOPS.length] as ShopName;
    const items = shopItems(root, shop);
    const length = SHORTEST + Math.floor(random() * (LONGEST - SHORTEST + 1));
    const anchors = sample(items, ANCHORS, random);
    const liked = items.filter((item) =>
      anchors.some((anchor) => item === anchor || haveCommonFact(item, anchor)),
    );
    const chosen = new Set([...sample(liked, length - STRAY, random), ...sample(items, STRAY, random)]);
    const history = sample([...chosen], chosen.size, random);
    const left = items.filter((item) => !chosen.has(item));
    return { shop, history, candidates: sample(left, candidates, random) };
  });
}

function haveCommonFact(a: Item, b: Item): boolean {
  const values = new Set(tastes(a));
  return tastes(b).some((value) => values.has(value));
}

/** What one may like an item for. */
function tastes(item: Item): string[] {
  return factsOf(item)
    .filter(({ role }) => role === 'theme' || role === 'maker')
    .map(({ name, value }) => `${name}: ${value}`);
}
