/** Alignment without training: the same network with identity projections, for encoders that it was not trained on. */
import type { AlignmentConfig, AlignmentParameters } from './parameters.ts';

/**
 * One head that sees vectors as they are. The sharpness and fading are those at which a training-free match does best;
 * likelihoods are rough, for nothing was calibrated.
 */
export function untrainedAlignment(dimension: number, encoder: string): AlignmentParameters {
  const identity = new Float32Array(dimension * dimension);
  for (let index = 0; index < dimension; index++) identity[index * dimension + index] = 1;
  const config: AlignmentConfig = {
    version: 'untrained',
    encoder,
    dimension,
    hidden: 1,
    heads: 1,
    width: dimension,
    itemScale: [10],
    phraseScale: [3],
    belongingScale: [3],
    evidenceScale: [1],
    fading: [0.3],
    offset: [0],
    calibration: { slope: 1, intercept: -4 },
    longestFading: 200,
  };
  const none = new Float32Array(dimension);
  return { config, inner: none, outer: none, itemProjection: identity, phraseProjection: identity };
}
