/** Texts are encoded in batches of like length, so that little is computed for padding. */
import { describe, expect, test } from 'vitest';
import { batchesByLength } from '../../../src/embedding/batches.ts';
import { randomFrom } from '../../support/random.ts';

const MOST_TEXTS = 128;
const MOST_CHARACTERS = 8192;

function textsOf(lengths: readonly number[]): string[] {
  return lengths.map((length) => 'x'.repeat(length));
}

/** Characters of a batch once every text is as long as the longest. */
function padded(batch: readonly number[], texts: readonly string[]): number {
  return batch.length * Math.max(...batch.map((index) => (texts[index] as string).length));
}

const random = randomFrom(7);
const mixed = textsOf(Array.from({ length: 1_000 }, () => Math.floor(random() ** 4 * 3_000)));

describe('batches', () => {
  test('hold every text once', () => {
    const all = batchesByLength(mixed).flat();
    expect(all.sort((a, b) => a - b)).toEqual(mixed.map((_, index) => index));
  });

  test('are never empty and never too wide', () => {
    for (const batch of batchesByLength(mixed)) {
      expect(batch.length).toBeGreaterThan(0);
      expect(batch.length).toBeLessThanOrEqual(MOST_TEXTS);
      if (batch.length > 1) expect(padded(batch, mixed)).toBeLessThanOrEqual(MOST_CHARACTERS);
    }
  });

  test('start with the shortest texts', () => {
    const lengths = batchesByLength(mixed)
      .flat()
      .map((index) => (mixed[index] as string).length);
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
  });

  test('compute less for padding than batches in the order given', () => {
    const byLength = batchesByLength(mixed).reduce((sum, batch) => sum + padded(batch, mixed), 0);
    let inOrder = 0;
    for (let first = 0; first < mixed.length; first += MOST_TEXTS) {
      const batch = mixed.slice(first, first + MOST_TEXTS).map((_, index) => first + index);
      inOrder += padded(batch, mixed);
    }
    expect(byLength).toBeLessThan(inOrder / 2);
  });

  test('of short texts are full', () => {
    const batches = batchesByLength(textsOf(new Array(MOST_TEXTS * 2 + 1).fill(10)));
    expect(batches.map(({ length }) => length)).toEqual([MOST_TEXTS, MOST_TEXTS, 1]);
  });

  test('hold a text that is too long for any batch by itself', () => {
    const texts = textsOf([MOST_CHARACTERS * 2, 5, MOST_CHARACTERS * 2]);
    expect(batchesByLength(texts)).toEqual([[1], [0], [2]]);
  });

  test('are none without texts, and one for empty texts', () => {
    expect(batchesByLength([])).toEqual([]);
    expect(batchesByLength(['', ''])).toEqual([[0, 1]]);
  });
});
