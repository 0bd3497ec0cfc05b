/** Which preference leads the recommendation. */
import type { WeighedPreference } from './explained-preferences.ts';

/** A preference that the candidate belongs to leads where it gives at least this part of what the greatest gives. */
const LEAD_SHARE = 1 / 3;

/**
 * Of `weighed` (greatest contribution first): the first that fits strongly or in part, unless it counts for little and
 * something near counts for more. Undefined where nothing fits and nothing is near.
 */
export function chooseLead(weighed: readonly WeighedPreference[]): WeighedPreference | undefined {
  const fitting = weighed.find(({ fit }) => fit === 'strong' || fit === 'partial');
  const greatest = weighed[0]?.contribution ?? 0;
  if (fitting && fitting.contribution >= greatest * LEAD_SHARE) return fitting;
  return weighed.find(({ fit }) => fit === 'near') ?? fitting;
}
