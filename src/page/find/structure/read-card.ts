/** All that a card tells of its item. */
import type { AttributeValue } from '../../../items/item.ts';
import type { PageContext } from '../page-context.ts';
import { plainText } from '../titles/clean-title.ts';
import { isNoise } from '../titles/noise.ts';
import { belongingOf } from './belonging.ts';
import type { CardLink } from './card-link.ts';
import { pictureOf, shownAddress } from './pictures.ts';
import { productNumbers } from './product-numbers.ts';
import { classesOf, readableText } from './text-parts.ts';
import { readTitle, type TitleReading } from './title-candidates.ts';

export interface CardReading extends TitleReading {
  /** Tells whether the card is still as it was when it was read. */
  readonly fingerprint: string;
  readonly numbers: readonly string[];
  readonly image: string | undefined;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
}

const BELONGINGS =
  '[class*="brand" i],[class*="vendor" i],[class*="manufacturer" i],[class*="author" i],[class*="artist" i],[class*="categor" i],[itemprop="brand"],[itemprop="author"]';
const MOST_BELONGINGS = 10;
/** Attributes that shops write for their statistics. */
const DATA: readonly (readonly [attribute: string, name: string])[] = [
  ['data-brand', 'brand'],
  ['data-vendor', 'brand'],
  ['data-product-brand', 'brand'],
  ['data-category', 'category'],
  ['data-product-category', 'category'],
  ['data-product-type', 'category'],
];

/** Reads a card, or tells what was read where the card is still the same. */
export function readCard(card: Element, link: CardLink | undefined, context: PageContext): CardReading {
  const fingerprint = `${link?.path} ${card.textContent}`;
  const before = context.readings.get(card);
  if (before?.fingerprint === fingerprint) return before;
  const { selectors } = context.options;
  const given = selectors?.title && card.querySelector(selectors.title);
  const picture = (selectors?.image && card.querySelector(selectors.image)) || pictureOf(card);
  const reading: CardReading = {
    fingerprint,
    ...(given
      ? { candidates: [{ text: readableText(given), place: 'given', score: 1 }], labels: [] }
      : readTitle(card, link)),
    numbers: productNumbers(card),
    image: picture ? shownAddress(picture, context.base) : undefined,
    attributes: { ...attributesOf(card), ...givenAttributes(card, selectors?.attributes ?? {}) },
  };
  context.readings.set(card, reading);
  return reading;
}

function attributesOf(card: Element): Record<string, AttributeValue> {
  const values: Record<string, string[]> = {};
  const add = (name: string, text: string) => {
    if (text === '' || text.length > 60 || isNoise(text)) return;
    values[name] = [...new Set([...(values[name] ?? []), text])];
  };
  for (const [attribute, name] of DATA) {
    const value = card.getAttribute(attribute);
    if (value !== null && /\p{L}/u.test(value)) add(name, plainText(value));
  }
  for (const part of [...card.querySelectorAll(BELONGINGS)].slice(0, MOST_BELONGINGS)) {
    const name = belongingOf(part, card);
    // Only the innermost, which holds the words and not their labels.
    if (name !== undefined && name !== 'tag' && name !== 'seller' && part.querySelector(BELONGINGS) === null)
      add(name, readableText(part).replace(/^(?:by|von|par|de|por|brand|marke|marque|marca)\s*:?\s+/i, ''));
  }
  // WooCommerce writes the categories and tags of a product into its classes.
  for (const [, kind, slug] of classesOf(card).matchAll(/(?:^|\s)product_(cat|tag)-([a-z0-9-]+)/g)) {
    if (slug !== 'uncategorized')
      add(kind === 'cat' ? 'category' : 'tag', (slug as string).replaceAll('-', ' '));
  }
  return values;
}

function givenAttributes(
  card: Element,
  selectors: Readonly<Record<string, string>>,
): Record<string, AttributeValue> {
  return Object.fromEntries(
    Object.entries(selectors).flatMap(([name, selector]) => {
      const texts = [...card.querySelectorAll(selector)].map(readableText).filter(Boolean);
      return texts.length > 0 ? [[name, texts]] : [];
    }),
  );
}
