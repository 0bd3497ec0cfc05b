/** The language tier of a visit: words by chance, held to the evidence by the critic. */
import type { Explanation } from '../../../src/explanation/explanation.ts';
import { createMemoryAnswerStore } from '../../../src/language/answer-store.ts';
import { createCritic } from '../../../src/language/critic/computed-critic.ts';
import { createReasonWriter } from '../../../src/language/reasons/chain-of-thought.ts';
import { createNoisyModel } from './noisy-model.ts';
import type { Visit } from './visit.ts';

/** The explanations of a visit as they end, with the sentences that the critic let through. */
export async function wordByChance(visit: Visit, random: () => number): Promise<Explanation[]> {
  const { history, preferences, candidates, memberships, explanations } = visit;
  const writer = createReasonWriter({
    model: createNoisyModel(explanations, random),
    critic: createCritic(),
    answers: createMemoryAnswerStore(),
  });
  const worded = new Map(explanations.map((one) => [one.candidate, one]));
  const request = { history, preferences, candidates, memberships, explanations, locale: 'en' };
  for await (const explanation of writer.write({ ...request, most: candidates.length }))
    worded.set(explanation.candidate, explanation);
  return [...worded.values()].sort((a, b) => a.rank - b.rank);
}
