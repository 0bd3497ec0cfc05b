/** Whether preferences are spoken of in the order of what they contribute. */
import type { Explanation } from '../../../src/explanation/explanation.ts';
import { kendall } from '../accuracy-kendall.ts';

/**
 * Kendall's τ-b between the order in which the recommendation and then the fit first mention preferences and their
 * contributions, −1 to 1; undefined where fewer than two are mentioned.
 */
export function orderAgreement({ preferences, steps }: Explanation): number | undefined {
  const mentioned = new Set(
    [...steps.recommendation, ...steps.fit].flatMap(({ grounds }) => grounds.preferences ?? []),
  );
  const order = [...mentioned];
  const contribution = new Map(preferences.map(({ index, contribution: part }) => [index, part]));
  const parts = order.map((index) => contribution.get(index) ?? 0);
  // The first mentioned is to be the greatest.
  return kendall(
    order.map((_, place) => -place),
    parts,
  );
}
