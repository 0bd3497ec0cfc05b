/** How much each history item counts, by how long ago it was met. */

/** Items this many steps back count half of what recency adds. */
const HALF_LIFE = 12;
/** What even the oldest item counts, against 1 for the newest: lasting taste is taste too. */
const FLOOR = 0.3;
/** Only this many latest items are read: older ones would cost time and say little about today. */
export const MOST_READ_ITEMS = 300;

/** Weights of a history of `length` items, oldest first; they sum to 1. */
export function recencyWeights(length: number): Float64Array {
  const weights = Float64Array.from(
    { length },
    (_, index) => FLOOR + (1 - FLOOR) * 2 ** (-(length - 1 - index) / HALF_LIFE),
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/** The same of a whole history, of which only the latest items are read: those before must not take weight from them. */
export function readWeights(length: number): number[] {
  const first = Math.max(0, length - MOST_READ_ITEMS);
  return [...new Float64Array(first), ...recencyWeights(length - first)];
}
