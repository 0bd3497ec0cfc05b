/** The demo's shops: small catalogues with ready-made visitors, one file each in `shops/`. */
import type { Attributes, Item } from '../items/item.ts';
import { coverOf } from './cover/cover.ts';

/** A ready-made visitor. */
export interface Visitor {
  readonly id: string;
  readonly name: string;
  /** What the visitor likes, in a few words. */
  readonly about: string;
  /** Ids of items, oldest first. */
  readonly history: readonly string[];
}

/** One shop. */
export interface Shop {
  /** The shop's key in the address: "films". */
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  readonly tagline: string;
  /** Everything it sells, by id, each with its drawn cover. */
  readonly items: ReadonlyMap<string, Item>;
  readonly visitors: readonly Visitor[];
}

interface ShopFile {
  readonly name: string;
  readonly kind: string;
  readonly tagline: string;
  readonly items: readonly { readonly id: string; readonly title: string; readonly attributes: Attributes }[];
  readonly visitors: readonly Visitor[];
}

/** The shops in the order of the switch, with the words on it. */
export const SHOPS = [
  { key: 'films', label: 'Films' },
  { key: 'books', label: 'Books' },
  { key: 'games', label: 'Games' },
  { key: 'beauty', label: 'Beauty' },
] as const;

const FILES = import.meta.glob<ShopFile>('./shops/*.json', { import: 'default' });

/** Loads a shop; the file is part of the build. */
export async function loadShop(key: string): Promise<Shop> {
  const file = await FILES[`./shops/${key}.json`]?.();
  if (!file) throw new Error(`There is no shop called "${key}".`);
  const items = file.items.map((item) => [item.id, withCover(item, file.kind)] as const);
  return { ...file, key, items: new Map(items) };
}

/** The cover is drawn when it is first asked for: a shop has many more items than a page shows. */
function withCover(item: Item, kind: string): Item {
  return Object.defineProperty({ ...item }, 'image', { get: () => coverOf(item, kind), enumerable: true });
}
