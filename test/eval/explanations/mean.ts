/** Mean of what there is; undefined where there is nothing. */
export function mean(values: Iterable<number | undefined>): number | undefined {
  let [sum, count] = [0, 0];
  for (const value of values) {
    if (value === undefined || !Number.isFinite(value)) continue;
    sum += value;
    count++;
  }
  return count === 0 ? undefined : sum / count;
}
