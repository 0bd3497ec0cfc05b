/** One explanation on its way from computed to worded. */
import type { Explanation } from '../../explanation/explanation.ts';
import type { AnswerReading } from './answer-line.ts';
import type { Facts } from './facts.ts';
import { createLineJudge, type LineJudge } from './judge-lines.ts';
import { placeSentences } from './place-sentences.ts';
import { systemPrompt } from './prompt.ts';
import type { ReasonRequest, ReasonWriterTools } from './reason-writer.ts';
import type { RequestFacts } from './request-facts.ts';

export interface WordedExplanation {
  /** The candidate's id. */
  readonly candidate: string;
  /** What is asked about the candidate; undefined where nothing can be. */
  readonly facts: Facts | undefined;
  /** Of the lines of steps 2 to 4, and of those of step 1. */
  readonly judge: LineJudge;
  readonly judgePreferences: LineJudge;
  /** Whether it has been told at all. */
  isTold(): boolean;
  /** With what has been written so far of steps 2 to 4, where that is new, and of step 1; empty where nothing has changed. */
  retell(step1: readonly AnswerReading[], readings?: readonly AnswerReading[]): Explanation[];
}

/** All explanations that are to be worded, best first. */
export function wordedExplanations(
  { preferences, candidates }: RequestFacts,
  request: ReasonRequest,
  { critic, model }: ReasonWriterTools,
): WordedExplanation[] {
  return candidates.map(({ explanation, facts }) => {
    const instructions = instructionsOf(request.locale, facts, preferences);
    const context = { ...request, explanation, writer: model.name, instructions };
    const judge = createLineJudge(facts?.lines ?? [], critic, context);
    const judgePreferences = createLineJudge(preferences?.lines ?? [], critic, context);
    let written: readonly AnswerReading[] = [];
    let told: string | undefined;
    return {
      candidate: explanation.candidate,
      facts,
      judge,
      judgePreferences,
      isTold: () => told !== undefined,
      retell(step1, readings = written) {
        written = readings;
        // Step 1 is judged anew for each: a number may be true of one candidate and not of another.
        const judged = [...judgePreferences(step1), ...judge(written)];
        const next = placeSentences(explanation, judged, request);
        const key = JSON.stringify([next.steps, next.rejected]);
        if (key === told) return [];
        told = key;
        return [next];
      },
    };
  });
}

/** What no sentence may repeat a piece of. */
function instructionsOf(locale: string, ...facts: readonly (Facts | undefined)[]): string {
  const tasks = facts.flatMap((one) => one?.lines.map(({ task }) => task) ?? []);
  return [systemPrompt(locale), ...new Set(tasks)].join('\n');
}
