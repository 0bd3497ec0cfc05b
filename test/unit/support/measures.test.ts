import { describe, expect, test } from 'vitest';
import { averagePrecision } from '../../support/measures/average-precision.ts';
import { median } from '../../support/measures/median.ts';
import { ranksOf, spearman } from '../../support/measures/spearman.ts';
import { fitTfIdf, wordsOf } from '../../support/measures/tf-idf.ts';

describe('spearman', () => {
  test('is 1 for the same order and -1 for its reverse, whatever the distances', () => {
    expect(spearman([1, 2, 3, 4], [10, 20, 1000, 1001])).toBeCloseTo(1, 12);
    expect(spearman([1, 2, 3, 4], [4, 3, 2, -100])).toBeCloseTo(-1, 12);
  });

  test('agrees with the closed form for lists without ties', () => {
    // 1 - 6 Σd² / n(n² - 1), with differences 1, 1, 2, 0, 2.
    expect(spearman([1, 2, 3, 4, 5], [2, 1, 5, 4, 3])).toBeCloseTo(1 - (6 * 10) / 120, 12);
  });

  test('lets equal values share their rank', () => {
    expect(ranksOf([5, 1, 5, 0])).toEqual([3.5, 2, 3.5, 1]);
  });

  test('refuses lists of different length', () => {
    expect(() => spearman([1], [1, 2])).toThrow(RangeError);
  });
});

describe('averagePrecision', () => {
  test('is the mean of the precisions at the relevant places', () => {
    expect(averagePrecision([0.9, 0.8, 0.7, 0.6], [true, false, true, false])).toBeCloseTo(
      (1 + 2 / 3) / 2,
      12,
    );
    expect(averagePrecision([0.1, 0.9], [true, false])).toBe(0.5);
  });

  test('takes the mean over all orders of equal scores', () => {
    const relevant = [true, false, true, false, false];
    const scores = [0.5, 0.5, 0.5, 0.5, 0.9];
    const orders = permutations([0, 1, 2, 3]).map((order) => {
      const distinct = [...scores];
      order.forEach((index, place) => {
        distinct[index] = 0.5 - place / 100;
      });
      return averagePrecision(distinct, relevant);
    });
    const expected = orders.reduce((sum, value) => sum + value, 0) / orders.length;
    expect(averagePrecision(scores, relevant)).toBeCloseTo(expected, 12);
  });

  test('is not a number where nothing is relevant', () => {
    expect(averagePrecision([1, 2], [false, false])).toBeNaN();
  });
});

describe('TF-IDF', () => {
  test('reads words as lower-case letters and digits', () => {
    expect(wordsOf('Sony DSC-W120/P, 7.2 MP')).toEqual(['sony', 'dsc', 'w120', 'p', '7', '2', 'mp']);
  });

  test('is 1 for the same words, 0 for none shared, and weighs rare words more', () => {
    const model = fitTfIdf(['red lamp', 'red chair', 'red sofa', 'blue chair']);
    expect(model.similarity('red lamp', 'lamp red')).toBeCloseTo(1, 12);
    expect(model.similarity('red lamp', 'blue chair')).toBe(0);
    expect(model.similarity('red lamp', 'blue lamp')).toBeGreaterThan(
      model.similarity('red lamp', 'red chair'),
    );
    expect(model.similarity('', 'red')).toBe(0);
  });
});

test('the median is the middle value, or the mean of the two', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([1, 2, 3, 100])).toBe(2.5);
  expect(median([])).toBeNaN();
});

function permutations(values: readonly number[]): number[][] {
  if (values.length < 2) return [[...values]];
  return values.flatMap((value, index) =>
    permutations(values.filter((_, other) => other !== index)).map((rest) => [value, ...rest]),
  );
}
