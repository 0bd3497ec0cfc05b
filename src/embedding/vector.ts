/** Arithmetic on vectors. */

/** Inner product; of unit vectors the cosine. */
export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += (a[index] as number) * (b[index] as number);
  return sum;
}

/** Scales to length 1, in place; a zero vector stays. Returns its argument. */
export function normalise(vector: Float32Array): Float32Array {
  const length = Math.sqrt(dot(vector, vector));
  if (length > 0)
    for (let index = 0; index < vector.length; index++) vector[index] = (vector[index] as number) / length;
  return vector;
}

/** The unit vector of the mean of some vectors of length `dimension`. */
export function meanDirection(vectors: readonly Float32Array[], dimension: number): Float32Array {
  const mean = new Float32Array(dimension);
  for (const vector of vectors) {
    for (let index = 0; index < dimension; index++)
      mean[index] = (mean[index] as number) + (vector[index] as number);
  }
  return normalise(mean);
}
