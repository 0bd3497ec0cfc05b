/** The measures of explanations, on texts whose figures anyone can count. */
import { describe, expect, test } from 'vitest';
import { calibrationError, reliability } from '../../eval/explanations/calibration.ts';
import {
  featureCoverage,
  featureMatchRate,
  featureOverlap,
  featuresIn,
} from '../../eval/explanations/features.ts';
import { purityOf } from '../../eval/explanations/households.ts';
import { measureLists } from '../../eval/explanations/list-measures.ts';
import { mean } from '../../eval/explanations/mean.ts';
import { readingOf, syllablesOf } from '../../eval/explanations/reading-ease.ts';
import { uniqueShare, withoutTitles } from '../../eval/explanations/unique-sentences.ts';

const naming = (known: readonly string[], named: readonly string[]) => ({
  known: new Set(known),
  named: new Set(named),
});

describe('unique sentences', () => {
  test('count once each, case and space aside', () => {
    expect(uniqueShare(['One.', 'one. ', 'Two.', 'Three.'])).toBe(0.75);
    expect(uniqueShare([])).toBeUndefined();
  });

  test('can be compared without the titles in them', () => {
    expect(withoutTitles('Like “Heat” and “Ronin”.')).toBe('Like “…” and “…”.');
  });
});

describe('two people in one history', () => {
  test('are told apart as far as each group has one of them', () => {
    expect(purityOf([[true, true], [false]])).toBe(1);
    expect(purityOf([[true, false], [true, true, true, false], []])).toBeCloseTo(4 / 6, 9);
  });
});

describe('features', () => {
  const spellings = new Map([
    ['Crime', ['Crime']],
    ['Skin Care', ['Skin Care']],
    ['War', ['War']],
  ]);

  test.each([
    ['Fits your interest in crime thrillers.', ['Crime']],
    ['It is listed under skincare.', ['Skin Care']],
    ['It is listed under Skin Cares.', ['Skin Care']],
    ['It warms you.', []],
  ])('that %j names are %j', (text, names) => {
    expect(featuresIn(text, 'Ronin', spellings)).toEqual(names);
  });

  test('are not named by the title', () => {
    expect(featuresIn('“War and Peace” fits.', 'War and Peace', spellings)).toEqual([]);
  });

  test('match where one that is named is true', () => {
    const namings = [naming(['crime'], ['crime', 'war']), naming(['crime'], ['war']), naming([], ['war'])];
    expect(featureMatchRate(namings)).toBe(0.5);
    expect(featureMatchRate([naming([], [])])).toBeUndefined();
  });

  test('cover what is named of all there is, and overlap within a list', () => {
    expect(featureCoverage([naming(['a', 'b'], ['a', 'x']), naming(['c', 'd'], ['a'])])).toBe(0.25);
    expect(featureCoverage([])).toBeUndefined();
    expect(featureOverlap([[naming([], ['a', 'b']), naming([], ['a']), naming([], ['c'])]])).toBeCloseTo(
      1 / 3,
    );
    expect(featureOverlap([[naming([], ['a'])]])).toBeUndefined();
  });
});

describe('reading ease', () => {
  test.each([
    ['it', 1],
    ['makes', 1],
    ['liked', 1],
    ['little', 2],
    ['likely', 2],
    ['interest', 3],
    ['recommendation', 5],
    ['360', 1],
  ])('takes %j for %i syllables', (word, count) => {
    expect(syllablesOf(word)).toBe(count);
  });

  test('is what Flesch’s formula gives, a title counting as a word', () => {
    // Six words in two sentences, six syllables.
    const reading = readingOf('You like “The Unbearable Lightness of Being”. This one fits.');
    expect(reading).toMatchObject({ words: 6 });
    expect(reading?.ease).toBeCloseTo(206.835 - 1.015 * 3 - 84.6);
    expect(reading?.grade).toBeCloseTo(0.39 * 3 + 11.8 - 15.59);
    expect(readingOf('…')).toBeUndefined();
  });
});

describe('calibration', () => {
  const forecasts = (stated: number, happened: number, of: number) =>
    Array.from({ length: of }, (_, index) => ({ stated, happened: index < happened }));

  test('error is none where as much happens as is said', () => {
    expect(calibrationError(reliability([...forecasts(0.25, 1, 4), ...forecasts(0.75, 3, 4)]))).toBe(0);
  });

  test('error is the mean distance, by counts', () => {
    const bins = reliability([...forecasts(0.9, 5, 10), ...forecasts(0.1, 1, 10), ...forecasts(1, 10, 20)]);
    expect(bins.map(({ count }) => count)).toEqual([10, 30]);
    expect(calibrationError(bins)).toBeCloseTo((10 * 0 + 30 * (29 / 30 - 15 / 30)) / 40);
    expect(calibrationError([])).toBeUndefined();
  });
});

test('a list is measured by what differs besides the item’s own title', () => {
  const line = (text: string, title: string) => ({
    text,
    title,
    features: naming(['crime'], text.includes('crime') ? ['crime'] : []),
    deletion: undefined,
  });
  const figures = measureLists([
    [line('“A” is crime, like “Heat”.', 'A'), line('“B” is crime, like “Heat”.', 'B')],
    [line('“C” is near “Ronin”.', 'C'), line('“D” has little to do with “Ronin”.', 'D')],
  ]);
  expect(figures).toMatchObject({ usr10: 0.75, usr1000: 1, fmr: 0.5, fcr: 1, comprehensiveness: null });
});

test('a mean is of what there is', () => {
  expect(mean([1, undefined, 3, Number.NaN])).toBe(2);
  expect(mean([undefined])).toBeUndefined();
});
