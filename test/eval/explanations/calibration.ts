/** Whether what is called likely happens as often as is said. */

/** A stated probability, 0 to 1, and whether it came true. */
export interface Forecast {
  readonly stated: number;
  readonly happened: boolean;
}

/** Forecasts whose statements lie close together. */
export interface ReliabilityBin {
  /** Mean of what was stated, 0 to 1. */
  readonly stated: number;
  /** Share that happened, 0 to 1. */
  readonly observed: number;
  readonly count: number;
}

/** Bins of equal width over 0 to 1; those without a forecast are left out. */
export function reliability(forecasts: readonly Forecast[], bins = 10): ReliabilityBin[] {
  const groups = Array.from({ length: bins }, (): Forecast[] => []);
  for (const forecast of forecasts)
    groups[Math.min(bins - 1, Math.floor(forecast.stated * bins))]?.push(forecast);
  return groups
    .filter(({ length }) => length > 0)
    .map((group) => ({
      stated: group.reduce((sum, { stated }) => sum + stated, 0) / group.length,
      observed: group.filter(({ happened }) => happened).length / group.length,
      count: group.length,
    }));
}

/** Expected calibration error: the mean distance of stated from observed over the bins, by their counts (Naeini 2015). */
export function calibrationError(bins: readonly ReliabilityBin[]): number | undefined {
  const all = bins.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return undefined;
  return bins.reduce(
    (sum, { stated, observed, count }) => sum + (count / all) * Math.abs(stated - observed),
    0,
  );
}
