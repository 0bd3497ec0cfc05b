/** Whether what stands in quotation marks is a title, or one cut short. */
import { foldText } from './quote-title.ts';

/** Shortest beginning of a title, in code points, that may stand for it before "…". */
const LEAST_KEPT = 8;

/** Whether `quoted` is `title` or its beginning, cut on a word and marked by "…". Marks and case do not matter. */
export function isTitle(quoted: string, title: string): boolean {
  const given = comparable(quoted);
  const whole = comparable(title);
  if (given === '' || given === whole) return given !== '';
  if (!given.endsWith('…')) return false;
  const kept = given.slice(0, -1).trimEnd();
  if (!whole.startsWith(kept) || [...kept].length < Math.min(LEAST_KEPT, [...whole].length)) return false;
  // Inside a word it may end only where there was no other place to cut.
  const cutsWord = /[\p{L}\p{N}]$/u.test(kept) && /^[\p{L}\p{N}]/u.test(whole.slice(kept.length));
  return !cutsWord || !/\s/u.test(kept);
}

function comparable(text: string): string {
  return foldText(text)
    .replace(/[“”„«»‘’‚‹›「」『』'"]/gu, "'")
    .toLowerCase();
}
