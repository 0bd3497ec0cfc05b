/** Step 3: how likely it is must stay said, and that nothing fits where nothing does. */
import type { Sentence } from '../../explanation/explanation.ts';
import type { WrittenSentence } from './place-sentences.ts';

/** Most sentences of the model. */
const MOST = 2;

/**
 * What is written states the likelihood, as the critic and the line's duty have seen to. Where the computed sentence also
 * says that nothing fits, it stays unless the model said so too.
 */
export function placeLikelihood(
  computed: readonly Sentence[],
  written: readonly WrittenSentence[],
): readonly Sentence[] {
  const instead = written.slice(0, MOST).map(({ sentence }) => sentence);
  const [first, ...others] = computed;
  if (!first || instead.length === 0) return computed;
  const admits = first.grounds.fit !== 'none' || instead.some(({ grounds }) => grounds.fit === 'none');
  if (!admits) return [first, ...instead.slice(0, 1)];
  const told = new Set(instead.flatMap(({ grounds }) => grounds.preferences ?? []));
  const untold = others.filter(({ grounds }) => !grounds.preferences?.some((index) => told.has(index)));
  return [...instead, ...(instead.length < MOST ? untold : [])];
}
