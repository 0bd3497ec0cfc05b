/** Stage 3 with the visitor's word: pinned preferences count more, what is like an unwanted item stands lower. */
import type { CandidateAlignment } from '../alignment/aligner.ts';
import { dot } from '../embedding/vector.ts';
import type { Preference } from '../preferences/preference.ts';
import { PINNED_WEIGHT, type SteeredPreference } from './steering.ts';

/** Closeness to an unwanted item from which a candidate loses, and from which it loses most; in deviations. */
const LIKE_FROM = 1;
const LIKE_FULL = 3;
/** What is left of a score at the most. */
const LEFT = 0.1;

/** What steering did to one candidate. */
export interface SteeringEffect {
  /** Indices of the preferences that count more, since the visitor pinned or stated them. */
  readonly pinned: readonly number[];
  /** What is left of the score for being like something unwanted, 0.1 to 1. */
  readonly kept: number;
}

/**
 * The alignments with pinned preferences' masses multiplied by `PINNED_WEIGHT`. A score stays the sum of its
 * contributions, each the sum over its evidence, and each head's attention the shares of the weighted masses.
 */
export function weighPinned(
  alignments: readonly CandidateAlignment[],
  preferences: readonly Preference[],
  owner: readonly number[],
  steered: readonly SteeredPreference[],
): CandidateAlignment[] {
  const pinnedKeys = new Set(steered.filter(({ state }) => state === 'pinned').map(({ key }) => key));
  const weights = preferences.map(({ key, stated }) => (stated || pinnedKeys.has(key) ? PINNED_WEIGHT : 1));
  if (weights.every((weight) => weight === 1)) return [...alignments];
  const weightOf = (index: number) => weights[index] ?? 1;
  return alignments.map((alignment) => {
    const contributions = alignment.contributions.map((mass, index) => mass * weightOf(index));
    return {
      ...alignment,
      score: contributions.reduce((sum, mass) => sum + mass, 0),
      contributions,
      evidence: alignment.evidence.map((mass, item) => mass * weightOf(owner[item] ?? -1)),
      attention: alignment.attention.map((head) => {
        const weighted = head.map((share, index) => share * weightOf(index));
        const total = weighted.reduce((sum, share) => sum + share, 0);
        return total > 0 ? weighted.map((share) => share / total) : weighted;
      }),
    };
  });
}

/**
 * For each candidate what is left of its score (0.1 to 1) when the visitor wants less of `unwanted`: all of it unless it
 * stands out among the candidates as close to one of them.
 */
export function keptOf(candidates: readonly Float32Array[], unwanted: readonly Float32Array[]): number[] {
  const kept = new Array<number>(candidates.length).fill(1);
  for (const vector of unwanted) {
    const closeness = candidates.map((candidate) => dot(candidate, vector));
    const mean = closeness.reduce((sum, value) => sum + value, 0) / closeness.length;
    const variance = closeness.reduce((sum, value) => sum + (value - mean) ** 2, 0) / closeness.length;
    const deviation = Math.sqrt(variance) || 1;
    closeness.forEach((value, index) => {
      const like = ((value - mean) / deviation - LIKE_FROM) / (LIKE_FULL - LIKE_FROM);
      const left = 1 - (1 - LEFT) * Math.min(1, Math.max(0, like));
      kept[index] = Math.min(kept[index] as number, left);
    });
  }
  return kept;
}

/** The alignment of a candidate of which only `kept` is left: every part shrinks alike, and so does the likelihood. */
export function shrink(alignment: CandidateAlignment, kept: number): CandidateAlignment {
  if (kept === 1) return alignment;
  return {
    ...alignment,
    score: alignment.score * kept,
    contributions: alignment.contributions.map((mass) => mass * kept),
    evidence: alignment.evidence.map((mass) => mass * kept),
    likelihood: alignment.likelihood * kept,
  };
}
