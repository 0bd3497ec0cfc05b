/** Kendall's rank correlation: whether two lists of numbers put pairs in the same order. */

/**
 * τ-b of two lists of equal length, -1 to 1: pairs in like order less pairs in contrary order, over all pairs, corrected
 * for ties. Undefined where one of the lists does not vary: then there is no order to agree with.
 */
export function kendall(a: readonly number[], b: readonly number[]): number | undefined {
  if (a.length !== b.length)
    throw new RangeError(`Lists of equal length were expected; got ${a.length} and ${b.length}.`);
  let [agreement, orderedInA, orderedInB] = [0, 0, 0];
  for (let first = 0; first < a.length; first++) {
    for (let second = first + 1; second < a.length; second++) {
      const inA = Math.sign((a[first] as number) - (a[second] as number));
      const inB = Math.sign((b[first] as number) - (b[second] as number));
      agreement += inA * inB;
      orderedInA += inA * inA;
      orderedInB += inB * inB;
    }
  }
  const pairs = Math.sqrt(orderedInA * orderedInB);
  return pairs === 0 ? undefined : agreement / pairs;
}
