/** Principal component analysis, to lay vectors out on a plane. */

/** A place on the plane. */
export type Point = readonly [number, number];

const ROUNDS = 24;

/** Each vector's place along the two directions in which the vectors vary most, by power iteration. */
export function planeOf(vectors: readonly Float32Array[]): Point[] {
  const dimension = vectors[0]?.length ?? 0;
  const mean = new Float32Array(dimension);
  for (const vector of vectors)
    for (let i = 0; i < dimension; i += 1) mean[i] = (mean[i] ?? 0) + (vector[i] ?? 0) / vectors.length;
  const centred = vectors.map((vector) => vector.map((value, i) => value - (mean[i] ?? 0)));
  const first = direction(centred, dimension, undefined);
  const second = direction(centred, dimension, first);
  return centred.map((vector) => [dot(vector, first), dot(vector, second)]);
}

/** The direction of greatest variance, at right angles to `other`. */
function direction(
  vectors: readonly Float32Array[],
  dimension: number,
  other: Float32Array | undefined,
): Float32Array {
  let current = Float32Array.from({ length: dimension }, (_, i) => Math.sin(i + 1));
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = new Float32Array(dimension);
    for (const vector of vectors) {
      const along = dot(vector, current);
      for (let i = 0; i < dimension; i += 1) next[i] = (next[i] ?? 0) + along * (vector[i] ?? 0);
    }
    if (other) {
      const along = dot(next, other);
      for (let i = 0; i < dimension; i += 1) next[i] = (next[i] ?? 0) - along * (other[i] ?? 0);
    }
    const length = Math.sqrt(dot(next, next)) || 1;
    current = next.map((value) => value / length);
  }
  return current;
}

function dot(left: Float32Array, right: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < left.length; i += 1) sum += (left[i] ?? 0) * (right[i] ?? 0);
  return sum;
}
