/** Preferences that a language model reads off a history by the paper's zero-shot instruction (LANE, section 3.3). */
import type { Aligner } from '../../alignment/aligner.ts';
import type { Embedder } from '../../embedding/embedder.ts';
import type { Item } from '../../items/item.ts';
import type { ComputedExtractor } from '../../preferences/computed/computed-extractor.ts';
import type { Preference, PreferenceExtractor, PreferenceRequest } from '../../preferences/preference.ts';
import { type LaneError, throwIfAborted } from '../../runtime/error.ts';
import type { AnswerStore } from '../answer-store.ts';
import type { LanguageModel } from '../language-model.ts';
import type { PromptUpdate } from '../language-trace.ts';
import { createDraftChecker, type DraftContext, weigh } from './check-drafts.ts';
import { fillGap } from './fill-gap.ts';
import { createModelJudge } from './model-judge.ts';
import { readByModel } from './read-by-model.ts';

export interface ModelExtractorOptions {
  readonly model: LanguageModel;
  readonly embedder: Embedder;
  /** What fills every gap, and lends its words where it can. */
  readonly computed: PreferenceExtractor & Partial<Pick<ComputedExtractor, 'isOrdinaryWord'>>;
  readonly answers: AnswerStore;
  /** BCP 47 tag of the language of the phrases. */
  readonly locale: string;
  /** How many sets are asked for, 1 to 8; the one that best ranks the visitor's last items is kept. Default 1. */
  readonly sets?: number | undefined;
  /** Ranks items by a set. Without it one set is asked for. */
  readonly align?: Aligner['align'] | undefined;
  /** Items among which the last ones are ranked: the candidates. */
  readonly others?: readonly Item[] | undefined;
  /** Told of each request to the model. */
  readonly trace?: ((update: PromptUpdate) => void) | undefined;
  /** Told why preferences are computed where the model should have worded them. */
  readonly report?: ((error: LaneError) => void) | undefined;
}

/**
 * An extractor that asks a model and keeps of its answer what the history bears out; computed preferences take the places
 * that stay empty. `extract` resolves to as many preferences as the computed tier finds, mere titles aside, and up to
 * `count` where the model finds more. A model that fails, or answers nothing that can be used twice,
 * leaves the computed preferences and a report; `extract` rejects as the computed extractor does, and with LANE_ABORTED.
 */
export function createModelExtractor(options: ModelExtractorOptions): PreferenceExtractor {
  const { model, embedder, computed, report } = options;
  const judge = createModelJudge(embedder, computed);
  const check = createDraftChecker(embedder, judge);

  return {
    async extract(request) {
      const known = await computed.extract(request);
      throwIfAborted(request.signal);
      const context: DraftContext = {
        ...request,
        computed: known,
        locale: options.locale,
        isOrdinaryWord: computed.isOrdinaryWord,
        writer: model.name,
      };
      const written = await readByModel(context, request.count, { ...options, check, judge });
      if (written.error !== undefined) report?.(written.error);
      if (written.preferences.length === 0) return known;
      return [...complete(written.preferences, known, request)];
    },
    async judge({ preferences, items, vectors, signal }) {
      throwIfAborted(signal);
      const fits = await judge.judge(preferences, items, vectors, signal);
      return fits.map((ofItem) => ofItem.map(({ membership, strength }) => ({ membership, strength })));
    },
  };
}

/** The written preferences with computed ones in the empty places, weighed, heaviest first. */
function complete(
  written: readonly Preference[],
  known: readonly Preference[],
  { history, count }: PreferenceRequest,
): readonly Preference[] {
  const promised = known.filter(({ kind }) => kind !== 'title').length;
  const heaviest = [...written].sort((a, b) => b.weight - a.weight).slice(0, count);
  // Where written ones own all that others would need, the lightest of them make room.
  for (let kept = heaviest.length; kept > 0; kept--) {
    const filled = fillGap(heaviest.slice(0, kept), known, count, promised);
    if (filled.length < promised) continue;
    const sorted = filled.map((preference) => ({
      ...preference,
      evidence: [...preference.evidence].sort((a, b) => b.strength - a.strength || b.history - a.history),
    }));
    return weigh(sorted, history.length).sort((a, b) => b.weight - a.weight);
  }
  return known;
}
