/**
 * Title vectors as they differ from what is usual in a shop: in a shop of films, that all are films says nothing. It is
 * worth most where nothing was trained (see the card of lane-align).
 */
import { normalise } from '../embedding/vector.ts';
import type { Aligner } from './aligner.ts';
import type { Centring } from './parameters.ts';

/** What is usual among the items of a visit, drawn to what is usual in any shop: d numbers, not of length 1. */
export function centreOf(
  vectors: readonly Float32Array[],
  dimension: number,
  { usual, usualWeight }: Centring,
): Float32Array {
  const centre = new Float32Array(dimension);
  for (let index = 0; index < dimension; index++) {
    let sum = usualWeight * (usual?.[index] ?? 0);
    for (const vector of vectors) sum += vector[index] as number;
    centre[index] = sum / (vectors.length + usualWeight);
  }
  return centre;
}

/**
 * The same aligner, with vectors seen from a centre. One centre serves a whole visit: then a candidate gets the same
 * numbers alone as beside others, and what is left out takes away just its part.
 */
export function alignFrom(centre: Float32Array, aligner: Aligner): Aligner {
  const seen = (vectors: readonly Float32Array[]) => vectors.map((vector) => without(centre, vector));
  return {
    version: aligner.version,
    device: aligner.device,
    align: (request) =>
      aligner.align({
        ...request,
        history: seen(request.history),
        preferences: seen(request.preferences),
        candidates: seen(request.candidates),
      }),
    dispose: () => aligner.dispose(),
  };
}

/** A unit vector again. */
function without(centre: Float32Array, vector: Float32Array): Float32Array {
  return normalise(vector.map((value, index) => value - (centre[index] as number)));
}
