/** The numbers of an alignment network, as both of its implementations read them. */
import { LaneError } from '../runtime/error.ts';

/** `models/lane-align/config.json`. */
export interface AlignmentConfig {
  readonly version: string;
  /** The encoder version on whose vectors it was trained. */
  readonly encoder: string;
  /** d: length of the title vectors. */
  readonly dimension: number;
  /** Hidden units of the correction of item vectors. */
  readonly hidden: number;
  readonly heads: number;
  /** Length of a head's projected vectors. */
  readonly width: number;
  /** For each head: sharpness of the match between an evidence item and the candidate. Multiplies a cosine. */
  readonly itemScale: readonly number[];
  /** For each head: weight of the match between the owner's phrase and the candidate. Multiplies a cosine. */
  readonly phraseScale: readonly number[];
  /** For each head: weight of the candidate's being of the kind that the owner's phrase names. Multiplies 0 to 1. */
  readonly belongingScale: readonly number[];
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
  /** Where it is there, vectors are seen from what is usual among a visit's items. */
  readonly centring?: Centring;
  /** How to tell a shop unlike those of the training, and what serves it. By default every shop is served alike. */
  readonly unfamiliar?: UnfamiliarShops;
}

/** What is usual in a shop. */
export interface Centring {
  /** How many items what is usual in any shop counts like: of a few items alone it could not be told. */
  readonly usualWeight: number;
  /** Mean title vector of many kinds of shops, d numbers; by default zeros. */
  readonly usual?: readonly number[];
}

/** The scalars of the equations without training: one head, which sees vectors as they are. */
export interface PlainScalars {
  readonly itemScale: number;
  readonly phraseScale: number;
  readonly belongingScale: number;
  readonly evidenceScale: number;
  readonly fading: number;
  readonly calibration: AlignmentConfig['calibration'];
}

/** `unfamiliar` in `models/lane-align/config.json`. */
export interface UnfamiliarShops extends PlainScalars, Centring {
  readonly familiarity: Familiarity;
}

/** A logistic regression of single title vectors. */
export interface Familiarity {
  /** d numbers. */
  readonly weights: readonly number[];
  readonly bias: number;
  /** Mean chance of a visit's titles, 0 to 1, from which the shop counts as one that the network knows. */
  readonly least: number;
}

/** A network's config with its matrices, row-major. */
export interface AlignmentParameters {
  readonly config: AlignmentConfig;
  /** First layer of the correction of item vectors, hidden × d: x becomes x + outer · relu(inner · x). */
  readonly inner: Float32Array<ArrayBuffer>;
  /** Second layer, d × hidden. */
  readonly outer: Float32Array<ArrayBuffer>;
  /** Each head's view of corrected item vectors, heads × width × d. */
  readonly itemProjection: Float32Array<ArrayBuffer>;
  /** Each head's view of phrase vectors, heads × width × d. */
  readonly phraseProjection: Float32Array<ArrayBuffer>;
}

/**
 * Puts a config and `parameters.bin` together. The file has the scale of every row of inner, outer, item projection and
 * phrase projection, each a little-endian 32-bit float, and then the numbers of these rows, a signed byte each.
 * @throws LaneError LANE_MODEL_INVALID where the length is not what the config says.
 */
export function readAlignmentParameters(
  config: AlignmentConfig,
  bytes: Uint8Array<ArrayBuffer>,
): AlignmentParameters {
  checkHeads(config);
  const projected = { rows: config.heads * config.width, columns: config.dimension };
  const shapes = [
    { rows: config.hidden, columns: config.dimension },
    { rows: config.dimension, columns: config.hidden },
    projected,
    projected,
  ];
  const rows = shapes.reduce((sum, shape) => sum + shape.rows, 0);
  const expected = shapes.reduce((sum, shape) => sum + shape.rows * shape.columns, BYTES_OF_SCALE * rows);
  if (bytes.length !== expected) {
    throw new LaneError(
      'LANE_MODEL_INVALID',
      `expected lane-align/parameters.bin to hold ${expected} bytes, but it holds ${bytes.length}. config.json and ` +
        'parameters.bin must come from one version: copy both again.',
    );
  }
  // A copy, for a view of 32-bit floats must begin at a multiple of four.
  const scales = new Float32Array(bytes.slice(0, BYTES_OF_SCALE * rows).buffer);
  const numbers = new Int8Array(bytes.buffer, bytes.byteOffset + BYTES_OF_SCALE * rows);
  let [row, first] = [0, 0];
  const [inner, outer, itemProjection, phraseProjection] = shapes.map((shape) => {
    const length = shape.rows * shape.columns;
    const matrix = scaleRows(numbers.subarray(first, first + length), scales.subarray(row, row + shape.rows));
    row += shape.rows;
    first += length;
    return matrix;
  }) as [Matrix, Matrix, Matrix, Matrix];
  return { config, inner, outer, itemProjection, phraseProjection };
}

type Matrix = Float32Array<ArrayBuffer>;

const BYTES_OF_SCALE = 4;

/** The numbers of a matrix: each byte times its row's scale. */
function scaleRows(numbers: Int8Array, scales: Float32Array): Matrix {
  const matrix = new Float32Array(numbers.length);
  const columns = numbers.length / scales.length;
  for (let row = 0; row < scales.length; row++) {
    const scale = scales[row] as number;
    for (let index = row * columns; index < (row + 1) * columns; index++)
      matrix[index] = scale * (numbers[index] as number);
  }
  return matrix;
}

const PER_HEAD = ['itemScale', 'phraseScale', 'belongingScale', 'evidenceScale', 'fading', 'offset'] as const;

function checkHeads(config: AlignmentConfig): void {
  for (const name of PER_HEAD) {
    const values: unknown = config[name];
    if (Array.isArray(values) && values.length === config.heads && values.every(Number.isFinite)) continue;
    throw new LaneError(
      'LANE_MODEL_INVALID',
      `expected ${name} in lane-align/config.json to be ${config.heads} numbers, one for each head, but got ` +
        `${JSON.stringify(values)}. Take config.json and parameters.bin of this version of the library.`,
    );
  }
}

/** Steps back of each of `length` history items, as the network takes them: the newest is 0. */
export function stepsBack(length: number, config: AlignmentConfig): Float32Array<ArrayBuffer> {
  return Float32Array.from({ length }, (_, index) => Math.min(config.longestFading, length - 1 - index));
}
