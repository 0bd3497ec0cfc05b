/**
 * Alignment without training: the same network with identity projections, for encoders that it was not trained on and
 * for shops unlike those of its training.
 */
import type { AlignmentConfig, AlignmentParameters, Centring, PlainScalars } from './parameters.ts';

/**
 * For any encoder: as they were learned on vectors of lane-titles, rounded. Likelihoods are rough, for nothing was
 * calibrated on vectors of another.
 */
const ANY_ENCODER: PlainScalars & Centring = {
  itemScale: 6,
  phraseScale: 0.1,
  belongingScale: 0.2,
  evidenceScale: 0.1,
  fading: 0.9,
  calibration: { slope: 1, intercept: -0.4 },
  usualWeight: 30,
};

/** One head that sees vectors as they differ from what is usual among a visit's items. */
export function untrainedAlignment(
  dimension: number,
  encoder: string,
  scalars: PlainScalars & Centring = ANY_ENCODER,
): AlignmentParameters {
  const identity = new Float32Array(dimension * dimension);
  for (let index = 0; index < dimension; index++) identity[index * dimension + index] = 1;
  const config: AlignmentConfig = {
    version: 'untrained',
    encoder,
    dimension,
    hidden: 1,
    heads: 1,
    width: dimension,
    itemScale: [scalars.itemScale],
    phraseScale: [scalars.phraseScale],
    belongingScale: [scalars.belongingScale],
    evidenceScale: [scalars.evidenceScale],
    fading: [scalars.fading],
    offset: [0],
    calibration: scalars.calibration,
    longestFading: 200,
    centring: { usualWeight: scalars.usualWeight, ...(scalars.usual && { usual: scalars.usual }) },
  };
  const none = new Float32Array(dimension);
  return { config, inner: none, outer: none, itemProjection: identity, phraseProjection: identity };
}
