import { describe, expect, test } from 'vitest';
import { kendall } from '../../eval/accuracy-kendall.ts';

describe('kendall', () => {
  test('is 1 for the same order and -1 for its reverse, whatever the distances', () => {
    expect(kendall([1, 2, 3], [10, 20, 2000])).toBe(1);
    expect(kendall([1, 2, 3], [3, 2, -50])).toBe(-1);
  });

  test('counts pairs in like order less pairs in contrary order', () => {
    // Of six pairs one is contrary.
    expect(kendall([1, 2, 3, 4], [1, 3, 2, 4])).toBeCloseTo(4 / 6, 12);
  });

  test('corrects for ties', () => {
    // Five pairs ordered in the first list, six in the second, all five alike: 5 / √(5 · 6).
    expect(kendall([1, 1, 2, 3], [1, 2, 3, 4])).toBeCloseTo(5 / Math.sqrt(30), 12);
  });

  test('says nothing where one list has no order', () => {
    expect(kendall([1, 1, 1], [1, 2, 3])).toBeUndefined();
    expect(kendall([1], [2])).toBeUndefined();
  });

  test('refuses lists of different length', () => {
    expect(() => kendall([1], [1, 2])).toThrow(RangeError);
  });
});
