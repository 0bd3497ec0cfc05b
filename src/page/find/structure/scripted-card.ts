/** Cards without a link, which a script of the page opens: common where a router handles every click. */
import { holdsPrice, isNoise, isPrice } from '../titles/noise.ts';
import { textPartsOf } from './text-parts.ts';

/** Longer is no card. In characters. */
const LONGEST = 600;
/** What is paid for by time is a plan. */
const BY_TIME =
  /(?:\/|\bper|\bpro|\bpar|\bpor|\bal)\s*(?:mo|month|monat|mois|mes|mês|year|yr|jahr|an|année|año|ano)\b|monthly|yearly|monatlich|jährlich|mensual|mensal|annuel/i;

/** Links that lead to no page: to this one, to a script, or to what carts and wish lists do. */
const NOWHERE = /^\s*(?:$|#|javascript:)|add[-_]to|[?&/](?:cart|wishlist|compare)\b/i;

/**
 * Whether an element with a picture and no link to an item may be the card of one.
 * @param price what tells that something is for sale in it
 */
export function couldOpenByScript(element: Element, price: Element): boolean {
  const text = element.textContent ?? '';
  if (text.length > LONGEST || BY_TIME.test(text) || !isPrice(price.textContent ?? '')) return false;
  const anchors = [...element.querySelectorAll('a[href]'), ...(element.matches('a[href]') ? [element] : [])];
  if (!anchors.every((anchor) => NOWHERE.test(anchor.getAttribute('href') ?? ''))) return false;
  return textPartsOf(element).seen.some(
    (part) => /\p{L}{2}/u.test(part.text) && !isNoise(part.text) && !holdsPrice(part.text),
  );
}
