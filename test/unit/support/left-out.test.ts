import { expect, test } from 'vitest';
import { fnv1a, isLeftOut, titleKey } from '../../support/left-out.ts';
import { randomFrom, sample } from '../../support/random.ts';

test('FNV-1a gives its published values', () => {
  expect(fnv1a('')).toBe(0x811c9dc5);
  expect(fnv1a('a')).toBe(0xe40c292c);
  expect(fnv1a('foobar')).toBe(0xbf9cf968);
});

test('a title has the same key in every catalogue', () => {
  for (const title of ['The Matrix (1999)', 'Matrix, The (1999)', 'matrix', ' MATRIX (1999) ']) {
    expect(titleKey(title)).toBe('matrix');
  }
  expect(titleKey("Bug's Life, A (1998)")).toBe('bugslife');
});

test('about a tenth of all titles is left out', () => {
  const titles = Array.from({ length: 5000 }, (_, index) => `Title ${index}`);
  expect(titles.filter(isLeftOut).length / titles.length).toBeCloseTo(0.1, 1);
});

test('a seed gives the same sample, without repeats', () => {
  const members = Array.from({ length: 100 }, (_, index) => index);
  const chosen = sample(members, 20, randomFrom(7));
  expect(chosen).toEqual(sample(members, 20, randomFrom(7)));
  expect(new Set(chosen).size).toBe(20);
  expect(sample([1, 2], 5, randomFrom(1))).toHaveLength(2);
});
