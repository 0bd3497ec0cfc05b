/** Flesch's reading ease of English text (Flesch 1948): 60 to 70 is plain English, read with ease at 13 to 15. */
import { withoutTitles } from './unique-sentences.ts';

export interface Reading {
  /** 206.835 − 1.015 · words a sentence − 84.6 · syllables a word. Higher is easier; 100 is very easy. */
  readonly ease: number;
  /** School grade after Kincaid: 0.39 · words a sentence + 11.8 · syllables a word − 15.59. Grade 8 is 13 years old. */
  readonly grade: number;
  readonly words: number;
}

/** Of our own words: a quoted title counts as one short word, since it is the shop's. Undefined without a word. */
export function readingOf(text: string): Reading | undefined {
  const own = withoutTitles(text).replaceAll('“…”', 'it');
  const sentences = Math.max(1, own.match(/[.!?]+(?=\s|$)/gu)?.length ?? 0);
  const words = own.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
  if (words.length === 0) return undefined;
  const perSentence = words.length / sentences;
  const perWord = words.reduce((sum, word) => sum + syllablesOf(word), 0) / words.length;
  return {
    ease: 206.835 - 1.015 * perSentence - 84.6 * perWord,
    grade: 0.39 * perSentence + 11.8 * perWord - 15.59,
    words: words.length,
  };
}

/** Groups of vowels, less a silent e at the end, or before an ending; at least one. A number counts as one. */
export function syllablesOf(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  const stem = letters.replace(/(?<=[^laeiouy])e(?=(?:ly|ful|less|ness)$)/, '');
  const spoken = stem.replace(/(?:[^laeiouy]es|[^lt]ed|[^laeiouy]e)$/, (end) => end.slice(0, 1));
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 0);
}
