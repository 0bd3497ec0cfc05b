/** The realiser of the computed tier: words from the numbers, without a language model. */
import type { Item } from '../items/item.ts';
import { chooseLead } from './choose-lead.ts';
import { COMPUTED_WRITER } from './computed-writer.ts';
import { createExampleChooser } from './examples.ts';
import { weighPreferences } from './explained-preferences.ts';
import type { Explanation, Sentence } from './explanation.ts';
import { takeCensus } from './fact-census.ts';
import { joinSentences } from './join-sentences.ts';
import { likelihoodOf } from './likelihood.ts';
import { createLinkFinder } from './links.ts';
import { selectCatalogue } from './messages/select-catalogue.ts';
import { voiceOf } from './messages/voice.ts';
import { createNarrator } from './narrator.ts';
import type { RealisationRequest, Realiser } from './realiser.ts';
import { explainFit } from './step-fit.ts';
import { explainLikelihood } from './step-likelihood.ts';
import { explainPreferences } from './step-preferences.ts';
import { explainRecommendation, type RecommendationTools } from './step-recommendation.ts';
import { explainSteering } from './step-steering.ts';
import { sourcePiece } from './wording.ts';

/**
 * A realiser that states computed facts only, each sentence with its grounds. The same request gives the same words;
 * neighbours in the list are worded differently.
 */
export function createRealiser(): Realiser {
  return {
    *realise(request) {
      const { history, preferences, candidates, alignments, locale } = request;
      const voice = voiceOf(selectCatalogue(locale));
      // The oldest item stays where newer ones come: wording is the same from one page to the next.
      const narrator = createNarrator(voice, history[0]?.id);
      const census = takeCensus([...history, ...candidates]);
      const tools = {
        narrator,
        examples: createExampleChooser(),
        links: createLinkFinder(voice, census, history),
      };
      const step1 = explainPreferences(preferences, history, narrator);
      const numbers = request.ranking ?? alignments.map(({ score }) => score);
      for (const [position, index] of rank(candidates, numbers).entries()) {
        yield explainCandidate(request, index, position + 1, step1, tools);
      }
    },
  };
}

/** Indices of the candidates, greatest number first; equal ones, and those without a number, in the order given. */
function rank(candidates: readonly Item[], numbers: readonly number[]): number[] {
  const score = (index: number): number => {
    const value = numbers[index];
    return value === undefined || Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value;
  };
  const compare = (a: number, b: number): number => (score(a) === score(b) ? a - b : score(b) - score(a));
  return candidates.map((_, index) => index).sort(compare);
}

function explainCandidate(
  { history, preferences, candidates, alignments, memberships, steering }: RealisationRequest,
  index: number,
  rankOf: number,
  step1: readonly Sentence[],
  tools: RecommendationTools,
): Explanation {
  const candidate = candidates[index];
  const alignment = alignments[index];
  if (!candidate || !alignment) {
    throw new RangeError(
      `Expected one alignment for each of the ${candidates.length} candidates, got ${alignments.length}. Pass the aligner's whole result.`,
    );
  }
  const { narrator, links } = tools;
  const { pinned = [], kept = [] } = steering ?? {};
  const left = kept[index] ?? 1;
  const weighed = weighPreferences(preferences, history, alignment, memberships[index] ?? [], pinned);
  const speaking = weighed.filter((one) => sourcePiece(one, narrator.voice) !== undefined);
  const lead = chooseLead(speaking);
  const likelihood = likelihoodOf(alignment.likelihood);
  const recommendation = explainRecommendation(
    { candidate, likelihood, lead, weighed: speaking, historyLength: history.length },
    tools,
  );
  return {
    candidate: candidate.id,
    title: candidate.title,
    rank: rankOf,
    score: alignment.score,
    likelihood,
    probability: alignment.likelihood,
    reason: joinSentences(recommendation.map(({ text }) => text)),
    ...(left < 1 && { kept: left }),
    preferences: weighed.map(({ explained }) => explained),
    steps: {
      preferences: step1,
      fit: explainFit(candidate, speaking, narrator, links),
      likelihood: [
        ...explainLikelihood(candidate, likelihood, lead, speaking, history.length, narrator),
        ...explainSteering(candidate, speaking, left, narrator),
      ],
      recommendation,
    },
    writer: COMPUTED_WRITER,
    rejected: [],
  };
}
