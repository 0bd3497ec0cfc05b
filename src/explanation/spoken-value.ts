/** An attribute's value as it stands in running text. */
import type { Fact } from '../items/facts.ts';
import type { Catalogue } from './messages/catalogue.ts';
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
export function spokenValue(value: string, { plainWords }: Pick<Catalogue, 'plainWords'>): string {
  const leaf = leafOf(value);
  const lower = leaf.toLowerCase();
  return lower.split(/[\s&-]+/u).every((word) => word === '' || plainWords.has(word)) ? lower : leaf;
}

/**
 * A fact's value in the middle of a sentence. Kinds are common nouns: there every word loses the capital that begins
 * it ("Moisturiser"), save names (`properWords`) and abbreviations; makers stay as they are.
 */
export function spokenFact(
  { role, value }: Fact,
  catalogue: Pick<Catalogue, 'plainWords' | 'properWords'>,
): string {
  if (role === 'maker') return foldText(value);
  const text = spokenValue(value, catalogue);
  const { properWords } = catalogue;
  if (role !== 'kind' || !properWords) return text;
  return text.replace(/(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+(?![\p{L}\p{N}])/gu, (word) =>
    properWords.has(word) ? word : word.toLowerCase(),
  );
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
