/** How each head of the network sees vectors: the costly part, done once a vector. */
import { dotRow, normalise } from '../embedding/vector.ts';
import type { AlignmentParameters } from './parameters.ts';

/** One unit vector of the head's width for each head. */
export type HeadVectors = readonly Float32Array[];

export interface HeadViews {
  /** An item's vector, corrected, in each head's projection; history and candidates alike. */
  ofItem(vector: Float32Array): HeadVectors;
  /** A phrase's vector in each head's projection. */
  ofPhrase(vector: Float32Array): HeadVectors;
}

/**
 * The projections of a network. Results are kept as long as the vector is: the same titles come back with every click
 * of a visitor.
 */
export function createHeadViews(parameters: AlignmentParameters): HeadViews {
  const { config, inner, itemProjection, phraseProjection } = parameters;
  const outer = transposed(parameters.outer, config.dimension, config.hidden);
  const items = new WeakMap<Float32Array, HeadVectors>();
  const phrases = new WeakMap<Float32Array, HeadVectors>();

  /** x + outer · relu(inner · x). */
  function correct(vector: Float32Array): Float32Array {
    const corrected = vector.slice();
    for (let unit = 0; unit < config.hidden; unit++) {
      const start = unit * config.dimension;
      const value = dotRow(inner, start, vector);
      if (value <= 0) continue;
      for (let index = 0; index < corrected.length; index++) {
        corrected[index] = (corrected[index] as number) + (outer[start + index] as number) * value;
      }
    }
    return corrected;
  }

  function project(vector: Float32Array, projection: Float32Array): HeadVectors {
    return Array.from({ length: config.heads }, (_, head) => {
      const projected = new Float32Array(config.width);
      for (let row = 0; row < config.width; row++) {
        projected[row] = dotRow(projection, (head * config.width + row) * config.dimension, vector);
      }
      return normalise(projected);
    });
  }

  return {
    ofItem(vector) {
      const views = items.get(vector) ?? project(correct(vector), itemProjection);
      items.set(vector, views);
      return views;
    },
    ofPhrase(vector) {
      const views = phrases.get(vector) ?? project(vector, phraseProjection);
      phrases.set(vector, views);
      return views;
    },
  };
}

/** A matrix of `rows` × `columns` with rows and columns exchanged: what is read together lies together. */
function transposed(matrix: Float32Array, rows: number, columns: number): Float32Array {
  const result = new Float32Array(matrix.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++)
      result[column * rows + row] = matrix[row * columns + column] as number;
  }
  return result;
}
