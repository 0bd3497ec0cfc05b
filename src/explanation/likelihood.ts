/** Where a probability lies, in a word. */
import type { Likelihood } from './explanation.ts';

/**
 * Lower bounds of `medium` and `high`: low < 0.4 <= medium < 0.75 <= high. An aligner's probability is 0.5 where
 * the visitor is as likely to have taken the item as one drawn at random, so `low` begins below that.
 */
export const LIKELIHOOD_BOUNDS = { medium: 0.4, high: 0.75 } as const;

/** The word for `probability` (0 to 1). What is no number counts as 0. */
export function likelihoodOf(probability: number): Likelihood {
  if (probability >= LIKELIHOOD_BOUNDS.high) return 'high';
  return probability >= LIKELIHOOD_BOUNDS.medium ? 'medium' : 'low';
}
