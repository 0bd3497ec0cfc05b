/** A card: the part of a page that shows one item. */
import type { CardLink } from './card-link.ts';
import { classesOf } from './text-parts.ts';

export interface Card {
  readonly element: Element;
  readonly link: CardLink;
  /** What speaks for something that is for sale. */
  readonly evidence: Evidence;
}

export interface Evidence {
  readonly price: boolean;
  /** A cart button, or the shop's number of a product. */
  readonly other: boolean;
  /** The page's structured data calls what it links to a product. */
  readonly known: boolean;
}

/** Tells cards of one make from others: by the element and its first classes. */
export function makeOf(element: Element): string {
  const names = classesOf(element)
    .split(/\s+/)
    .filter((name) => name !== '' && !/\d/.test(name));
  return `${element.localName}.${names.slice(0, 2).join('.')}`;
}
