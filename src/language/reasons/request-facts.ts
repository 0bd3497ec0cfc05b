/** All that a model is told for one list: once of the visitor, once of each candidate that it is to word. */
import type { Explanation } from '../../explanation/explanation.ts';
import { takeCensus } from '../../explanation/fact-census.ts';
import { candidateFacts } from './candidate-facts.ts';
import type { Facts } from './facts.ts';
import { preferenceFacts } from './preference-facts.ts';
import type { ReasonRequest } from './reason-writer.ts';

export interface RequestFacts {
  /** Step 1; undefined where no preference can be spoken of. */
  readonly preferences: Facts | undefined;
  /** The first `most` explanations, best first, each with its facts; undefined likewise. */
  readonly candidates: readonly { readonly explanation: Explanation; readonly facts: Facts | undefined }[];
}

/** What one candidate is told by depends on no other candidate: a title can spoil its own reason alone. */
export function requestFacts(request: ReasonRequest): RequestFacts {
  const { explanations, candidates, history, locale, most } = request;
  const worded = explanations.slice(0, Math.max(0, most));
  const census = takeCensus(history);
  const items = new Map(candidates.map((item) => [item.id, item]));
  const [first] = worded;
  return {
    preferences: first && preferenceFacts(first, request, locale),
    candidates: worded.map((explanation) => {
      const item = items.get(explanation.candidate);
      return { explanation, facts: item && candidateFacts(item, explanation, request, census, locale) };
    }),
  };
}
