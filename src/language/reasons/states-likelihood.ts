/** Whether a sentence says how likely the item is to interest the visitor. */
import { selectWords } from '../critic/words/select-words.ts';

/**
 * By the words that the critic reads likelihoods by. Of a sentence that it accepted, since those say the computed one.
 * False in languages that it does not read.
 */
export function statesLikelihood(text: string, locale: string): boolean {
  const said = text.toLowerCase();
  return selectWords(locale)?.likelihood.some(({ pattern }) => said.search(pattern) >= 0) ?? false;
}
