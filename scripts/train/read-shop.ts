/** Reads a shop's two files and keeps what can be learned from. */
import type { Item } from '../../src/items/item.ts';
import { readInteractions } from './read-interactions.ts';
import { readItems } from './read-items.ts';
import { ShopFileError } from './shop-file-error.ts';

/** A user's last item is for the test, the one before for validation, the third to learn from, given what came before. */
const FEWEST_ITEMS = 4;
/** With fewer users nothing is learned that the network that ships does not know better. */
const FEWEST_USERS = 100;
/** With fewer items a target cannot be ranked among items that its user never met. */
const FEWEST_MET = 40;

export interface ShopFiles {
  readonly items: string;
  readonly interactions: string;
  readonly skipUnknown: boolean;
}

export interface Shop {
  readonly items: readonly Item[];
  /** Items of each user that is kept, as indices, oldest first. */
  readonly sequences: readonly (readonly number[])[];
  readonly interactions: number;
  /** How many different items users met. */
  readonly met: number;
  /** What was left out. */
  readonly left: {
    /** Users with fewer than four different items. */
    readonly short: number;
    /** Users who met more than half of all items: robots, staff, shared accounts. */
    readonly broad: number;
    /** Lines with an item that is not known. */
    readonly unknown: number;
  };
}

/**
 * Reads and checks both files.
 * @throws ShopFileError where a line is wrong, or too little is left
 */
export async function readShop(files: ShopFiles): Promise<Shop> {
  const items = await readItems(files.items);
  const { sequences, count, unknown } = await readInteractions({
    file: files.interactions,
    items,
    itemsFile: files.items,
    skipUnknown: files.skipUnknown,
  });
  const met = new Set(sequences.flat()).size;
  const long = sequences.filter(({ length }) => length >= FEWEST_ITEMS);
  const kept = long.filter(({ length }) => length <= met / 2);
  const shop = {
    items,
    sequences: kept,
    interactions: count,
    met,
    left: { short: sequences.length - long.length, broad: long.length - kept.length, unknown },
  };
  if (met < FEWEST_MET) {
    throw new ShopFileError(
      files.interactions,
      undefined,
      `expected at least ${FEWEST_MET} different items, but got ${met}. Export more interactions; a shop this small is ` +
        'served as well by the network that ships.',
    );
  }
  if (kept.length < FEWEST_USERS) {
    throw new ShopFileError(
      files.interactions,
      undefined,
      `expected at least ${FEWEST_USERS} users with ${FEWEST_ITEMS} or more different items, but got ${kept.length} ` +
        `(of ${sequences.length} users ${shop.left.short} have fewer, ${shop.left.broad} met more than half of all items). ` +
        'Export a longer time; until then use the network that ships.',
    );
  }
  return shop;
}
