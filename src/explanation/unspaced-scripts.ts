/** Scripts that put no space between words: where a word begins or ends there cannot be seen from the letters. */

/** Content of a character class (flag `u`): the letters of these scripts, with the mark that lengthens a vowel. */
export const UNSPACED = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー';

const UNSPACED_LETTER = new RegExp(`[${UNSPACED}]`, 'u');
const UNSPACED_LETTERS = new RegExp(`[${UNSPACED}]`, 'gu');
const SEAM = new RegExp(
  `(?<=[${UNSPACED}])(?=(?![${UNSPACED}])[\\p{L}\\p{N}])|(?<=(?![${UNSPACED}])[\\p{L}\\p{N}])(?=[${UNSPACED}])`,
  'gu',
);

/**
 * No word of a spaced script goes on before, or after, this place: sources of patterns (flag `u`). Arabic writes "and"
 * as one letter at the next word, which therefore may stand before a word.
 */
export const WORD_BEGINS = `(?:(?<!(?![${UNSPACED}])[\\p{L}\\p{N}])|(?<=(?<![\\p{L}\\p{N}])و))`;
export const WORD_ENDS = `(?!(?![${UNSPACED}])[\\p{L}\\p{N}])`;

/** Whether any letter of `text` is of such a script. */
export function isUnspaced(text: string): boolean {
  return UNSPACED_LETTER.test(text);
}

/** `text` with a space wherever such a script meets another: "crimeの作品" is two words. */
export function withSeams(text: string): string {
  return text.replace(SEAM, ' ');
}

/** Code points of `text`; letters of these scripts are twice as wide as others and count twice. */
export function widthOf(text: string): number {
  return [...text].length + (text.match(UNSPACED_LETTERS)?.length ?? 0);
}
