/** Made-up networks and visitors: contracts hold for any numbers, not only for those that were trained. */
import type { AlignmentRequest } from '../../../src/alignment/aligner.ts';
import type { AlignmentParameters } from '../../../src/alignment/parameters.ts';
import { normalise } from '../../../src/embedding/vector.ts';
import { randomFrom } from '../../support/random.ts';

/** Numbers between -1 and 1, their squares alike in every direction. */
function randomNumbers(length: number, random: () => number): Float32Array<ArrayBuffer> {
  return Float32Array.from({ length }, () => 2 * random() - 1);
}

export function randomUnitVectors(count: number, dimension: number, random: () => number): Float32Array[] {
  return Array.from({ length: count }, () => normalise(randomNumbers(dimension, random)));
}

/** A network with several heads, none of whose parts is without effect. */
export function randomNetwork(seed: number, dimension = 24): AlignmentParameters {
  const random = randomFrom(seed);
  const [hidden, heads, width] = [10, 3, 8];
  const perHead = (from: number, to: number) =>
    Array.from({ length: heads }, () => from + (to - from) * random());
  return {
    config: {
      version: `random-${seed}`,
      encoder: 'random',
      dimension,
      hidden,
      heads,
      width,
      itemScale: perHead(2, 9),
      phraseScale: perHead(1, 4),
      belongingScale: perHead(0.5, 3),
      evidenceScale: perHead(0.5, 2),
      fading: perHead(0.1, 0.8),
      offset: perHead(-1, 1),
      calibration: { slope: 0.7, intercept: -0.4 },
      longestFading: 10,
    },
    inner: randomNumbers(hidden * dimension, random),
    outer: randomNumbers(dimension * hidden, random).map((value) => value / 4),
    itemProjection: randomNumbers(heads * width * dimension, random),
    phraseProjection: randomNumbers(heads * width * dimension, random),
  };
}

export interface RequestSizes {
  readonly items?: number;
  readonly preferences?: number;
  readonly candidates?: number;
}

/** A visitor whose every preference owns something, and some of whose items nobody owns. */
export function randomRequest(
  seed: number,
  dimension: number,
  { items = 13, preferences = 4, candidates = 6 }: RequestSizes = {},
): AlignmentRequest {
  const random = randomFrom(seed);
  return {
    history: randomUnitVectors(items, dimension, random),
    preferences: randomUnitVectors(preferences, dimension, random),
    owner: Array.from({ length: items }, (_, item) => {
      if (item < preferences) return item;
      return item === items - 1 ? -1 : Math.floor(random() * (preferences + 1)) - 1;
    }),
    candidates: randomUnitVectors(candidates, dimension, random),
    belonging: Array.from({ length: candidates }, () =>
      Array.from({ length: preferences }, () => Math.max(0, 2 * random() - 1)),
    ),
  };
}
