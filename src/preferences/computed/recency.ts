/** How much each history item counts, by how long ago it was met. */

/** Items this many steps back count half of what recency adds. */
const HALF_LIFE = 12;
/** What even the oldest item counts, against 1 for the newest: lasting taste is taste too. */
const FLOOR = 0.3;

/** Weights of a history of `length` items, oldest first; they sum to 1. */
export function recencyWeights(length: number): Float64Array {
  const weights = Float64Array.from(
    { length },
    (_, index) => FLOOR + (1 - FLOOR) * 2 ** (-(length - 1 - index) / HALF_LIFE),
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
