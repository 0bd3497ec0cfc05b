/** What a line must say to be of use; a true sentence that says something else is not what was asked for. */
import type { Explanation, Sentence } from '../../explanation/explanation.ts';
import type { AnswerLine } from './answer-line.ts';
import { statesLikelihood } from './states-likelihood.ts';

/**
 * What is missing from the sentences of a line, in plain words for the model that is asked again; undefined where they do
 * what the line is for: name the interest, say how it fits or what is shared, say how likely it is, give a reason.
 */
export function missingFrom(
  { step, preference }: AnswerLine,
  sentences: readonly Sentence[],
  explanation: Explanation,
  locale = 'en',
): string | undefined {
  const some = (test: (sentence: Sentence) => boolean): boolean => sentences.some(test);
  switch (step) {
    case 'preferences': {
      const named = some(({ grounds }) => (grounds.preferences?.length ?? 0) > 0);
      const text = explanation.preferences.find(({ index }) => index === preference)?.text ?? 'it';
      return named ? undefined : `Name the interest: ${text}.`;
    }
    case 'fit':
      return some(({ grounds }) => grounds.fit !== undefined || (grounds.attributes?.length ?? 0) > 0)
        ? undefined
        : 'Say how it fits.';
    case 'likelihood':
      return some(({ text }) => statesLikelihood(text, locale)) ? undefined : 'Say how likely it is.';
    case 'recommendation':
      return some(({ grounds }) => isReason(grounds, explanation))
        ? undefined
        : 'Give the reason: an interest, or a title that was looked at.';
  }
}

function isReason(
  { items, preferences, attributes }: Sentence['grounds'],
  { candidate }: Explanation,
): boolean {
  const evidence = items?.some((id) => id !== candidate) ?? false;
  return evidence || (preferences?.length ?? 0) > 0 || (attributes?.length ?? 0) > 0;
}
