/** Titles are data: this makes them safe and short enough to stand in a sentence. */

/** Longest title in a text, in code points, the ellipsis included. */
export const TITLE_LENGTH = 60;

/** A language's quotation marks: around a title, and for quotations inside it. */
export interface QuotationMarks {
  readonly open: string;
  readonly close: string;
  readonly innerOpen: string;
  readonly innerClose: string;
  /** The language runs from right to left: every title is shielded from it. */
  readonly isolated?: true;
}

/** Opens and closes a stretch whose direction the surrounding text must not change (U+2068, U+2069). */
export const ISOLATE = { open: '\u2068', close: '\u2069' } as const;

const TAGS = /<\/?[a-z!][^<>]*>/giu;
// Everything that steers instead of being read: C0 and C1 controls, separators, direction marks, invisible spaces.
const CONTROLS = /[\p{Cc}\u2028\u2029\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff\ufffe]/gu;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const DANGLING = /[\s\-–—,;:.&/+|([{•·#]+$/u;

/** `text` on one line: markup tags and control characters are gone, white space is folded. May be empty. */
export function foldText(text: string): string {
  let folded = text.replace(CONTROLS, ' ');
  // A tag within a tag leaves another.
  for (let before = ''; before !== folded; ) {
    before = folded;
    folded = folded.replace(TAGS, ' ');
  }
  return folded.replace(/\s+/gu, ' ').trim();
}

/**
 * `title` folded and at most `length` code points long. What is too long ends on a word and with "…"; a break at a
 * comma, a dash or an opening bracket is preferred where it keeps at least half of the length.
 */
export function shortenTitle(title: string, length: number = TITLE_LENGTH): string {
  const folded = foldText(title);
  const points = [...folded];
  if (points.length <= length) return folded;
  const room = points.slice(0, length - 1).join('');
  const whole = / /u.test(points[length - 1] ?? '') ? room : room.replace(/\s+\S*$/u, '');
  const words =
    whole.length > 0 && whole.length < room.length + 1 && / /u.test(room)
      ? whole
      : wholeGraphemes(room, folded);
  const natural = /^(.*)(?:[,;:|([]|\s[-–—]\s)/su.exec(words)?.[1] ?? '';
  const kept = [...natural].length * 2 >= length ? natural : words;
  return `${kept.replace(DANGLING, '') || kept}…`;
}

/** `title`, shortened, in quotation marks; isolated where it, or the language, runs from right to left. */
export function quoteTitle(title: string, marks: QuotationMarks, length: number = TITLE_LENGTH): string {
  const short = shortenTitle(title, length)
    .replace(/[“„«「]/gu, marks.innerOpen)
    .replace(/[”»」]/gu, marks.innerClose);
  const text =
    marks.isolated || RIGHT_TO_LEFT.test(short) ? `${ISOLATE.open}${short}${ISOLATE.close}` : short;
  return `${marks.open}${text}${marks.close}`;
}

/** `room`, which `folded` begins with, less a last character that was cut in two (an emoji of several code points). */
function wholeGraphemes(room: string, folded: string): string {
  if (typeof Intl.Segmenter !== 'function') return room;
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(
    folded,
  )) {
    if (index + segment.length > room.length) break;
    end = index + segment.length;
  }
  return end > 0 ? room.slice(0, end) : room;
}
