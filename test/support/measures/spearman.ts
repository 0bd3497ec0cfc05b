/** Spearman's rank correlation: whether two lists of numbers put things in the same order. */

/** Ranks from 1, smallest value first; equal values share the mean of their ranks. */
export function ranksOf(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).sort((a, b) => (values[a] as number) - (values[b] as number));
  const ranks = new Array<number>(values.length);
  for (let start = 0; start < order.length; ) {
    const value = values[order[start] as number];
    let end = start;
    while (end < order.length && values[order[end] as number] === value) end++;
    for (let place = start; place < end; place++) ranks[order[place] as number] = (start + end + 1) / 2;
    start = end;
  }
  return ranks;
}

/** Pearson's correlation, -1 to 1; NaN where one of the lists does not vary. */
function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  let [together, alongA, alongB] = [0, 0, 0];
  for (let index = 0; index < a.length; index++) {
    const [fromA, fromB] = [(a[index] as number) - meanA, (b[index] as number) - meanB];
    together += fromA * fromB;
    alongA += fromA * fromA;
    alongB += fromB * fromB;
  }
  return together / Math.sqrt(alongA * alongB);
}

/** Rank correlation of two lists of equal length, -1 to 1. Ties share their ranks. */
export function spearman(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length)
    throw new RangeError(`Lists of equal length were expected; got ${a.length} and ${b.length}.`);
  return correlation(ranksOf(a), ranksOf(b));
}
