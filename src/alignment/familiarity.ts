/** Tells by titles alone whether a shop sells what the network was trained on. */
import { dot } from '../embedding/vector.ts';
import type { Familiarity } from './parameters.ts';

/** Mean chance, 0 to 1, by which the items of a visit are taken for those of a shop of the training; 0 without items. */
export function familiarityOf(
  vectors: readonly Float32Array[],
  { weights, bias }: Pick<Familiarity, 'weights' | 'bias'>,
): number {
  const row = Float32Array.from(weights);
  const chances = vectors.map((vector) => 1 / (1 + Math.exp(-(dot(row, vector) + bias))));
  return chances.reduce((sum, chance) => sum + chance, 0) / Math.max(1, chances.length);
}
