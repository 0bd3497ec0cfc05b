/** What may be said of a candidate and a preference: the one place that decides it. */
import type { Membership, Preference } from '../preferences/preference.ts';
import type { Fit } from './explanation.ts';

/**
 * Lower bounds of the fitness (0 to 1). Fitness tells how close a candidate comes to a preference's evidence, not
 * whether it is of the kind that the phrase names: "Die Hard" may come close to "Unforgiven" and is no western.
 */
export const FIT_BOUNDS = { strong: 0.6, near: 0.5, partial: 0.35 } as const;

/**
 * The strongest claim that is true.
 * - `strong` the item's facts or title put it among what the phrase names, and it comes close to the evidence
 * - `partial` it belongs there by facts or title but is less close, or only its meaning says that it belongs
 * - `near` nothing says that it belongs there, yet it comes close to the evidence
 * - `none` the rest; what is no number allows nothing else
 *
 * A single title names no kind to belong to: there the fitness decides alone.
 */
export function fitOf(fitness: number, membership: Membership, kind: Preference['kind']): Fit {
  const belongs = kind === 'title' || membership !== undefined;
  if (!belongs) return fitness >= FIT_BOUNDS.near ? 'near' : 'none';
  const surely = kind === 'title' || membership !== 'meaning';
  if (surely && fitness >= FIT_BOUNDS.strong) return 'strong';
  return fitness >= FIT_BOUNDS.partial ? 'partial' : 'none';
}
