/** What a language model adds to what was computed: its preferences, then its words. */
import type { Explanation } from '../explanation/explanation.ts';
import type { PipelineLanguage } from '../pipeline.ts';
import { LaneError } from '../runtime/error.ts';
import { runStages, type StageOutcome, type StageRequest, type Stages } from '../stages.ts';
import type { ExplainUpdate } from '../updates.ts';
import type { AnswerStore } from './answer-store.ts';
import { createCritic } from './critic/computed-critic.ts';
import { createModelExtractor } from './preferences/model-extractor.ts';
import { createReasonWriter } from './reasons/chain-of-thought.ts';

/** How many explanations a model words where nothing else is said. */
const MOST = 10;

/** After these further requests come to nothing. */
const USELESS: ReadonlySet<string> = new Set([
  'LANE_LANGUAGE_LOST',
  'LANE_LANGUAGE_REFUSED',
  'LANE_LANGUAGE_BUSY',
  'LANE_DISPOSED',
]);

export interface SpeakRequest {
  readonly request: StageRequest;
  /** What the stages found without a model. */
  readonly computed: StageOutcome;
  readonly language: PipelineLanguage;
  readonly answers: AnswerStore;
  readonly stages: Stages;
  readonly tell: (update: ExplainUpdate) => void;
}

/**
 * All explanations, best first, as far as the model came. Rejects with LANE_ABORTED alone: a model that fails leaves
 * what was computed, and an update that tells why.
 */
export async function speak(call: SpeakRequest): Promise<readonly Explanation[]> {
  const { request, computed, language, answers, tell } = call;
  const { model, preferences = true, most = MOST } = language;
  const { signal } = request;
  const trace = request.inspect ? tell : undefined;
  const explanations = new Map(computed.explanations.map((one) => [one.candidate, one]));
  try {
    let outcome = computed;
    if (preferences) {
      tell({ type: 'writing', state: 'preferences', model: model.name });
      outcome = await readAnew(call, trace);
      for (const one of outcome.explanations) explanations.set(one.candidate, one);
    }
    tell({ type: 'writing', state: 'reasons', model: model.name });
    const writer = createReasonWriter({ model, critic: createCritic(), answers, trace });
    const { candidates, locale } = request;
    for await (const explanation of writer.write({
      ...outcome,
      candidates,
      locale,
      most,
      signal,
    })) {
      explanations.set(explanation.candidate, explanation);
      tell({ type: 'explanation', explanation });
    }
    tell({ type: 'writing', state: 'done', model: model.name });
  } catch (error) {
    if (LaneError.isInstance(error) && error.code === 'LANE_ABORTED') throw error;
    tell({ type: 'writing', state: 'stopped', model: model.name, ...causeOf(error) });
  }
  return [...explanations.values()].sort((a, b) => a.rank - b.rank);
}

/** The stages once more, with preferences that the model reads off the history. */
async function readAnew(call: SpeakRequest, trace: SpeakRequest['tell'] | undefined): Promise<StageOutcome> {
  const { request, language, answers, stages, tell } = call;
  let useless: LaneError | undefined;
  const extractor = createModelExtractor({
    model: language.model,
    embedder: stages.embedder,
    computed: stages.extractor,
    answers,
    locale: request.locale,
    sets: language.preferenceSets ?? 1,
    align: async (one) => (await stages.aligners.forVisit([...one.history, ...one.candidates])).align(one),
    others: request.candidates,
    trace,
    report: (error) => {
      // A model that is gone, or refuses, cannot be asked for reasons either.
      if (USELESS.has(error.code)) useless = error;
    },
  });
  const outcome = await runStages(request, stages, extractor, tell);
  if (useless !== undefined) throw useless;
  return outcome;
}

function causeOf(error: unknown): Pick<LaneError, 'code' | 'message'> {
  if (LaneError.isInstance(error)) return { code: error.code, message: error.message };
  const came = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: 'LANE_LANGUAGE_FAILED', message: `the language layer failed unexpectedly: ${came}` };
}
