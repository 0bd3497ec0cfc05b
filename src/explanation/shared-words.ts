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
/** What a title says beyond so many characters is no name. */
const FROM_TITLE = 300;
/** A single word has to be so long to tell anything. */
const LONG_WORD = 4;

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u));

/** What says nothing about the thing, and begins no name of a thing: articles, measures, editions. */
const EMPTY = words(
  `a an and at by for from in of on or the to with de la le el und der die das
  count each fl fluid gram grams inch inches kg lb lbs mg ml ounce ounces oz pack pcs piece pieces size
  access code collection collector's collectors complete deluxe digital download edition editions instant
  limited new online premium set special standard ultimate version video volume year`,
);

/** What says nothing by itself either, but begins names: "Game Boy", "Black Ops". */
const WEAK = words(
  'black blue brown clear game games gold green grey gray orange pink purple red silver white yellow',
);

const isPlain = (word: string): boolean => EMPTY.has(word) || WEAK.has(word);

interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** Nothing but a space, a dash or a colon parts it from the word before. */
  readonly joined: boolean;
}

/**
 * The longest run of words that stands in both titles and tells something: two telling words, one with a number
 * ("Xbox 360"), or a long one with which both begin. Undefined where there is none.
 */
export function sharedWords(title: string, other: string): SharedWords | undefined {
  const text = foldText(title).slice(0, FROM_TITLE);
  const [mine, theirs] = [wordsIn(text), wordsIn(other)];
  let best: { readonly run: readonly Word[]; readonly opens: boolean } | undefined;
  for (const start of mine.keys()) {
    for (const at of theirs.keys()) {
      const run = commonRun(mine.slice(start), theirs.slice(at));
      const opens = isOpening(mine, start) && isOpening(theirs, at);
      if (run.length > (best?.run.length ?? 0) && tells(run, opens)) best = { run, opens };
    }
  }
  const [first, last] = [best?.run[0], best?.run.at(-1)];
  return best && first && last && { text: text.slice(first.start, last.end), opens: best.opens };
}

/** The words with which both begin, those at the end that say nothing left out. */
function commonRun(mine: readonly Word[], theirs: readonly Word[]): readonly Word[] {
  let length = 0;
  while (isSame(mine[length], theirs[length], length > 0)) length++;
  while (length > 0 && isPlain(mine[length - 1]?.folded ?? '')) length--;
  return mine.slice(0, length);
}

function isSame(mine: Word | undefined, theirs: Word | undefined, joined: boolean): boolean {
  if (!mine || mine.folded !== theirs?.folded) return false;
  return !joined || (mine.joined && theirs.joined);
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
  const run = wordsIn(words);
  if (run.length === 0) return -1;
  const all = wordsIn(title);
  return all.findIndex((_, start) => run.every(({ folded }, at) => all[start + at]?.folded === folded));
}

function wordsIn(title: string): Word[] {
  const text = foldText(title).slice(0, FROM_TITLE);
  const found = [...text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu)];
  return found.map(({ 0: word, index }, place) => {
    const before = found[place - 1];
    return {
      folded: word.toLowerCase().replace('’', "'"),
      start: index,
      end: index + word.length,
      joined: before !== undefined && /^[\s\-–:]+$/u.test(text.slice(before.index + before[0].length, index)),
    };
  });
}

function isOpening(words: readonly Word[], index: number): boolean {
  return index === 0 || (index === 1 && /^(?:a|an|the)$/u.test(words[0]?.folded ?? ''));
}

function tells(run: readonly Word[], opens: boolean): boolean {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last || EMPTY.has(first.folded) || last.end - first.start > LONGEST) return false;
  const telling = run.filter(({ folded }) => /\p{L}{3}/u.test(folded) && !isPlain(folded));
  if (telling.length >= 2) return true;
  if (telling.length === 0) return false;
  return (
    run.some(({ folded }) => /^\d/u.test(folded)) ||
    (opens && [...(telling[0]?.folded ?? '')].length >= LONG_WORD)
  );
}
