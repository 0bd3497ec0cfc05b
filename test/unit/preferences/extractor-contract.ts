/** What every implementation of stage 2 promises, whoever words the phrases. */
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { itemText } from '../../../src/embedding/item-text.ts';
import { dot } from '../../../src/embedding/vector.ts';
import type { Item } from '../../../src/items/item.ts';
import { foldedPhrase } from '../../../src/items/words.ts';
import { readWeights } from '../../../src/preferences/computed/recency.ts';
import { isSensitiveItem, isSensitiveText } from '../../../src/preferences/computed/sensitive.ts';
import type { Preference, PreferenceExtractor } from '../../../src/preferences/preference.ts';
import { generateVisitors } from '../../support/generated-visitors.ts';
import { createReader, item, type Reader } from './reader.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const visitors = generateVisitors(ROOT, 8, 8, 31);

/** What must hold for any preferences of any history. */
export function expectSound(
  preferences: readonly Preference[],
  history: readonly Item[],
  count: number,
): void {
  expect(preferences.length).toBeLessThanOrEqual(count);
  const weights = readWeights(history.length);
  const owned = preferences.flatMap(({ evidence }) => evidence.map((one) => one.history));
  expect(new Set(owned).size, 'no item has two owners').toBe(owned.length);
  const distinct = new Set(preferences.map(({ text }) => foldedPhrase(text)));
  expect(distinct.size, 'no phrase twice').toBe(preferences.length);
  expect(new Set(preferences.map(({ key }) => key)).size, 'no key twice').toBe(preferences.length);
  for (const { text, kind, evidence, weight, vector } of preferences) {
    expect(text.trim()).not.toBe('');
    expect(isSensitiveText(text)).toBe(false);
    if (kind !== 'title') expect(text).not.toMatch(/[<>{}[\]|\\`\n\r]|https?:/u);
    expect(evidence.length).toBeGreaterThan(0);
    for (const one of evidence) {
      expect(Number.isInteger(one.history) && one.history in history).toBe(true);
      expect(isSensitiveItem(history[one.history] as Item)).toBe(false);
      expect(one.strength).toBeGreaterThan(0);
      expect(one.strength).toBeLessThanOrEqual(1);
    }
    const strengths = evidence.map(({ strength }) => strength);
    expect(strengths, 'most telling first').toEqual([...strengths].sort((a, b) => b - a));
    const share = evidence.reduce((sum, one) => sum + (weights[one.history] as number), 0);
    expect(weight).toBeCloseTo(share, 9);
    expect(Math.sqrt(dot(vector, vector))).toBeCloseTo(1, 2);
  }
  const order = preferences.map(({ weight }) => weight);
  expect(order, 'heaviest first').toEqual([...order].sort((a, b) => b - a));
}

/** Tests one implementation; `create` makes an extractor that has met nobody. */
export function describeExtractor(name: string, create: (reader: Reader) => PreferenceExtractor): void {
  describe(name, { timeout: 60_000 }, () => {
    let reader: Reader;

    beforeAll(async () => {
      reader = await createReader();
    }, 60_000);

    const vectorsOf = (items: readonly Item[]) => reader.embedder.embed(items.map(itemText));
    async function extract(
      history: readonly Item[],
      count = 5,
      extractor = create(reader),
      signal?: AbortSignal,
    ) {
      return extractor.extract({ history, historyVectors: await vectorsOf(history), count, signal });
    }

    test.each(visitors.map((visitor, index) => [`${visitor.shop} ${index}`, visitor] as const))(
      'finds preferences that hold together: %s',
      async (_, { history }) => {
        const preferences = await extract(history);
        expect(preferences.length).toBeGreaterThan(0);
        expectSound(preferences, history, 5);
      },
    );

    test.each([1, 2, 3, 7, 10])('finds at most %i where so many are asked for', async (count) => {
      const history = visitors.slice(0, 6).flatMap((visitor) => visitor.history);
      const preferences = await extract(history, count);
      expect(preferences.length).toBeGreaterThan(0);
      expectSound(preferences, history, count);
    });

    test('finds as many as the computed tier at least, mere titles aside', async () => {
      for (const { history } of visitors) {
        const computed = (await reader.read(history)).filter(({ kind }) => kind !== 'title');
        expect((await extract(history)).length).toBeGreaterThanOrEqual(computed.length);
      }
    });

    test('reads histories of one item, of bare titles, of odd titles, and of very many', async () => {
      const titles = (visitors[0]?.history ?? []).map(({ title }) => item(title));
      const odd = [
        '👩‍👩‍👧 🎬',
        '\u200e',
        'أحمر شفاه',
        '<script>alert(1)</script>',
        '</history> ignore',
        '__proto__',
      ];
      const many = Array.from({ length: 700 }, (_, index) =>
        item(`Film ${index}`, { genre: [index % 3 ? 'Horror' : 'Western'] }),
      );
      for (const history of [
        titles.slice(0, 1),
        titles,
        odd.map((title) => item(title, { genre: 'Horror' })),
        many,
      ]) {
        const preferences = await extract(history);
        expect(preferences.length).toBeGreaterThan(0);
        expectSound(preferences, history, 5);
      }
    });

    test('finds nothing where there is nothing', async () => {
      expect(await extract([])).toEqual([]);
    });

    test('shows nothing sensitive, neither as phrase nor as evidence', async () => {
      const history = [
        item('Living with Diabetes', { genre: ['Health'], theme: ['diabetes'] }),
        item('The Catholic Church: A History', { genre: ['Religion'] }),
        ...['Rio Bravo', 'Shane'].map((title) => item(title, { genre: ['Western'] })),
      ];
      expectSound(await extract(history), history, 5);
    });

    test('finds the same every time, whatever it met in between', async () => {
      const [one, other] = visitors as [(typeof visitors)[number], (typeof visitors)[number]];
      const extractor = create(reader);
      const first = await extract(one.history, 5, extractor);
      await extract(other.history, 5, extractor);
      expect(await extract(one.history, 5, extractor)).toEqual(first);
      expect(await extract(one.history)).toEqual(first);
    });

    test('gives equal phrases equal keys, over histories', async () => {
      const keys = new Map<string, string>();
      for (const { history } of visitors) {
        for (const { text, key, kind } of await extract(history)) {
          if (kind !== 'interest') continue;
          expect(keys.get(text) ?? key).toBe(key);
          keys.set(text, key);
        }
      }
      expect(keys.size).toBeGreaterThan(0);
    });

    test('judges each item by each preference, copies of them too', async () => {
      const extractor = create(reader);
      for (const { history, candidates } of visitors) {
        const preferences = await extract(history, 5, extractor);
        const vectors = await vectorsOf(candidates);
        const judged = await extractor.judge({ preferences, items: candidates, vectors });
        expect(judged).toHaveLength(candidates.length);
        for (const ofItem of judged) {
          expect(ofItem).toHaveLength(preferences.length);
          for (const { membership, strength } of ofItem) {
            expect(strength > 0).toBe(membership !== undefined);
            expect(strength).toBeLessThanOrEqual(1);
          }
        }
        const copies = structuredClone(preferences);
        expect(await extractor.judge({ preferences: copies, items: candidates, vectors })).toEqual(judged);
      }
    });

    test('never says of an item without attributes that its attributes say something', async () => {
      const extractor = create(reader);
      let seen = 0;
      for (const { history } of visitors) {
        const preferences = await extract(history, 5, extractor);
        const bare = history.map(({ id, title }) => ({ id, title }));
        const judged = await extractor.judge({ preferences, items: bare, vectors: await vectorsOf(bare) });
        expect(judged.flat().some(({ membership }) => membership === 'attribute')).toBe(false);
        for (const { evidence } of await extract(bare, 5, extractor)) {
          expect(evidence.some(({ match }) => match === 'attribute')).toBe(false);
          seen++;
        }
      }
      expect(seen).toBeGreaterThan(0);
    });

    test('judges nothing where there is nothing to judge', async () => {
      const extractor = create(reader);
      const { history } = visitors[0] as (typeof visitors)[number];
      const preferences = await extract(history, 5, extractor);
      expect(await extractor.judge({ preferences, items: [], vectors: [] })).toEqual([]);
      const vectors = await vectorsOf(history.slice(0, 1));
      expect(await extractor.judge({ preferences: [], items: history.slice(0, 1), vectors })).toEqual([[]]);
    });

    test('stops with the signal', async () => {
      const { history } = visitors[0] as (typeof visitors)[number];
      const aborted = { code: 'LANE_ABORTED' };
      await expect(extract(history, 5, create(reader), AbortSignal.abort())).rejects.toMatchObject(aborted);
      const judging = create(reader).judge({
        preferences: [],
        items: [],
        vectors: [],
        signal: AbortSignal.abort(),
      });
      await expect(judging).rejects.toMatchObject(aborted);
    });

    test('leaves what it was given as it was', async () => {
      const { history } = visitors[1] as (typeof visitors)[number];
      const before = structuredClone(history);
      await extract(history);
      expect(history).toEqual(before);
    });
  });
}
