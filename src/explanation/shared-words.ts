/** Words that titles have in common: the name of a series, a console, a brand. A reason that anyone can check. */
import { foldText } from './quote-title.ts';

/** Words that stand together in two titles. */
export interface SharedWords {
  /** As the first title writes them. */
  readonly text: string;
  /** Whether both titles begin with them, an article aside. */
  readonly opens: boolean;
}

/** Longest run that is spoken of, in code points. */
const LONGEST = 32;
/** A single word has to be so long to tell anything. */
const LONG_WORD = 4;

/** What says nothing about the thing: articles, measures, editions, colours. */
const PLAIN = new Set(
  `a an and at by for from in of on or the to with de la le el und der die das
  count each fl fluid gram grams inch inches kg lb lbs mg ml ounce ounces oz pack pcs piece pieces size
  access code collection collector's collectors complete deluxe digital download edition editions game games instant
  limited new online pack premium set special standard ultimate version video volume year
  black blue brown clear gold green grey gray orange pink purple red silver white yellow`.split(/\s+/u),
);

interface Word {
  readonly text: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The longest run of words that stands in both titles and tells something: two telling words, one with a number
 * ("Xbox 360"), or a long one with which both begin. Undefined where there is none.
 */
export function sharedWords(title: string, other: string): SharedWords | undefined {
  const text = foldText(title);
  const [mine, theirs] = [wordsIn(text), wordsIn(foldText(other))];
  let best: { start: number; length: number; opens: boolean } | undefined;
  for (let start = 0; start < mine.length; start++) {
    for (let at = 0; at < theirs.length; at++) {
      const opens = isOpening(mine, start) && isOpening(theirs, at);
      let length = 0;
      while (
        mine[start + length] !== undefined &&
        mine[start + length]?.folded === theirs[at + length]?.folded &&
        (length === 0 ||
          (isJoined(text, mine, start + length) && isJoined(foldText(other), theirs, at + length)))
      )
        length++;
      while (length > 0 && PLAIN.has(mine[start + length - 1]?.folded ?? '')) length--;
      const run = mine.slice(start, start + length);
      const first = run[0];
      if (!first || PLAIN.has(first.folded) || !tells(run, opens)) continue;
      if ((run.at(-1)?.end ?? 0) - first.start > LONGEST) continue;
      if (!best || length > best.length) best = { start, length, opens };
    }
  }
  const [first, last] = best ? [mine[best.start], mine[best.start + best.length - 1]] : [];
  return best && first && last && { text: text.slice(first.start, last.end), opens: best.opens };
}

/** Whether these words stand together in a title; case does not matter. */
export function standsIn(words: string, title: string): boolean {
  return positionOf(words, title) >= 0;
}

/** Whether a title begins with these words, an article aside. */
export function beginsWith(words: string, title: string): boolean {
  const position = positionOf(words, title);
  return position >= 0 && isOpening(wordsIn(foldText(title)), position);
}

function positionOf(words: string, title: string): number {
  const run = wordsIn(foldText(words));
  const all = wordsIn(foldText(title));
  if (run.length === 0) return -1;
  return all.findIndex((_, start) => run.every(({ folded }, at) => all[start + at]?.folded === folded));
}

function wordsIn(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu)].map(({ 0: word, index }) => ({
    text: word,
    folded: word.toLowerCase().replace('’', "'"),
    start: index,
    end: index + word.length,
  }));
}

/** Nothing but a space, a dash or a colon parts the word at `index` from the one before. */
function isJoined(text: string, words: readonly Word[], index: number): boolean {
  const [before, word] = [words[index - 1], words[index]];
  return (
    before !== undefined && word !== undefined && /^[\s\-–:]+$/u.test(text.slice(before.end, word.start))
  );
}

function isOpening(words: readonly Word[], index: number): boolean {
  return index === 0 || (index === 1 && /^(?:a|an|the)$/u.test(words[0]?.folded ?? ''));
}

function tells(run: readonly Word[], opens: boolean): boolean {
  const telling = run.filter(({ folded }) => /\p{L}{3}/u.test(folded) && !PLAIN.has(folded));
  if (telling.length >= 2) return true;
  if (telling.length === 0) return false;
  return (
    run.some(({ folded }) => /^\d/u.test(folded)) ||
    (opens && [...(telling[0]?.folded ?? '')].length >= LONG_WORD)
  );
}
