/** Arithmetic on vectors. */
import { describe, expect, test } from 'vitest';
import { dot, meanDirection, normalise } from '../../../src/embedding/vector.ts';

const vector = (...values: number[]) => Float32Array.from(values);

describe('the inner product', () => {
  test('is the sum of the products', () => {
    expect(dot(vector(1, 2, 3), vector(4, -5, 6))).toBe(12);
    expect(dot(vector(), vector())).toBe(0);
  });

  test('of unit vectors is their cosine', () => {
    expect(dot(normalise(vector(1, 1)), vector(1, 0))).toBeCloseTo(Math.SQRT1_2, 6);
  });
});

describe('scaling to length 1', () => {
  test('keeps the direction, in place', () => {
    const given = vector(3, 4);
    expect(normalise(given)).toBe(given);
    expect([...given]).toEqual([...vector(0.6, 0.8)]);
  });

  test('leaves a zero vector as it is', () => {
    expect([...normalise(vector(0, 0))]).toEqual([0, 0]);
  });
});

describe('the mean direction', () => {
  test('is a unit vector in the middle', () => {
    const mean = meanDirection([vector(1, 0), vector(0, 1)], 2);
    expect(mean[0]).toBeCloseTo(Math.SQRT1_2, 6);
    expect(mean[1]).toBeCloseTo(Math.SQRT1_2, 6);
  });

  test('of nothing, or of opposites, is no direction', () => {
    expect([...meanDirection([], 3)]).toEqual([0, 0, 0]);
    expect([...meanDirection([vector(1, 0), vector(-1, 0)], 2)]).toEqual([0, 0]);
  });
});
