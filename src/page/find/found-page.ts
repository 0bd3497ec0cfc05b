/** What is found on a page: the product that it is about, and the items that it shows. */
import type { Item } from '../../items/item.ts';

/** Where an item's existence was read, the most trusted first. What one source lacks, the later ones fill in. */
export type Source = 'explicit' | 'json-ld' | 'microdata' | 'rdfa' | 'open-graph' | 'structure';

/** One item of the page. */
export interface FoundItem {
  /** Its `id` is the shop's own where the page tells one, else the path of its page (see `product-address.ts`). */
  readonly item: Item;
  /** Its card or place in the page; missing where it is named in the page's data alone. */
  readonly element?: HTMLElement;
  /** The first source that knew the item. */
  readonly source: Source;
  /**
   * Everything that identifies the item: its id, further numbers of the shop, the path of its page. Two findings are
   * the same item where they share one, also where one page tells a number that another does not.
   */
  readonly keys: readonly string[];
}

/** All that was found on a page. */
export interface FoundPage {
  /** What the page is about, where it is a product's own page. It is not among `items`. */
  readonly product?: FoundItem;
  /** What the page shows, in page order, each item once; those without a place come last. */
  readonly items: readonly FoundItem[];
}
