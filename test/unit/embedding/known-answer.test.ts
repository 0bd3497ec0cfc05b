/** The check at load time tells a device that computes right from one that does not. */
import { describe, expect, test } from 'vitest';
import type { Encoder } from '../../../src/embedding/encoder.ts';
import { passesKnownAnswers } from '../../../src/embedding/known-answer.ts';
import { normalise } from '../../../src/embedding/vector.ts';
import { randomFrom } from '../../support/random.ts';

const DIMENSION = 64;
const random = randomFrom(3);
const texts = ['Heat', 'Ronin', 'nail polish'];
const right = texts.map(() => normalise(Float32Array.from({ length: DIMENSION }, () => random() - 0.5)));
const answers = { texts, vectors: right.map((vector) => [...vector]) };

/** An encoder that gives these vectors whatever the text. */
function giving(vectors: readonly Float32Array[]): Encoder {
  return {
    version: 'test',
    dimension: DIMENSION,
    device: 'webgpu',
    encode: async () => [...vectors],
    dispose: async () => {},
  };
}

describe('known answers', () => {
  test('pass where the vectors are right', async () => {
    expect(await passesKnownAnswers(giving(right), answers)).toBe(true);
  });

  test('pass within the precision of half-precision numbers', async () => {
    const rounded = right.map((vector) => vector.map((value) => Math.round(value * 1024) / 1024));
    expect(await passesKnownAnswers(giving(rounded), answers)).toBe(true);
  });

  test('fail where vectors are rotated', async () => {
    const rotated = right.map((vector) => Float32Array.from([...vector.slice(1), vector[0] as number]));
    expect(await passesKnownAnswers(giving(rotated), answers)).toBe(false);
  });

  test('fail where one vector alone is wrong', async () => {
    const [first, second] = right as [Float32Array, Float32Array, Float32Array];
    expect(await passesKnownAnswers(giving([first, second, first]), answers)).toBe(false);
  });

  test('fail where numbers are none, zero or too few', async () => {
    for (const wrong of [Number.NaN, 0]) {
      const vectors = right.map(() => new Float32Array(DIMENSION).fill(wrong));
      expect(await passesKnownAnswers(giving(vectors), answers)).toBe(false);
    }
    expect(await passesKnownAnswers(giving(right.map((vector) => vector.slice(1))), answers)).toBe(false);
    expect(await passesKnownAnswers(giving([]), answers)).toBe(false);
  });
});
