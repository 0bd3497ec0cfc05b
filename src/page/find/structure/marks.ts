/** The marks of something for sale: prices, cart buttons, and numbers of products in the markup. */
import { parentOf } from '../html-element.ts';
import type { PageContext } from '../page-context.ts';
import { attempt, type Sliced } from '../slices.ts';
import { holdsPrice, isAction, isPrice, namesCurrency } from '../titles/noise.ts';
import { PRODUCT_NUMBER_SELECTORS } from './product-numbers.ts';
import { classesOf } from './text-parts.ts';

export interface Marks {
  /** Elements that hold a price. */
  readonly prices: ReadonlySet<Element>;
  /** Elements that say in other ways that something is for sale. */
  readonly others: ReadonlySet<Element>;
}

/** Texts between two pauses. */
const TEXTS_A_PAUSE = 200;
/** The page may have moved what is being read; reading starts again this often. */
const MOST_STARTS = 3;
const LONGEST_PRICE = 120;
const PRICE_CLASS = /pri(?:ce|x)|preis|precio|pre[cç]o|prezzo/i;
const SELLING_FORM = /cart|basket|warenkorb|panier|checkout\/add/i;

export function* findMarks(context: PageContext): Sliced<Marks> {
  const { root } = context;
  const others = new Set<Element>();
  for (const selector of PRODUCT_NUMBER_SELECTORS) {
    for (const holder of root.querySelectorAll(selector)) others.add(holder);
    yield;
  }
  for (const control of root.querySelectorAll('form[action],button,[role="button"],a[href*="cart"]')) {
    if (attempt(() => isSelling(control))) others.add(control);
    yield;
  }
  const given = context.options.selectors?.price;
  const prices = new Set<Element>(given === undefined ? [] : root.querySelectorAll(given));
  for (let start = 0; start < MOST_STARTS; start++) {
    if (yield* addPrices(root, prices)) break;
  }
  return { prices, others };
}

function isSelling(control: Element): boolean {
  if (control.localName === 'form') return SELLING_FORM.test(control.getAttribute('action') ?? '');
  if (control.localName === 'a') return /add-to-cart|cart\/add/.test(control.getAttribute('href') ?? '');
  const text = control.textContent ?? '';
  return (
    text.length < 80 &&
    /cart|bag|basket|buy|korb|kauf|panier|achet|carrito|cesta|comprar|carrinho|sacola|购|購|カート|سلة|اشتر/i.test(
      text,
    ) &&
    isAction(text.trim())
  );
}

/** Adds the prices among the page's texts; false where the page moved its place while it was read. */
function* addPrices(root: Document, prices: Set<Element>): Sliced<boolean> {
  if (root.body === null) return true;
  const walker = attempt(() => root.createTreeWalker(root.body, NodeFilter.SHOW_TEXT));
  if (walker === undefined) return true;
  for (let count = 1; walker.nextNode() !== null; count++) {
    const text = walker.currentNode as Text;
    const holder = attempt(() => priceHolder(text));
    if (holder !== undefined) prices.add(holder);
    if (count % TEXTS_A_PAUSE > 0) continue;
    yield;
    if (!walker.currentNode.isConnected) return false;
  }
  return true;
}

/** The smallest element around a text that is a price; shops write the sign, whole and cents each on its own. */
function priceHolder(text: Text): Element | undefined {
  if (text.length > LONGEST_PRICE) return undefined;
  const { data } = text;
  const bare = /^\s*\d[\d.,\s]*\s*$/.test(data);
  if (!bare && !namesCurrency(data)) return undefined;
  let holder = parentOf(text);
  if (holder === null || /^(?:script|style|option|title|noscript|textarea)$/.test(holder.localName))
    return undefined;
  // Old shops write it beside other texts: "<td>Lamp<br>EUR 12,00</td>".
  if (!bare && isPrice(data)) return holder;
  for (
    let up = 0;
    up < 3 && holder !== null && holder.childElementCount <= 8;
    up++, holder = parentOf(holder)
  ) {
    if (bare && PRICE_CLASS.test(classesOf(holder))) return holder;
    const whole: string = holder.textContent ?? '';
    if (whole.length > LONGEST_PRICE) return undefined;
    if (bare || !holdsPrice(whole)) continue;
    // "Gift card $50" is a title.
    return isPrice(whole) || !holder.closest('h1,h2,h3,h4,h5,h6') ? holder : undefined;
  }
  return undefined;
}
