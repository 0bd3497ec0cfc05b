/** Each history item belongs to one preference, whoever claims it. */
import { describe, expect, test } from 'vitest';
import { fillGap } from '../../../../src/language/preferences/fill-gap.ts';
import { mergeDrafts } from '../../../../src/language/preferences/merge-drafts.ts';
import { ownClaims } from '../../../../src/language/preferences/own-claims.ts';
import type { PhraseFit } from '../../../../src/preferences/phrase/phrase-fit.ts';
import type { Evidence, MatchKind, Preference } from '../../../../src/preferences/preference.ts';

const NONE = { membership: undefined, strength: 0 };
const by = (membership: MatchKind, strength: number): PhraseFit => ({
  membership,
  strength,
  claimed: { membership, strength },
});
const onlyClaimed = (strength: number): PhraseFit => ({
  ...NONE,
  claimed: { membership: 'meaning', strength },
});
const never: PhraseFit = { ...NONE, claimed: NONE };
const all = () => true;
const own = (claims: number[][], fits: PhraseFit[][], usable = all as (index: number) => boolean) =>
  ownClaims(
    claims.map((one) => new Set(one)),
    fits,
    usable,
  ).map((evidence) => evidence.map(({ history }) => history));

describe('claims', () => {
  test('of two phrases on one item go to the one that it belongs to more', () => {
    const fits = [
      [by('attribute', 0.4), by('attribute', 0.8)],
      [by('attribute', 0.4), never],
      [never, by('title', 0.5)],
    ];
    expect(
      own(
        [
          [0, 1],
          [0, 2],
        ],
        fits,
      ),
    ).toEqual([[1], [0, 2]]);
  });

  test('count for a phrase, though not against plain facts', () => {
    expect(own([[0], []], [[by('attribute', 0.5), by('attribute', 0.6)]])).toEqual([[0], []]);
    expect(
      own(
        [[0], [1]],
        [
          [onlyClaimed(0.12), by('attribute', 0.6)],
          [never, by('attribute', 0.6)],
        ],
      ),
    ).toEqual([[], [1, 0]]);
  });

  test('that nothing supports are none', () => {
    expect(own([[0, 1]], [[never], [onlyClaimed(0.2)]])).toEqual([[1]]);
    expect(own([[0]], [[never]])).toEqual([[]]);
  });

  test('are joined by items that plainly belong, claimed or not', () => {
    expect(own([[0]], [[by('attribute', 0.6)], [by('attribute', 0.7)], [never]])).toEqual([[1, 0]]);
  });

  test('leave no phrase empty whose items others can spare', () => {
    const fits = [
      [by('attribute', 0.9), by('attribute', 0.4)],
      [by('attribute', 0.9), by('attribute', 0.5)],
    ];
    expect(
      own(
        [
          [0, 1],
          [0, 1],
        ],
        fits,
      ),
    ).toEqual([[0], [1]]);
  });

  test('are needed where an item only sounds like the phrase', () => {
    expect(own([[]], [[by('meaning', 0.3)], [by('meaning', 0.3)]])).toEqual([[]]);
    expect(own([[0]], [[by('meaning', 0.3)], [by('meaning', 0.3)]])).toEqual([[1, 0]]);
  });

  test('keep items from another phrase whose words their titles happen to have', () => {
    const [war, wars] = [by('title', 0.5), onlyClaimed(0.2)];
    expect(
      own(
        [[0], [1]],
        [
          [never, war],
          [never, wars],
        ],
      ),
    ).toEqual([[], [1]]);
    expect(
      own(
        [[], [1]],
        [
          [never, war],
          [never, wars],
        ],
      ),
    ).toEqual([[], [0, 1]]);
  });

  test('on titles without facts are believed in company: several say more than one', () => {
    const near = (closeness: number): PhraseFit => ({ ...never, closeness });
    const close: PhraseFit = { ...onlyClaimed(0.12), closeness: 1.8 };
    expect(own([[0, 1, 2]], [[close], [near(0.2)], [near(-0.1)]])).toEqual([[2, 1, 0]]);
    expect(own([[0, 1, 2]], [[close], [near(-0.3)], [near(-0.4)]])).toEqual([[0]]);
    expect(own([[1, 2]], [[close], [near(0.2)], [near(-0.1)]])).toEqual([[]]);
  });

  test('on items that may not be shown count for nothing', () => {
    expect(own([[0, 1]], [[by('attribute', 0.6)], [by('attribute', 0.6)]], (index) => index !== 0)).toEqual([
      [1],
    ]);
  });
});

