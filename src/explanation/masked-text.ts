/** A text from which what has been accounted for is taken away, piece by piece, so that the rest can be examined. */

import { isUnspaced, WORD_BEGINS, WORD_ENDS } from './unspaced-scripts.ts';

/** Stands for what was taken away; no letter, digit or space. */
const MASK = '\u0001';

/** A stretch of a text: UTF-16 offsets, `end` exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where `phrase` stands in `text` as whole words, case aside; empty for an empty phrase. */
export function findPhrase(text: string, phrase: string): Stretch[] {
  if (phrase === '') return [];
  // Most phrases are not in most texts; this tells sooner than the pattern does.
  if (!text.toLowerCase().includes(phrase.toLowerCase())) return [];
  const escaped = phrase.replace(/[\\^$.*+?()[\]{}|/]/gu, (sign) => `\\${sign}`);
  const begins = isUnspaced([...phrase][0] ?? '') ? '' : WORD_BEGINS;
  const ends = isUnspaced([...phrase].at(-1) ?? '') ? '' : WORD_ENDS;
  const pattern = new RegExp(`${begins}${escaped}${ends}`, 'giu');
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

/** `text` with `stretches` masked; its length stays. */
export function mask(text: string, stretches: readonly Stretch[]): string {
  let masked = text;
  for (const { start, end } of stretches) {
    masked = masked.slice(0, start) + MASK.repeat(end - start) + masked.slice(end);
  }
  return masked;
}

/** What stands in quotation marks, curly or straight, with the stretch that includes the marks. */
export function findQuoted(text: string): { readonly content: string; readonly stretch: Stretch }[] {
  return [...text.matchAll(/“([^“”]*)”|„([^„“]*)“|«([^«»]*)»|「([^「」]*)」|"([^"]*)"/gu)].map((match) => ({
    content: match.slice(1).find((group) => group !== undefined) ?? '',
    stretch: { start: match.index, end: match.index + match[0].length },
  }));
}

/** The words of a text, in lower case. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu) ?? [];
}
