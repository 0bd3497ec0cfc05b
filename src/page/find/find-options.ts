/** Options of finding items, and their check. */
import type { Item } from '../../items/item.ts';
import { LaneError } from '../../runtime/error.ts';

/** CSS selectors for shops whose markup is not understood; each one that is left out is worked out. */
export interface CardSelectors {
  /** The card of an item. Where it is given, nothing else counts as a card. */
  readonly card?: string;
  /** Within a card: the item's title. */
  readonly title?: string;
  /** Within a card: the link to the item's page. */
  readonly link?: string;
  /** Within a card: the picture. */
  readonly image?: string;
  /** Anywhere: a price. Helps to tell cards from teasers. */
  readonly price?: string;
  /** Within a card: attributes by their name, such as `{ genre: '.genre' }`. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** An item that the page names itself, with its place where it has one. */
export interface GivenItem extends Item {
  readonly element?: HTMLElement;
}

export interface FindOptions {
  readonly selectors?: CardSelectors;
  /** Names the page's items itself, for a shop that knows them. What it returns counts as explicit. */
  readonly items?: (root: Document) => Iterable<GivenItem>;
  /** Address of the page. By default the document's own. */
  readonly address?: string;
  /** Cancels the search. */
  readonly signal?: AbortSignal;
}

/**
 * The options, if they can be used on this page.
 * @throws LaneError LANE_INVALID_OPTIONS for what is no selector, no function or no address
 */
export function cleanFindOptions(root: Document, options: FindOptions = {}): FindOptions {
  const { attributes, ...selectors } = options.selectors ?? {};
  for (const [name, selector] of [...Object.entries(selectors), ...Object.entries(attributes ?? {})]) {
    if (selector !== undefined && !isSelector(root, selector))
      throw invalid(`selectors.${name} to be a CSS selector such as ".card"`, selector);
  }
  if (options.items !== undefined && typeof options.items !== 'function')
    throw invalid('items to be a function that returns items', options.items);
  if (options.address !== undefined && !/^https?:\/\//.test(options.address))
    throw invalid('address to be an absolute URL', options.address);
  return options;
}

function isSelector(root: Document, selector: unknown): boolean {
  if (typeof selector !== 'string') return false;
  try {
    root.createDocumentFragment().querySelector(selector);
    return true;
  } catch {
    return false;
  }
}

function invalid(expected: string, came: unknown): LaneError {
  return new LaneError(
    'LANE_INVALID_OPTIONS',
    `expected ${expected}, but got ${typeof came === 'string' ? JSON.stringify(came) : typeof came}. Correct it or leave it out.`,
  );
}
