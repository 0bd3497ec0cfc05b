/** The link of a card that leads to its item, among those to brands, reviews, carts and variants. */
import type { PageContext } from '../page-context.ts';
import { canBeForSale, isForSale, productPath } from '../product-address.ts';
import { isAction } from '../titles/noise.ts';
import { belongingOf } from './belonging.ts';
import { pictureOf } from './pictures.ts';

export interface CardLink {
  readonly anchor: Element;
  /** As `productPath` gives it. */
  readonly path: string;
  /** A script opens the card, and no link: the anchor is the card itself, the path made up to tell it from others. */
  readonly isMade?: true;
}

/** No card has more links than this. */
const MOST_LINKS = 40;
const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role="heading"]';

/** The path of a link, if it can be that of an item other than the page itself. */
export function itemPath(anchor: Element, context: PageContext): string | undefined {
  const href = anchor.getAttribute('href');
  if (href === null || /^\s*(?:#|javascript:|mailto:|tel:)/i.test(href)) return undefined;
  if (/[?&](?:add-to-cart|add_to_wishlist|remove_item|action=(?:yith|add))/.test(href)) return undefined;
  let path = context.paths.get(href);
  if (path === undefined) {
    path = productPath(href, context.base) ?? '';
    if (context.ownPaths.has(path) || !canBeForSale(path)) path = '';
    context.paths.set(href, path);
  }
  return path || undefined;
}

/** All links of an element to items; undefined where there are more than a card has. */
export function itemLinks(element: Element, context: PageContext): CardLink[] | undefined {
  const anchors = [...element.querySelectorAll('a[href]')];
  if (anchors.length > MOST_LINKS) return undefined;
  if (element.matches('a[href]')) anchors.unshift(element);
  return anchors.flatMap((anchor) => {
    const path = itemPath(anchor, context);
    return path === undefined ? [] : [{ anchor, path }];
  });
}

/** The link to the item of a card: the one with its picture, its heading or its words. */
export function mainLink(card: Element, context: PageContext): CardLink | undefined {
  const chosen = context.options.selectors?.link;
  const links = itemLinks(card, context) ?? [];
  const given = chosen === undefined ? undefined : links.find(({ anchor }) => anchor.matches(chosen));
  if (given !== undefined) return given;
  if (links.every(({ path }) => path === links[0]?.path)) return links[0];
  const weights = new Map<string, number>();
  for (const link of links) weights.set(link.path, (weights.get(link.path) ?? 0) + weightOf(link, card));
  const heaviest = Math.max(...weights.values());
  return links.find(({ path }) => weights.get(path) === heaviest);
}

function weightOf({ anchor, path }: CardLink, card: Element): number {
  const text = anchor.textContent?.trim() ?? '';
  const heading = anchor.querySelector(HEADINGS) ?? anchor.closest(HEADINGS);
  let weight = 0;
  if (isForSale(path)) weight += 2;
  if (pictureOf(anchor) !== undefined) weight += 2;
  if (heading !== null && card.contains(heading)) weight += 3;
  if (/\p{L}{2}/u.test(text) && !isAction(text)) weight += text.includes(' ') ? 2 : 1;
  if (belongingOf(anchor, card) !== undefined) weight -= 4;
  return weight;
}
