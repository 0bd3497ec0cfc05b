/** What an explainer tells while it works. */
import type { Explanation } from './explanation/explanation.ts';
import type { PromptUpdate } from './language/language-trace.ts';
import type { LaneErrorCode } from './runtime/error.ts';

/** Stages whose start and end are told, in pipeline order. */
export type Stage = 'embedding' | 'preferences' | 'alignment' | 'explanation';

/** Loading: told once a file has grown, for a progress bar. */
export interface LoadingUpdate {
  readonly type: 'loading';
  /** What is being loaded, such as "lane-titles". */
  readonly part: string;
  /** Bytes that have arrived. */
  readonly loaded: number;
  /** Bytes in all, 0 where the server does not say. Of a language model of unknown size 1, and `loaded` a share of it. */
  readonly total: number;
}

/** One preference of the visitor, apart from any candidate. */
export interface PreferenceSummary {
  /** Equal phrases have equal keys; what `Steering` speaks of. */
  readonly key: string;
  /** Completes "your interest in …". */
  readonly text: string;
  /** Share of the recency-weighted history, 0 to 1. */
  readonly weight: number;
  /** Ids of the history items it owns, most telling first. */
  readonly evidence: readonly string[];
  /** The visitor said so themselves. */
  readonly stated?: boolean;
}

/** Stage 2 is done. */
export interface PreferencesUpdate {
  readonly type: 'preferences';
  readonly preferences: readonly PreferenceSummary[];
}

/**
 * One candidate is explained. They come best first; where a language model writes, each comes again whenever more of it
 * has been written and found true, and all come again when the model's preferences take the computed ones' place.
 */
export interface ExplanationUpdate {
  readonly type: 'explanation';
  readonly explanation: Explanation;
}

/** Everything that flowed through the stages, for inspection; sent only where `inspect` was asked for. */
export interface InspectionUpdate {
  readonly type: 'inspection';
  readonly encoder: { readonly version: string; readonly device: string; readonly dimension: number };
  /** The version is `untrained` where no network was trained for such a shop, or for the encoder. */
  readonly aligner: { readonly version: string; readonly device: string };
  /** Ids of the history items that the numbers below belong to: without those that the visitor removed. */
  readonly history: readonly string[];
  /** Unit vectors: history, preferences, candidates. */
  readonly vectors: {
    readonly history: readonly Float32Array[];
    readonly preferences: readonly Float32Array[];
    readonly candidates: readonly Float32Array[];
  };
  /** For each history item the index of the preference that owns it, or -1. */
  readonly owner: readonly number[];
  /** For each candidate, in the order given: heads × m, and each history item's part of the score (n). */
  readonly attention: readonly (readonly Float32Array[])[];
  readonly evidence: readonly Float32Array[];
  /** Milliseconds spent in each stage. */
  readonly timings: Readonly<Record<Stage, number>>;
}

/** What a language model is doing for this call; not sent where there is none. */
export interface WritingUpdate {
  readonly type: 'writing';
  /** `stopped`: what is not written yet stays computed; see `code`. */
  readonly state: 'preferences' | 'reasons' | 'done' | 'stopped';
  /** Name of the model. */
  readonly model: string;
  readonly code?: LaneErrorCode | undefined;
  readonly message?: string | undefined;
}

export type ExplainUpdate =
  | LoadingUpdate
  | PreferencesUpdate
  | ExplanationUpdate
  | InspectionUpdate
  | WritingUpdate
  | PromptUpdate;
