/** A shop's numbers of a product in the markup of its card. */

/** Attributes that hold the number of the product itself, the most lasting first. */
const ATTRIBUTES = [
  'data-product-sku',
  'data-product_sku',
  'data-sku',
  'data-asin',
  'data-product-id',
  'data-product_id',
  'data-productid',
  'data-id-product',
  'data-entity-id',
  'data-item-id',
  'data-product-code',
  'data-product-number',
  'data-listing-id',
  'data-product',
  'data-pid',
];
/** Names of fields that hold it in the card's form. */
const FIELDS = ['product_id', 'productId', 'product-id', 'id_product', 'product', 'add-to-cart', 'productID'];
const MOST_LONG = 80;

const FIELD_SELECTOR = FIELDS.map((name) => `[name="${name}"][value]`).join(',');

const ANY_NUMBER = [...ATTRIBUTES.map((name) => `[${name}]`), FIELD_SELECTOR].join(',');

/** Selectors of numbers that nothing but a product has, each quick by itself. */
export const PRODUCT_NUMBER_SELECTORS: readonly string[] = [
  ...ATTRIBUTES.filter((name) => name !== 'data-product' && /product|sku|asin/.test(name)).map(
    (name) => `[${name}]:not([${name}=""])`,
  ),
  FIELD_SELECTOR,
];

function isNumber(value: string | null): value is string {
  return (
    value !== null &&
    value.length <= MOST_LONG &&
    /^[\w.:/-]*[\da-z][\w.:/-]*$/i.test(value) &&
    !/^(?:0|true|false|null)$/i.test(value)
  );
}

/** The numbers of the product that a card shows. Where a card names several products by one attribute, none of them. */
export function productNumbers(card: Element): string[] {
  const numbers: string[] = [];
  const holders = [card, ...card.querySelectorAll(ANY_NUMBER)];
  for (const name of ATTRIBUTES) {
    const own = card.getAttribute(name);
    const values = isNumber(own)
      ? [own]
      : holders.map((holder) => holder.getAttribute(name)).filter(isNumber);
    if (new Set(values).size === 1) numbers.push(values[0] as string);
  }
  const fields = [...card.querySelectorAll(FIELD_SELECTOR)].map((field) => field.getAttribute('value'));
  if (numbers.length === 0 && new Set(fields).size === 1) numbers.push(...fields.filter(isNumber));
  // OpenCart's buttons name it in their handler.
  const handler = card.querySelector('[onclick*="cart.add"]')?.getAttribute('onclick') ?? '';
  const handled = /cart\.add\(\s*['"]?(\w+)/.exec(handler)?.[1];
  if (handled !== undefined) numbers.push(handled);
  return [...new Set(numbers)];
}
