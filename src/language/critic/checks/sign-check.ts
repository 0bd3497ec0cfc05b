/** Signs that do not belong into a plain sentence: links, markup, emoji, what is not seen. Needs no language. */
import type { CriticViolation } from '../critic.ts';
import { cite, violation } from '../details.ts';

const LINK =
  /\b(?:https?|ftp|mailto|javascript|data):|\/\/[\w-]|\bwww\.|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+\.\p{L}{2,}|\b[a-z0-9-]+\.(?:com|net|org|io|app|shop|store|info|biz|dev|ai|co|me|ly|gg|tv|xyz|site|online|de|fr|es|uk|eu|ru|cn|jp|br)\b/iu;
const ENTITY = /&(?:#\w+|[a-z]+\d*);/iu;
const MARKUP = /[<>*_~`#|\\{}[\]^=$@]|^\s*(?:[-–—+•◦▪‣·●]|\(?\d{1,2}[.)])\s/u;
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;
/** Anything that is not seen, line ends and tabs aside. */
const UNSEEN = /(?![\n\r\t])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\u115f\u1160\u3164\uffa0\p{Variation_Selector}]/u;
/** Signs that look like quotation marks and are none. */
const LOOKALIKE = /[❛❜❝❞❟❠〝〞〟＂＇″‟‶ʺˮ״´`ʹʼ‵]/u;
const SHOUTED = /[!！]{2,}|[?？]|؟|[!！]/u;
/** Marks piled on one letter. */
const PILED = /\p{M}{4,}/u;

/** `outside`: the text without titles, phrases and values. */
export function signViolations(outside: string): CriticViolation[] {
  const violations: CriticViolation[] = [];
  const report = (
    kind: CriticViolation['kind'],
    pattern: RegExp,
    detail: (found: string) => string,
  ): void => {
    const found = pattern.exec(outside)?.[0];
    if (found !== undefined) violations.push(violation(kind, detail(found)));
  };
  report('markup', LINK, (found) => `${cite(found)}: no links or addresses.`);
  report('markup', ENTITY, (found) => `${cite(found)}: plain text only.`);
  report('markup', MARKUP, (found) => `${cite(found.trim())}: plain text only, no markup and no lists.`);
  report('markup', EMOJI, () => 'No emoji.');
  report('markup', UNSEEN, () => 'It holds characters that are not seen.');
  report('markup', LOOKALIKE, (found) => `${cite(found)} only looks like a quotation mark: use “ and ”.`);
  report('markup', PILED, () => 'It piles marks on a letter.');
  report('claim', SHOUTED, (found) => `${cite(found)}: a plain statement, no question and no exclamation.`);
  return violations;
}
