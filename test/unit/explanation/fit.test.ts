/** What may be said of a candidate and a preference. */
import { describe, expect, test } from 'vitest';
import { fitOf } from '../../../src/explanation/fit.ts';

describe('the fit', () => {
  test.each([
    [0.6, 'attribute', 'strong'],
    [0.6, 'title', 'strong'],
    [0.99, 'meaning', 'partial'],
    [0.59, 'attribute', 'partial'],
    [0.35, 'meaning', 'partial'],
    [0.34, 'attribute', 'none'],
    [0.99, undefined, 'near'],
    [0.5, undefined, 'near'],
    [0.49, undefined, 'none'],
    [Number.NaN, 'attribute', 'none'],
    [Number.NaN, undefined, 'none'],
  ] as const)('of fitness %d and membership %s is %s', (fitness, membership, fit) => {
    for (const kind of ['interest', 'attribute', 'maker'] as const)
      expect(fitOf(fitness, membership, kind)).toBe(fit);
  });

  test.each([
    [0.6, 'strong'],
    [0.5, 'partial'],
    [0.34, 'none'],
  ] as const)('of fitness %d with a single title is %s, as a title names no kind', (fitness, fit) => {
    expect(fitOf(fitness, undefined, 'title')).toBe(fit);
    expect(fitOf(fitness, 'meaning', 'title')).toBe(fit);
  });
});