const unit = (angle: number) => Float32Array.of(Math.cos(angle), Math.sin(angle));

describe('phrases that say the same', () => {
  const draft = (text: string, angle: number, claims: number[]) => ({ text, vector: unit(angle), claims });

  test('become one, with the claims of all', () => {
    const merged = mergeDrafts([
      draft('crime films', 0, [1]),
      draft('crime movies', 1.5, [2]),
      draft('space', 3, [3]),
      draft('outer space', 3.2, [1, 4]),
    ]);
    expect(merged.map(({ text, claims }) => [text, claims])).toEqual([
      ['crime films', [1, 2]],
      ['space', [3, 1, 4]],
    ]);
  });

  test('stay two where they point apart', () => {
    expect(mergeDrafts([draft('crime films', 0, [1]), draft('space films', 1, [1])])).toHaveLength(2);
  });
});

describe('empty places', () => {
  const preference = (
    text: string,
    angle: number,
    items: number[],
    rest: Partial<Preference> = {},
  ): Preference => ({
    key: `interest:${text}`,
    text,
    kind: 'interest',
    evidence: items.map(
      (history): Evidence => ({ history, strength: 1 - history / 100, match: 'attribute' }),
    ),
    weight: 0,
    vector: unit(angle),
    ...rest,
  });
  const owners = (preferences: readonly Preference[]) =>
    Object.fromEntries(
      preferences.map(({ text, evidence }) => [text, evidence.map(({ history }) => history)]),
    );

  test('are taken by computed preferences with what nobody owns', () => {
    const filled = fillGap([preference('heists', 0, [0, 1])], [preference('space', 1, [1, 2, 3])], 5, 1);
    expect(owners(filled)).toEqual({ heists: [0, 1], space: [2, 3] });
  });

  test('take items from a written preference only where so many are promised, and it keeps its most telling one', () => {
    const [heists, space] = [preference('heists', 0, [0, 1, 2]), preference('space', 1, [0, 2])];
    expect(owners(fillGap([heists], [space], 5, 2))).toEqual({ heists: [0, 1], space: [2] });
    expect(owners(fillGap([heists], [space], 5, 1))).toEqual({ heists: [0, 1, 2] });
    expect(owners(fillGap([preference('heists', 0, [0])], [preference('space', 1, [0])], 5, 2))).toEqual({
      heists: [0],
    });
  });

  test('take none for a mere title', () => {
    const title = preference('Heat', 1, [1], { kind: 'title', key: 'title:1' });
    expect(owners(fillGap([preference('heists', 0, [0, 1])], [title], 5, 2))).toEqual({ heists: [0, 1] });
  });

  test('stay empty rather than say something twice; its items go to the twin', () => {
    const filled = fillGap(
      [preference('heist films', 0, [0])],
      [preference('heist movies', 2, [0, 3])],
      5,
      2,
    );
    expect(owners(filled)).toEqual({ 'heist films': [0, 3] });
  });

  test('are no more than were asked for', () => {
    const computed = [1, 2, 3, 4].map((index) => preference(`taste ${index}`, index, [index]));
    expect(fillGap([preference('heists', 0, [0])], computed, 3, 5)).toHaveLength(3);
  });
});
