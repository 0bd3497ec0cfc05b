/** Tells prices, badges, buttons and ratings from words that can be a title. */
import { ACTION, BADGE, LABEL, LABELS_ANYWHERE } from './noise-words.ts';

const CURRENCY_NAMES =
  'USD|EUR|GBP|CAD|AUD|NZD|CHF|JPY|CNY|RMB|HKD|SGD|INR|BRL|MXN|SEK|NOK|DKK|PLN|CZK|HUF|RON|BGN|TRY|AED|SAR|EGP|MAD|KWD|QAR|ILS|ZAR|KRW|TWD|THB|RUB|UAH|kr\\.?|zł|Kč|Ft|lei|лв\\.?|руб\\.?|грн|TL|Rs\\.?|Rp|RM|Fr\\.?|元|円|ر\\.س|د\\.إ|ج\\.م|د\\.ك|ريال|درهم|جنيه';
const SIGN = `(?:\\p{Sc}|(?<!\\p{L})(?:${CURRENCY_NAMES})(?!\\p{L}))`;
const AMOUNT = "[\\d٠-٩](?:[\\d٠-٩.,٫٬'’\\s]*[\\d٠-٩])?(?:,[-–—])?";
const PRICE = new RegExp(
  `(?:[A-Z]{1,3})?${SIGN}\\s*[-–]?\\s*${AMOUNT}(?:\\s*${SIGN})?|${AMOUNT}\\s*${SIGN}`,
  'gu',
);
const CURRENCY = new RegExp(SIGN, 'u');
const PERCENT = /[-–−+]?\s*\d{1,3}\s*%/g;
/** Words beside an amount that speak of a limit and not of a price. */
const LIMIT = /\b(?:under|below|over|above|unter|über|moins|menos|hasta|até|spend|orders?)\b/i;
const RATINGS: readonly RegExp[] = [
  /^[\s★☆⭐✩✪✭✰⯨]+$/u,
  /^(?:rated\s+)?[\d.,]+\s*(?:(?:stars?\s+)?(?:out of|von|sur|de|av|di|\/|من)\s*)\d[\s\S]{0,40}$/i,
  /^\(\s*[\d.,]+\s*k?\+?\s*\)$/i,
  /^\(?[\d.,]+k?\+?\s*(?:(?:customer |verified )?(?:reviews?|ratings?)|stars?|bewertung(?:en)?|sterne|avis|étoiles|rese[nñ]as?|opiniones|valoraci(?:ón|ones)|avalia(?:ção|ções)|条?(?:评价|评论)|件(?:のレビュー)?|レビュー|(?:تقييم|مراجعة)\S*)\)?$/i,
  /^(?:no reviews(?: yet)?|rating:?.{0,20}|rated .{0,30}|write a review|noch keine bewertungen|bewertung:?.{0,20}|aucun avis|sin reseñas)$/i,
  /^\d[\d.,]*k?\+?\s+(?:bought|sold|verkauft|vendus?|vendidos?)(?:\s.{0,30})?$/i,
];

/** Folded for comparison with the word lists: lower case, no marks around. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}'’/-]+/gu, ' ')
    .trim();
}

/** Whether a currency is named at all; quick. */
export function namesCurrency(text: string): boolean {
  return CURRENCY.test(text);
}

/**
 * What remains of a text without its prices and percentages and the usual words beside them, or undefined where it
 * holds no price.
 */
function besidePrice(text: string): string | undefined {
  const rest = text.replace(PRICE, ' ');
  return rest === text
    ? undefined
    : rest
        .toLowerCase()
        .replace(PERCENT, ' ')
        .replace(LABELS_ANYWHERE, ' ')
        .replace(/[^\p{L}]+/gu, '');
}

/** Whether a text is nothing but prices and the words beside them. */
export function isPrice(text: string): boolean {
  return text.length <= 120 && besidePrice(text) === '';
}

/** Whether a short text is a price with hardly anything beside it, in whatever language. */
export function holdsPrice(text: string): boolean {
  if (text.length > 120 || !/[\d٠-٩]/.test(text) || LIMIT.test(text)) return false;
  const rest = besidePrice(text);
  return rest !== undefined && rest.length <= 12;
}

/** Whether a text is that of a button or a small link. */
export function isAction(text: string): boolean {
  return text.length <= 60 && ACTION.test(folded(text));
}

/** Whether a whole text is a price, badge, button, label or rating, and not a title. */
export function isNoise(text: string): boolean {
  const plain = text.trim();
  if (plain.length > 120) return false;
  if (!/[\p{L}\p{N}]/u.test(plain)) return true;
  const words = folded(plain);
  if (BADGE.test(words) || ACTION.test(words) || LABEL.test(words)) return true;
  if (RATINGS.some((rating) => rating.test(plain)) || isPrice(plain)) return true;
  const rest = plain.replace(PERCENT, ' ');
  return rest !== plain && (!/\p{L}/u.test(rest) || BADGE.test(folded(rest)) || LABEL.test(folded(rest)));
}
