/** Computed sentences by what they speak of: the measure of how long answers are. */
import type { Sentence } from '../../src/explanation/explanation.ts';

/** What is said of one preference in step 1. */
export function answerOf(sentences: readonly Sentence[], preference: number): Sentence[] {
  return sentences.filter(({ grounds }) => grounds.preferences?.includes(preference));
}

/** What is said of one preference in step 2: how it fits, and what is shared, which names no preference. */
export function statementsOnFit(sentences: readonly Sentence[], preference: number): Sentence[] {
  const start = sentences.findIndex(({ grounds }) => grounds.preferences?.includes(preference));
  if (start < 0) return [];
  const next = sentences.findIndex(
    ({ grounds }, index) => index > start && grounds.preferences !== undefined,
  );
  return sentences.slice(start, next < 0 ? undefined : next);
}

/** Sentences in a row. */
export function textOf(sentences: readonly Sentence[]): string {
  return sentences.map(({ text }) => text).join(' ');
}
