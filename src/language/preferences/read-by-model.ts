/** Asks a model for preferences: one set, or several of which the best is kept; once more where too little can be used. */
import type { Aligner } from '../../alignment/aligner.ts';
import type { Embedder } from '../../embedding/embedder.ts';
import { itemText } from '../../embedding/item-text.ts';
import type { Item } from '../../items/item.ts';
import type { Preference } from '../../preferences/preference.ts';
import { LaneError } from '../../runtime/error.ts';
import { askPreferences, type PreferenceAnswer, type PreferenceAsking } from './ask-preferences.ts';
import type { DraftContext } from './check-drafts.ts';
import { heldOutCount, rankBySet, type SetTrial } from './choose-set.ts';
import type { ModelJudge } from './model-judge.ts';
import { showHistory } from './shown-history.ts';

/** Most preferences that are asked for in one answer. */
const MOST_ASKED = 10;
/** Asked for where the computed tier finds fewer: one for so many items. */
const ITEMS_FOR_EACH = 3;
/** Sets must differ to be worth choosing from; a second answer must not be the first again. */
const SET_TEMPERATURE = 0.8;
const SECOND_TEMPERATURE = 0.4;
const MOST_SETS = 8;
/** Fewer other items than this say little of a rank: the history's own are taken in. */
const ENOUGH_OTHERS = 10;

export interface ModelReading extends PreferenceAsking {
  readonly embedder: Embedder;
  readonly judge: ModelJudge;
  readonly sets?: number | undefined;
  readonly align?: Aligner['align'] | undefined;
  readonly others?: readonly Item[] | undefined;
}

/** Preferences of a model, perhaps none, and what kept it from more. */
export interface ReadPreferences {
  readonly preferences: readonly Preference[];
  readonly error?: LaneError | undefined;
}

/**
 * The preferences that a model reads off a history, at most `count`. Where an answer gives fewer than were asked for, a
 * second request tells what was wrong, and what can be used of both is kept.
 * @throws LaneError LANE_ABORTED alone
 */
export async function readByModel(
  context: DraftContext,
  count: number,
  reading: ModelReading,
): Promise<ReadPreferences> {
  const shown = showHistory(context.history);
  if (shown.length === 0) return { preferences: [] };
  const general = context.computed.filter(({ kind }) => kind !== 'title');
  const supported = Math.max(general.length, Math.ceil(shown.length / ITEMS_FOR_EACH));
  const asked = Math.min(count, MOST_ASKED, shown.length, supported);
  const question = { shown, count: asked, locale: context.locale };
  let best: PreferenceAnswer | undefined;
  try {
    best =
      (await bestSet(context, asked, reading)) ??
      (await askPreferences({ ...question, temperature: 0, seed: 1 }, context, 1, reading));
    if (best.wrong.length === 0) return { preferences: best.preferences };
    const again = { ...question, wrong: best.wrong, temperature: SECOND_TEMPERATURE, seed: 2 };
    const second = await askPreferences(again, context, 2, reading);
    // The second answer first: it was given in the knowledge of what was wrong with the other.
    const { preferences } = await reading.check([...second.drafts, ...best.drafts], context);
    return preferences.length > 0 ? { preferences } : { preferences, error: useless(second) };
  } catch (error) {
    const cause = asLaneError(error);
    if (cause.code === 'LANE_ABORTED') throw cause;
    return { preferences: best?.preferences ?? [], error: cause };
  }
}

/** The best of several sets, held against the whole history; undefined where one set is all that is wanted or can be told. */
async function bestSet(
  context: DraftContext,
  count: number,
  reading: ModelReading,
): Promise<PreferenceAnswer | undefined> {
  const { align, check, judge, sets = 1 } = reading;
  const heldOut = heldOutCount(context.history.length);
  if (sets <= 1 || align === undefined || heldOut === 0) return undefined;
  const before = {
    ...context,
    history: context.history.slice(0, -heldOut),
    historyVectors: context.historyVectors.slice(0, -heldOut),
  };
  const shown = showHistory(before.history);
  if (shown.length === 0) return undefined;
  const trial = await trialOf(context, before, reading);
  let best: PreferenceAnswer | undefined;
  let highest = -1;
  for (let seed = 1; seed <= Math.min(sets, MOST_SETS); seed++) {
    try {
      const question = {
        shown,
        count: Math.min(count, shown.length),
        locale: context.locale,
        temperature: SET_TEMPERATURE,
        seed,
      };
      const answer = await askPreferences(question, before, 1, reading);
      const rank = await rankBySet(answer.preferences, trial, align, judge);
      if (answer.preferences.length > 0 && rank > highest) [best, highest] = [answer, rank];
    } catch (error) {
      // The sets that came stand; one that a signal ended does not.
      if (best === undefined || asLaneError(error).code === 'LANE_ABORTED') throw error;
      break;
    }
  }
  // The last items join the set that foretold them best.
  return best && { ...best, ...(await check(best.drafts, context)) };
}

async function trialOf(
  { history, historyVectors, signal }: DraftContext,
  before: Pick<DraftContext, 'history' | 'historyVectors'>,
  { embedder, others = [] }: ModelReading,
): Promise<SetTrial> {
  const met = new Set(history.map(({ id }) => id));
  const unmet = others.filter(({ id }) => !met.has(id));
  const vectors = await embedder.embed(unmet.map(itemText), signal);
  const pair = (items: readonly Item[], of: readonly Float32Array[]) =>
    items.map((item, index) => ({ item, vector: of[index] as Float32Array }));
  const from = before.history.length;
  return {
    history: before.historyVectors,
    heldOut: pair(history.slice(from), historyVectors.slice(from)),
    others: [
      ...pair(unmet, vectors),
      ...(unmet.length < ENOUGH_OTHERS ? pair(before.history, before.historyVectors) : []),
    ],
    signal,
  };
}

function useless({ wrong }: PreferenceAnswer): LaneError {
  return new LaneError(
    'LANE_LANGUAGE_FAILED',
    `expected preferences that the history bears out, but of two answers none could be used: ${wrong.join('; ')}. ` +
      'Preferences stay computed; a larger model may do better.',
  );
}

function asLaneError(error: unknown): LaneError {
  if (LaneError.isInstance(error)) return error;
  const came = error instanceof Error ? error.message : String(error);
  return new LaneError('LANE_LANGUAGE_FAILED', `the model failed while it read preferences: ${came}`, {
    cause: error,
  });
}
