/** The few phrases that are chosen cover the history, and each history item goes to one of them. */
import { describe, expect, test } from 'vitest';
import type { Match } from '../../../src/preferences/computed/match.ts';
import { ownEvidence } from '../../../src/preferences/computed/own-evidence.ts';
import { recencyWeights } from '../../../src/preferences/computed/recency.ts';
import { selectPhrases } from '../../../src/preferences/computed/select-phrases.ts';

type Kind = Match['phrase']['kind'];

const match = (text: string, strength: number, kind: Kind = 'interest'): Match => ({
  phrase: { key: `${kind}:${text}`, text, kind },
  strength,
  match: 'attribute',
});
const evenly = (length: number) => new Array<number>(length).fill(1 / length);
const chosenOf = (matches: Match[][], count = 5) =>
  selectPhrases(matches, evenly(matches.length), count).map(({ phrase }) => phrase.text);
const no: Match[] = [];

describe('choosing phrases', () => {
  test('takes first what says most about most', () => {
    const both = [match('crime', 0.5), match('drama', 0.3)];
    expect(chosenOf([both, both, [match('space', 0.6)]])[0]).toBe('crime');
  });

  test('covers what the first phrase leaves over', () => {
    const crime = [match('crime', 0.6)];
    const space = [match('space', 0.6)];
    expect(chosenOf([crime, crime, crime, space, space]).sort()).toEqual(['crime', 'space']);
  });

  test('chooses at most as many as asked', () => {
    const matches = Array.from({ length: 8 }, (_, index) => [match(`taste ${index}`, 0.6)]);
    for (const count of [1, 3, 8]) expect(chosenOf(matches, count)).toHaveLength(count);
  });

  test('does not choose two phrases that rest on much the same items', () => {
    const alike = [match('heist films', 0.7), match('robbery films', 0.69)];
    expect(chosenOf([alike, alike, alike, [...alike, match('space', 0.5)]])).not.toContain('robbery films');
  });

  test('chooses both where they overlap in part only', () => {
    const crime = match('crime', 0.5);
    const heist = match('heist', 0.8);
    expect(chosenOf([[crime], [crime], [crime, heist], [crime, heist]]).sort()).toEqual(['crime', 'heist']);
  });

  test('leaves out matches that are too weak, and phrases that add next to nothing', () => {
    expect(chosenOf([[match('faint', 0.1)], [match('faint', 0.11)]])).toEqual([]);
    const crime = match('crime', 0.9);
    expect(chosenOf([[crime], [crime], [crime, match('little more', 0.91)]])).toEqual(['crime']);
  });

  test('trusts two items more than one', () => {
    const matches = [[match('pair', 0.5)], [match('pair', 0.5)], [match('lone', 0.95)], no];
    expect(chosenOf(matches)[0]).toBe('pair');
  });

  test('takes one maker at most, and none that made a single item', () => {
    const [mann, dassin] = [match('Mann', 0.35, 'maker'), match('Dassin', 0.35, 'maker')];
    expect(chosenOf([[mann], [mann], [dassin], [dassin]])).toHaveLength(1);
    expect(chosenOf([[mann], no])).toEqual([]);
  });

  test('counts recent items more', () => {
    const weights = [0.1, 0.1, 0.1, 0.7];
    const [chosen] = selectPhrases(
      [[match('old', 0.5)], [match('old', 0.5)], no, [match('new', 0.6)]],
      weights,
      1,
    );
    expect(chosen?.phrase.text).toBe('new');
  });

  test('chooses nothing where nothing matches', () => {
    expect(chosenOf([no, no])).toEqual([]);
    expect(chosenOf([])).toEqual([]);
  });
});

