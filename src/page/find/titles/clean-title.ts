/** The title of an item without what shops write around it. */
import { decodeEntities } from './entities.ts';
import { isAction, isNoise } from './noise.ts';

/** Longer titles are cut by `clean-items.ts`; this bounds the work here. In characters. */
const LONGEST = 2_000;

/** Between a title and the name of the shop. */
const SEPARATOR = /\s+[|–—·•:»›~-]+\s+|\s*[|»]\s*/;

/** What shops write after a title for search engines. */
const SELLING =
  /^(?:(?:buy|shop|order|purchase)(?: (?:it|now|online|here))?(?:\b.*)?|.*\b(?:buy|shop|order) online\b.*|official (?:site|store|shop)|free (?:shipping|delivery).*|(?:online |jetzt |hier )*(?:günstig )?(?:online )?(?:kaufen|bestellen|shoppen).*|acheter(?: en ligne)?.*|achat.*|comprar(?: online| ahora)?.*|compre .*|(?:online|web) ?(?:shop|store|boutique)|boutique en ligne|tienda (?:online|en línea)|loja online|在线购买|官网|通販|公式.{0,12}|اشتر.{0,20}|متجر.{0,20})$/u;

/** A badge that is marked off from the title it stands before or after. */
const BEFORE = /^\s*(?:[[(【]([^\])】]{1,40})[\])】]|([^:!|–—]{1,30})(?:!+|:|\s[|–—-])(?=\s))\s*/u;
const AFTER = /\s*(?:[[(【]([^\])】]{1,40})[\])】]|\s[|–—-]+\s([^|–—]{1,40}))\s*$/u;

/** Entities decoded, white space folded, invisible characters gone. */
export function plainText(text: string): string {
  return decodeEntities(text.slice(0, LONGEST))
    .replace(/[\u200b\u2060\ufeff\u00ad]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** A form in which different spellings of one title are equal. */
export function foldedTitle(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

/**
 * A title without badges that are marked off ("SALE: …", "… (Sold out)"), without the names of the shop and its
 * selling words at the end ("… | Shop", "… – Buy online"), and said once. Never empties a title.
 */
export function cleanTitle(text: string, shopNames: ReadonlySet<string> = new Set()): string {
  let title = plainText(text);
  for (let before = ''; before !== title; ) {
    before = title;
    title = withoutBadges(withoutSuffix(title, shopNames));
  }
  return withoutRepeat(title);
}

function withoutBadges(title: string): string {
  const before = BEFORE.exec(title);
  const after = AFTER.exec(title);
  if (before && isMarkedBadge(before)) return title.slice(before[0].length) || title;
  if (after && isMarkedBadge(after)) return title.slice(0, after.index) || title;
  return title;
}

function isMarkedBadge(match: RegExpExecArray): boolean {
  const text = match[1] ?? match[2] ?? '';
  // "Popular: a novel" is a title, "POPULAR: a lamp" is not.
  if (match[0].trim().endsWith(':') && text !== text.toUpperCase()) return false;
  return isNoise(text) && /\p{L}|%|\p{Sc}/u.test(text) && !/^\(\d+\)$/.test(text);
}

function withoutSuffix(title: string, shopNames: ReadonlySet<string>): string {
  const separators = [...title.matchAll(new RegExp(SEPARATOR, 'g'))];
  const last = separators.at(-1);
  if (last === undefined || last.index === 0) return title;
  const suffix = title.slice(last.index + last[0].length);
  const name = foldedTitle(suffix);
  const isShop = shopNames.has(name) || shopNames.has(name.replaceAll(' ', ''));
  return isShop || SELLING.test(suffix.toLowerCase()) || isAction(suffix)
    ? title.slice(0, last.index)
    : title;
}

/** "Lamp Lamp" from a card that is written once for phones and once for wide screens. */
function withoutRepeat(title: string): string {
  const middle = (title.length - 1) / 2;
  const half = title.slice(0, middle);
  return middle >= 6 && half.includes(' ') && title === `${half} ${half}` ? half : title;
}
