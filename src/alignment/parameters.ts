/** The numbers of an alignment network, as both of its implementations read them. */
import { LaneError } from '../runtime/error.ts';

/** `models/lane-align/config.json`. */
export interface AlignmentConfig {
  readonly version: string;
  /** The encoder version on whose vectors it was trained. */
  readonly encoder: string;
  /** d: length of the title vectors. */
  readonly dimension: number;
  readonly heads: number;
  /** Length of a head's projected vectors. */
  readonly width: number;
  /** For each head: sharpness of the match between an evidence item and the candidate. Multiplies a cosine. */
  readonly itemScale: readonly number[];
  /** For each head: weight of the match between the owner's phrase and the candidate. Multiplies a cosine. */
  readonly phraseScale: readonly number[];
  /** For each head: weight of the match between the owner's phrase and the evidence item. Multiplies a cosine. */
  readonly evidenceScale: readonly number[];
  /** For each head: how fast evidence fades; the logarithm of 1 + steps back is taken off times this. */
  readonly fading: readonly number[];
  /** For each head: added to every match. */
  readonly offset: readonly number[];
  /** Likelihood = sigmoid(slope · ln(score / evidence mass) + intercept). */
  readonly calibration: { readonly slope: number; readonly intercept: number };
  /** Steps back beyond which evidence fades no further. */
  readonly longestFading: number;
}

/** A network's config with its projections of all heads, row-major: heads × width × d each. */
export interface AlignmentParameters {
  readonly config: AlignmentConfig;
  /** For history items and candidates alike. */
  readonly itemProjection: Float32Array<ArrayBuffer>;
  /** For preference phrases. */
  readonly phraseProjection: Float32Array<ArrayBuffer>;
}

/**
 * Puts a config and `parameters.bin` together: the item projection, then the phrase projection, as little-endian
 * 32-bit floats.
 * @throws LaneError LANE_MODEL_INVALID where the length is not what the config says.
 */
export function readAlignmentParameters(config: AlignmentConfig, bytes: Uint8Array<ArrayBuffer>): AlignmentParameters {
  const size = config.heads * config.width * config.dimension;
  if (bytes.length !== 2 * size * 4) {
    throw new LaneError(
      'LANE_MODEL_INVALID',
      `expected lane-align/parameters.bin to hold ${2 * size * 4} bytes for ${config.heads} heads of ${config.width} × ` +
        `${config.dimension}, but it holds ${bytes.length}. config.json and parameters.bin must come from one version.`,
    );
  }
  return {
    config,
    itemProjection: new Float32Array(bytes.buffer, bytes.byteOffset, size),
    phraseProjection: new Float32Array(bytes.buffer, bytes.byteOffset + size * 4, size),
  };
}

/** Steps back of each of `length` history items, as the network takes them: the newest is 0. */
export function stepsBack(length: number, config: AlignmentConfig): Float32Array<ArrayBuffer> {
  return Float32Array.from({ length }, (_, index) => Math.min(config.longestFading, length - 1 - index));
}
