/** What one source tells about one item. */
import type { AttributeValue } from '../../items/item.ts';
import type { Source } from './found-page.ts';

export interface Finding {
  readonly source: Source;
  /**
   * - `page`: what the page may be about
   * - `list`: something that the page shows
   * - `hint`: adds to what others found, but is not known to be something for sale
   */
  readonly role: 'page' | 'list' | 'hint';
  /** The shop's own numbers, the most lasting first. */
  readonly ids: readonly string[];
  /** Path of the item's page, as `productPath` gives it. */
  readonly path?: string | undefined;
  /** Cleaned. */
  readonly title?: string | undefined;
  readonly attributes?: Readonly<Record<string, AttributeValue>> | undefined;
  readonly image?: string | undefined;
  readonly url?: string | undefined;
  readonly element?: HTMLElement | undefined;
}
