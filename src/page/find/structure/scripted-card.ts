/** Cards without a link, which a script of the page opens: common where a router handles every click. */
import { parentOf } from '../html-element.ts';
import type { PageContext } from '../page-context.ts';
import { holdsPrice, isNoise, isPrice } from '../titles/noise.ts';
import { pictureOf } from './pictures.ts';
import { textPartsOf } from './text-parts.ts';

/** How far a price is from the card around it, at most. */
const HIGHEST = 12;
/** Longer is no card. In characters. */
const LONGEST = 600;
/** What is paid for by time is a plan. */
const BY_TIME =
  /(?:\/|\bper|\bpro|\bpar|\bpor|\bal)\s*(?:mo|month|monat|mois|mes|mês|year|yr|jahr|an|année|año|ano)\b|monthly|yearly|monatlich|jährlich|mensual|mensal|annuel/i;
/** Links that lead to no page: to this one, to a script, or to what carts and wish lists do. */
const NOWHERE = /^\s*(?:$|#|javascript:)|add[-_]to|[?&/](?:cart|wishlist|compare)\b/i;

/** Finds around a price that no link to an item goes with the smallest element that may be a card; asks each once. */
export function scriptedCards({ root, heading }: PageContext): (price: Element) => Element | undefined {
  const bare = new Set<Element>();
  const judged = new Map<Element, boolean>();
  const judge = (element: Element) => {
    const verdict = judged.get(element) ?? couldOpenByScript(element);
    judged.set(element, verdict);
    return verdict;
  };
  return (price) => {
    if (!isPrice(price.textContent ?? '')) return undefined;
    let element: Element | null = price;
    for (let up = 0; up < HIGHEST && element !== null && element !== root.body; up++) {
      if (!bare.has(element)) {
        // What holds the page's heading is the page itself.
        if (heading !== undefined && element.contains(heading)) return undefined;
        if (pictureOf(element) !== undefined) return judge(element) ? element : undefined;
        bare.add(element);
      }
      element = parentOf(element);
    }
    return undefined;
  };
}

/** Whether an element with a price and a picture names what it sells, and leads nowhere. */
function couldOpenByScript(element: Element): boolean {
  const text = element.textContent ?? '';
  if (text.length > LONGEST || BY_TIME.test(text)) return false;
  const anchors = [...element.querySelectorAll('a[href]'), ...(element.matches('a[href]') ? [element] : [])];
  if (!anchors.every((anchor) => NOWHERE.test(anchor.getAttribute('href') ?? ''))) return false;
  return textPartsOf(element).seen.some(
    (part) => /\p{L}{2}/u.test(part.text) && !isNoise(part.text) && !holdsPrice(part.text),
  );
}
