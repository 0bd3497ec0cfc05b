/** Average precision: how high a ranking puts what is relevant. */

/**
 * Average precision of a ranking by score, greatest first, 0 to 1. Things of equal score are taken in random order,
 * and the result is the exact mean over all such orders: a ranking that knows nothing (all scores equal) gets what
 * chance gets, not what the order of the data happens to give. NaN where nothing is relevant.
 */
export function averagePrecision(scores: readonly number[], relevant: readonly boolean[]): number {
  if (scores.length !== relevant.length) {
    throw new RangeError(
      `One score for each thing was expected; got ${scores.length} for ${relevant.length}.`,
    );
  }
  const order = scores.map((_, index) => index).sort((a, b) => (scores[b] as number) - (scores[a] as number));
  let sum = 0;
  let found = 0;
  for (let start = 0; start < order.length; ) {
    const score = scores[order[start] as number];
    let end = start;
    let hits = 0;
    while (end < order.length && scores[order[end] as number] === score) {
      if (relevant[order[end] as number]) hits++;
      end++;
    }
    const size = end - start;
    for (let place = 0; hits > 0 && place < size; place++) {
      // Given that a relevant thing stands here, so many of the group's other relevant things stand before it.
      const before = size > 1 ? (place * (hits - 1)) / (size - 1) : 0;
      sum += (hits / size) * ((found + before + 1) / (start + place + 1));
    }
    found += hits;
    start = end;
  }
  return sum / found;
}

/** Arithmetic mean; NaN of nothing. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
