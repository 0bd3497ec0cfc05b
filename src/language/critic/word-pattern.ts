/** What counts as a word: a run of letters and digits, or a single character where a script puts no spaces between words. */

const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';

/** One character of a script without spaces, with its marks. */
export const UNSPACED_WORD = new RegExp(`^[${UNSPACED}]`, 'u');

/** With the flag g: words, with apostrophes inside them. */
export const WORD = new RegExp(
  `[${UNSPACED}]\\p{M}*|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])+(?:['’‘\`´](?:(?![${UNSPACED}])[\\p{L}\\p{M}])+)*`,
  'gu',
);
