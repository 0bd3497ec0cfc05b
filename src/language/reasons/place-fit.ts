/** Step 2: what is said of a preference and the candidate, without losing how well they fit. */
import type { Sentence } from '../../explanation/explanation.ts';
import { MOST_EACH, sentencesByPreference } from './place-preferences.ts';
import type { WrittenSentence } from './place-sentences.ts';

/**
 * Of each preference: sentences take the computed one's place where one of them tells the fit, else they follow it. What
 * is shared is told in computed words unless the model told it.
 */
export function placeFit(computed: readonly Sentence[], written: readonly WrittenSentence[]): Sentence[] {
  const byPreference = sentencesByPreference(written);
  return groupsOf(computed).flatMap(({ preference, sentences }) => {
    const instead = (byPreference.get(preference) ?? []).slice(0, MOST_EACH);
    if (instead.length === 0) return sentences;
    const [fit, ...links] = sentences;
    if (fit && !instead.some(({ grounds }) => grounds.fit !== undefined))
      return [fit, ...instead.slice(0, 1)];
    const told = new Set(instead.flatMap(({ grounds }) => grounds.attributes ?? []));
    const untold = links.filter(({ grounds }) => !grounds.attributes?.some((value) => told.has(value)));
    return [...instead, ...(instead.length < MOST_EACH ? untold : [])];
  });
}

interface Group {
  /** Index of the preference. */
  readonly preference: number;
  /** How it fits, then what is shared with its evidence. */
  readonly sentences: Sentence[];
}

/** A sentence that tells no fit belongs to the preference before it. */
function groupsOf(computed: readonly Sentence[]): Group[] {
  const groups: Group[] = [];
  for (const sentence of computed) {
    const [preference] = sentence.grounds.preferences ?? [];
    const last = groups.at(-1);
    if (last && (sentence.grounds.fit === undefined || preference === undefined))
      last.sentences.push(sentence);
    else groups.push({ preference: preference ?? -1, sentences: [sentence] });
  }
  return groups;
}
