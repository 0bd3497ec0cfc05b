/** Arithmetic on vectors. */

/** Inner product; of unit vectors the cosine. */
export function dot(a: Float32Array, b: Float32Array): number {
  return dotRow(a, 0, b);
}

/**
 * Inner product of a vector with the numbers of a matrix from `offset` on. Four sums side by side: one alone would make
 * every addition wait for the one before, at a third of the speed.
 */
export function dotRow(matrix: Float32Array, offset: number, vector: Float32Array): number {
  const { length } = vector;
  const whole = length - (length % 4);
  let [first, second, third, fourth] = [0, 0, 0, 0];
  for (let index = 0; index < whole; index += 4) {
    const at = offset + index;
    first += (matrix[at] as number) * (vector[index] as number);
    second += (matrix[at + 1] as number) * (vector[index + 1] as number);
    third += (matrix[at + 2] as number) * (vector[index + 2] as number);
    fourth += (matrix[at + 3] as number) * (vector[index + 3] as number);
  }
  for (let index = whole; index < length; index++)
    first += (matrix[offset + index] as number) * (vector[index] as number);
  return first + second + third + fourth;
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
