/** How well a candidate fits a preference, in three steps: the bounds decide what may be claimed. */

/** What may be said of a fit. */
export type Fit = 'strong' | 'partial' | 'none';

/** Lower bounds of the fitness (0 to 1) from which a fit may be called strong or partial. */
export const FIT_BOUNDS = { strong: 0.6, partial: 0.35 } as const;

/** The strongest claim that `fitness` (0 to 1) allows. What is no number allows none. */
export function fitOf(fitness: number): Fit {
  if (fitness >= FIT_BOUNDS.strong) return 'strong';
  return fitness >= FIT_BOUNDS.partial ? 'partial' : 'none';
}
