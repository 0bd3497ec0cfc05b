/** Step 1: a sentence takes the place of the computed one on the same preference. */
import type { Sentence } from '../../explanation/explanation.ts';
import type { WrittenSentence } from './place-sentences.ts';

/** Most sentences on one preference. */
export const MOST_EACH = 2;

/** Preferences on which nothing was written keep their computed sentence. */
export function placePreferences(
  computed: readonly Sentence[],
  written: readonly WrittenSentence[],
): Sentence[] {
  const byPreference = sentencesByPreference(written);
  return computed.flatMap((sentence) => {
    const [index] = sentence.grounds.preferences ?? [];
    const instead = index === undefined ? undefined : byPreference.get(index);
    return instead ? instead.slice(0, MOST_EACH) : [sentence];
  });
}

/** By the preference that a sentence speaks of; where it speaks of none or of several, the one it was asked for. */
export function sentencesByPreference(written: readonly WrittenSentence[]): Map<number, Sentence[]> {
  const found = new Map<number, Sentence[]>();
  for (const { line, sentence } of written) {
    const spoken = sentence.grounds.preferences ?? [];
    const asked = line.preference;
    const index = asked !== undefined && (spoken.length === 0 || spoken.includes(asked)) ? asked : spoken[0];
    if (index !== undefined) found.set(index, [...(found.get(index) ?? []), sentence]);
  }
  return found;
}
