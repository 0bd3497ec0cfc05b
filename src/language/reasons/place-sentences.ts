/** Puts accepted sentences in the place of computed ones, so that each step still says what it must. */
import { COMPUTED_WRITER } from '../../explanation/computed-writer.ts';
import type { Explanation, Sentence } from '../../explanation/explanation.ts';
import { checkGrounding, type GroundingContext } from '../../explanation/grounding.ts';
import { joinSentences } from '../../explanation/join-sentences.ts';
import type { AnswerLine } from './answer-line.ts';
import type { JudgedLine } from './judge-lines.ts';
import { placeFit } from './place-fit.ts';
import { placeLikelihood } from './place-likelihood.ts';
import { placePreferences } from './place-preferences.ts';
import { placeRecommendation } from './place-recommendation.ts';

/** A sentence that may be shown, and the line it was written for. */
export interface WrittenSentence {
  readonly line: AnswerLine;
  readonly sentence: Sentence;
}

/** Longest text of a sentence that was turned down, in code points, and most of them. */
const REJECTED_LENGTH = 300;
const MOST_REJECTED = 24;

/**
 * `computed` with what was accepted of `judged`; numbers, order and evidence stay. A sentence that does not hold in the
 * company of the others is taken out again.
 *
 * @param context what the critic held it against
 */
export function placeSentences(
  computed: Explanation,
  judged: readonly JudgedLine[],
  context: Omit<GroundingContext, 'explanation'>,
): Explanation {
  const fallen = new Map<Sentence, string>();
  for (;;) {
    const explanation = place(computed, judged, fallen);
    const before = fallen.size;
    for (const sentence of Object.values(explanation.steps).flat()) {
      if (sentence.writer === COMPUTED_WRITER) continue;
      const { violations } = checkGrounding(sentence, { ...context, explanation });
      if (violations.length > 0) fallen.set(sentence, violations.map(({ detail }) => detail).join(' '));
    }
    if (fallen.size === before) return { ...explanation, rejected: rejectedOf(judged, fallen) };
  }
}

function place(
  computed: Explanation,
  judged: readonly JudgedLine[],
  fallen: ReadonlyMap<Sentence, string>,
): Explanation {
  const written = (step: AnswerLine['step']): WrittenSentence[] =>
    judged
      .filter(({ line, whole }) => line.step === step && (whole || step !== 'recommendation'))
      .flatMap(({ line, verdicts }) =>
        verdicts.flatMap(({ sentence }) => (sentence && !fallen.has(sentence) ? [{ line, sentence }] : [])),
      );
  const { steps } = computed;
  const recommendation = placeRecommendation(steps.recommendation, written('recommendation'));
  return {
    ...computed,
    reason: joinSentences(recommendation.map(({ text }) => text)),
    steps: {
      preferences: placePreferences(steps.preferences, written('preferences')),
      fit: placeFit(steps.fit, written('fit')),
      likelihood: placeLikelihood(steps.likelihood, written('likelihood')),
      recommendation,
    },
    writer: recommendation.find(({ writer }) => writer !== COMPUTED_WRITER)?.writer ?? COMPUTED_WRITER,
  };
}

function rejectedOf(
  judged: readonly JudgedLine[],
  fallen: ReadonlyMap<Sentence, string>,
): Explanation['rejected'] {
  return judged
    .flatMap(({ verdicts }) => verdicts)
    .flatMap(({ text, sentence, violations }) => {
      const cause = sentence ? fallen.get(sentence) : violations.map(({ detail }) => detail).join(' ');
      return cause === undefined ? [] : [{ text: cut(text), cause: cut(cause) }];
    })
    .slice(0, MOST_REJECTED);
}

function cut(text: string): string {
  const points = [...text.slice(0, REJECTED_LENGTH * 2)];
  return points.length <= REJECTED_LENGTH && text.length <= REJECTED_LENGTH * 2
    ? text
    : `${points.slice(0, REJECTED_LENGTH - 1).join('')}…`;
}
