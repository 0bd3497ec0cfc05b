/** The reason writer: a chain of thought (LANE, section 3.5) of which everything that was computed is given, not asked for. */
import type { Explanation } from '../../explanation/explanation.ts';
import { LaneError } from '../../runtime/error.ts';
import type { AnswerReading } from './answer-line.ts';
import { type Assignment, askModel } from './ask-model.ts';
import type { ReasonRequest, ReasonWriter, ReasonWriterTools } from './reason-writer.ts';
import { requestFacts } from './request-facts.ts';
import { wordedExplanations } from './worded-explanation.ts';
import { writingLocale } from './writing-locale.ts';

/** So many requests in a row may fail before the model is left alone. */
const MOST_FAILURES = 2;

/**
 * A writer that asks once for step 1 and once for each candidate. The first candidate comes first, since its reason is
 * what a visitor sees; step 1, which is folded away, comes second.
 */
export function createReasonWriter(tools: ReasonWriterTools): ReasonWriter {
  return {
    async *write(request) {
      const locale = writingLocale(request.locale);
      if (locale === undefined) yield* request.explanations.slice(0, Math.max(0, request.most));
      else yield* write({ ...request, locale }, tools);
    },
  };
}

async function* write(request: ReasonRequest, tools: ReasonWriterTools): AsyncGenerator<Explanation> {
  const { locale, signal } = request;
  const facts = requestFacts(request);
  const worded = wordedExplanations(facts, request, tools);
  let step1: readonly AnswerReading[] = [];
  let failures = 0;
  let failure: LaneError | undefined;
  for (const { assignment, retell } of tasks()) {
    try {
      for await (const readings of askModel(assignment, tools)) yield* retell(readings);
      failures = 0;
    } catch (error) {
      if (signal?.aborted || !LaneError.isInstance(error)) throw error;
      failures++;
      if (isFinal(error) || failures >= MOST_FAILURES) {
        failure = error;
        break;
      }
    }
  }
  for (const one of worded) if (!one.isTold()) yield* one.retell(step1);
  if (failure) throw failure;

  /** What is asked, in order, and what is told anew while the answer comes. */
  function* tasks(): Iterable<Task> {
    for (const [position, one] of worded.entries()) {
      const { candidate, judge } = one;
      if (one.facts) {
        const assignment = { purpose: 'reason', candidate, facts: one.facts, locale, judge, signal } as const;
        yield { assignment, retell: (readings) => one.retell(step1, readings) };
      }
      if (position > 0 || !facts.preferences) continue;
      yield {
        assignment: {
          purpose: 'why-preferences',
          facts: facts.preferences,
          locale,
          judge: one.judgePreferences,
          signal,
        },
        retell(readings) {
          step1 = readings;
          return worded.filter((other) => other.isTold()).flatMap((other) => other.retell(step1));
        },
      };
    }
  }
}

interface Task {
  readonly assignment: Assignment;
  readonly retell: (readings: readonly AnswerReading[]) => readonly Explanation[];
}

/** Whether asking again is useless. */
function isFinal({ code }: LaneError): boolean {
  return code !== 'LANE_LANGUAGE_TIMED_OUT' && code !== 'LANE_LANGUAGE_FAILED';
}