describe('owning evidence', () => {
  const weights = [0.1, 0.2, 0.3, 0.4];
  const vectorOf = () => Float32Array.of(1);
  const own = (matches: Match[][]) => ownEvidence(selectPhrases(matches, weights, 5), weights, vectorOf);

  test('gives an item to the phrase that it speaks for most', () => {
    const preferences = own([
      [match('crime', 0.4)],
      [match('crime', 0.4), match('heist', 0.9)],
      [match('crime', 0.4)],
      [match('heist', 0.9)],
    ]);
    const heist = preferences.find(({ text }) => text === 'heist');
    expect(heist?.evidence.map(({ history }) => history).sort()).toEqual([1, 3]);
    expect(
      preferences
        .find(({ text }) => text === 'crime')
        ?.evidence.map(({ history }) => history)
        .sort(),
    ).toEqual([0, 2]);
  });

  test('weighs a preference by the items that it owns, heaviest first', () => {
    const preferences = own([
      [match('crime', 0.5)],
      [match('crime', 0.5)],
      [match('space', 0.5)],
      [match('space', 0.5)],
    ]);
    expect(preferences.map(({ text }) => text)).toEqual(['space', 'crime']);
    expect(preferences[0]?.weight).toBeCloseTo(0.7, 9);
    expect(preferences[1]?.weight).toBeCloseTo(0.3, 9);
  });

  test('puts the most telling item first, the later one where two are equal', () => {
    const [preference] = own([[match('crime', 0.5)], [match('crime', 0.9)], [match('crime', 0.5)], no]);
    expect(preference?.evidence.map(({ history }) => history)).toEqual([1, 2, 0]);
  });

  test('leaves an item that matches nothing without owner', () => {
    const owned = own([[match('crime', 0.5)], no, [match('crime', 0.5)], no]).flatMap(
      ({ evidence }) => evidence,
    );
    expect(owned.map(({ history }) => history).sort()).toEqual([0, 2]);
  });

  describe('with one thing of its kind among many others', () => {
    const even = Array.from({ length: 8 }, () => 1 / 8);
    const ownLong = (matches: Match[][]) => ownEvidence(selectPhrases(matches, even, 5), even, vectorOf);
    const textsOf = (matches: Match[][]) => ownLong(matches).map(({ text }) => text);
    const crime = () => [match('crime', 0.5)];
    const among = (place: number, some: Match[]) =>
      Array.from({ length: 8 }, (_, index) => (index === place ? some : crime()));

    test('makes no preference of it', () => {
      expect(textsOf(among(3, [match('garden', 0.9)]))).toEqual(['crime']);
    });

    test('gives it to the next phrase that it speaks for', () => {
      const [only, ...rest] = ownLong(among(3, [match('garden', 0.9), match('crime', 0.3)]));
      expect(rest).toEqual([]);
      expect(only?.evidence).toContainEqual(expect.objectContaining({ history: 3, strength: 0.3 }));
    });

    test('keeps it where it is the newest, which the visitor is after just now', () => {
      expect(textsOf(among(7, [match('garden', 0.9)]))).toEqual(['crime', 'garden']);
    });

    test('keeps it where the history is short, or nothing speaks for most of it', () => {
      expect(own([crime(), [match('garden', 0.9)], crime(), crime()]).map(({ text }) => text)).toContain(
        'garden',
      );
      const scattered = Array.from({ length: 8 }, (_, index) => [match(`taste ${index}`, 0.5)]);
      expect(textsOf(scattered)).toHaveLength(5);
    });
  });

  test('drops a phrase whose items all went to others', () => {
    const both = [match('crime', 0.5), match('heist', 0.9)];
    const chosen = [
      { phrase: both[0]?.phrase as Match['phrase'], matches: new Map([[0, both[0] as Match]]) },
      { phrase: both[1]?.phrase as Match['phrase'], matches: new Map([[0, both[1] as Match]]) },
    ];
    expect(ownEvidence(chosen, [1], vectorOf).map(({ text }) => text)).toEqual(['heist']);
  });
});

describe('recency', () => {
  test.each([1, 2, 12, 300, 5_000])(
    'weights of %i items sum to 1, and later items never count less',
    (length) => {
      const weights = [...recencyWeights(length)];
      expect(weights).toHaveLength(length);
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
      expect(weights).toEqual([...weights].sort((a, b) => a - b));
      expect(weights[0]).toBeGreaterThan(0);
    },
  );

  test('lets even the oldest item count: lasting taste is taste too', () => {
    const weights = recencyWeights(200);
    expect(weights[0]).toBeGreaterThan((weights[199] as number) * 0.29);
    expect(weights[199]).toBeGreaterThan((weights[0] as number) * 2);
  });

  test('of no items is none', () => {
    expect([...recencyWeights(0)]).toEqual([]);
  });
});
