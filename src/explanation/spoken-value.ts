/** An attribute's value as it stands in running text. */
import { foldText } from './quote-title.ts';

/** Longest value that is spoken of, in code points; longer ones read as a data sheet. */
export const VALUE_LENGTH = 32;

/** The last step of a path such as "Sport > Women > Trainers"; the value itself where it is none. */
export function leafOf(value: string): string {
  return foldText(value.split(/\s*(?:[>›»|]|\s\/\s)\s*/u).at(-1) ?? value) || foldText(value);
}

/**
 * The value in the middle of a sentence: its leaf, in lower case where each of its words is a common word of the
 * language (`plainWords`); names keep their capitals.
 */
export function spokenValue(value: string, plainWords: ReadonlySet<string>): string {
  const leaf = leafOf(value);
  const lower = leaf.toLowerCase();
  return lower.split(/[\s&-]+/u).every((word) => word === '' || plainWords.has(word)) ? lower : leaf;
}

/** Whether a value can stand in a sentence: a word or a few, no list, no bare number. */
export function isSpeakable(value: string): boolean {
  const leaf = leafOf(value);
  return (
    [...leaf].length <= VALUE_LENGTH &&
    leaf.split(' ').length <= 4 &&
    /\p{L}/u.test(leaf) &&
    !/[,;:“”"<>{}]/u.test(leaf)
  );
}
