/** The stored form of a domain's vectors: whole numbers of 8 bits, with what is usual for each phrase. */
import { dot } from '../../embedding/vector.ts';
import { LaneError } from '../../runtime/error.ts';
import type { Background, InterestDomain } from './interest-bank.ts';

/** Numbers before the vectors, for each phrase: scale, background mean, background deviation. */
const HEADER_NUMBERS = 3;

export type InterestVectors = Pick<InterestDomain, 'vectors' | 'background'>;

/**
 * Reads `count` vectors of length `dimension`.
 * @throws LaneError LANE_MODEL_INVALID where the length is not what the phrases need.
 */
export function readInterestVectors(
  bytes: Uint8Array<ArrayBuffer>,
  count: number,
  dimension: number,
): InterestVectors {
  const expected = count * (HEADER_NUMBERS * 4 + dimension);
  if (bytes.length !== expected) {
    throw new LaneError(
      'LANE_MODEL_INVALID',
      `expected ${expected} bytes of interest vectors for ${count} phrases, but got ${bytes.length}. All files of ` +
        'lane-interests must come from one version: copy the folder again.',
    );
  }
  const header = new Float32Array(bytes.buffer, bytes.byteOffset, count * HEADER_NUMBERS);
  const rows = new Int8Array(bytes.buffer, bytes.byteOffset + header.byteLength, count * dimension);
  const vectors: Float32Array[] = [];
  const background: Background[] = [];
  const numbers = new Float32Array(rows.length);
  for (let row = 0; row < count; row++) {
    const [scale, mean, deviation] = header.subarray(row * HEADER_NUMBERS) as unknown as [
      number,
      number,
      number,
    ];
    const end = (row + 1) * dimension;
    for (let index = row * dimension; index < end; index++) numbers[index] = (rows[index] as number) * scale;
    vectors.push(numbers.subarray(end - dimension, end));
    background.push({ mean, deviation });
  }
  return { vectors, background };
}

/** The inverse of `readInterestVectors`. */
export function writeInterestVectors({ vectors, background }: InterestVectors): Uint8Array<ArrayBuffer> {
  const dimension = vectors[0]?.length ?? 0;
  const header = new Float32Array(vectors.length * HEADER_NUMBERS);
  const rows = new Int8Array(vectors.length * dimension);
  vectors.forEach((vector, row) => {
    const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
    const rounded = Int8Array.from(vector, (value) => Math.round((value / largest) * 127));
    rows.set(rounded, row * dimension);
    // The scale that makes the rounded vector a unit vector again.
    const scale = 1 / Math.sqrt(rounded.reduce((sum, value) => sum + value * value, 0) || 1);
    header.set([scale, background[row]?.mean ?? 0, background[row]?.deviation ?? 1], row * HEADER_NUMBERS);
  });
  const bytes = new Uint8Array(header.byteLength + rows.byteLength);
  bytes.set(new Uint8Array(header.buffer));
  bytes.set(new Uint8Array(rows.buffer), header.byteLength);
  return bytes;
}

/**
 * Mean and deviation of each vector's cosine with `others`: what is usual for it. Some phrases lie close to
 * everything; only what goes beyond says something.
 */
export function measureBackground(
  vectors: readonly Float32Array[],
  others: readonly Float32Array[],
): Background[] {
  return vectors.map((vector) => {
    const cosines = others.filter((other) => other !== vector).map((other) => dot(vector, other));
    const mean = cosines.reduce((sum, cosine) => sum + cosine, 0) / Math.max(1, cosines.length);
    const variance =
      cosines.reduce((sum, cosine) => sum + (cosine - mean) ** 2, 0) / Math.max(1, cosines.length);
    return { mean, deviation: Math.sqrt(variance) || 1 };
  });
}
