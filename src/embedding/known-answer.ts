/** A check at load time that a device computes what the weights mean: some GPU drivers silently do not. */
import type { Encoder } from './encoder.ts';
import { dot } from './vector.ts';

/** Texts with the vectors that the exported graph gave for them when it was made. */
export interface KnownAnswers {
  readonly texts: readonly string[];
  readonly vectors: readonly (readonly number[])[];
}

/** Least cosine with the stored vector. Half-precision devices stay above it, broken ones fall to about 0. */
const LEAST_COSINE = 0.999;

/** Whether the encoder gives the stored vectors. */
export async function passesKnownAnswers(encoder: Encoder, answers: KnownAnswers): Promise<boolean> {
  const vectors = await encoder.encode(answers.texts);
  return answers.vectors.every((expected, index) => {
    const vector = vectors[index];
    return vector?.length === expected.length && dot(vector, Float32Array.from(expected)) >= LEAST_COSINE;
  });
}
