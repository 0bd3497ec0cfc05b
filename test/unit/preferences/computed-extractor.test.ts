/** Preferences as they are read off whole histories, with the real encoder and the real bank. */
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { itemText } from '../../../src/embedding/item-text.ts';
import { dot } from '../../../src/embedding/vector.ts';
import type { Item } from '../../../src/items/item.ts';
import { foldedPhrase } from '../../../src/items/words.ts';
import { createComputedExtractor } from '../../../src/preferences/computed/computed-extractor.ts';
import { recencyWeights } from '../../../src/preferences/computed/recency.ts';
import type { Preference } from '../../../src/preferences/preference.ts';
import { generateVisitors } from '../../support/generated-visitors.ts';
import { createReader, evidenceOf, item, type Reader } from './reader.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const visitors = generateVisitors(ROOT, 40, 5, 11);

const heists = [
  item('Heat', { genre: ['Crime', 'Thriller'], themes: ['heist'], director: 'Michael Mann', year: 1995 }),
  item('Rififi', { genre: ['Crime', 'Drama'], themes: ['heist'], director: 'Jules Dassin', year: 1955 }),
  item('Thief', { genre: ['Crime'], themes: ['heist'], director: 'Michael Mann', year: 1981 }),
];
const horrors = ['The Thing', 'Suspiria', 'The Descent', 'The Omen'].map((title) =>
  item(title, { genre: ['Horror'] }),
);
const westerns = ['Rio Bravo', 'Shane', 'High Noon', 'Red River'].map((title) =>
  item(title, { genre: ['Western'] }),
);

/** Items of a history that are read, its latest. */
const MOST_READ = 300;

/** What must hold for any preferences of any history. */
function expectSound(preferences: readonly Preference[], history: readonly Item[], count: number): void {
  expect(preferences.length).toBeLessThanOrEqual(count);
  const first = Math.max(0, history.length - MOST_READ);
  const weights = recencyWeights(history.length - first);
  const owned = preferences.flatMap(({ evidence }) => evidence.map((one) => one.history));
  expect(new Set(owned).size, 'no item has two owners').toBe(owned.length);
  expect(owned.every((index) => index >= 0 && index < history.length)).toBe(true);
  expect(new Set(preferences.map(({ text }) => foldedPhrase(text))).size, 'no phrase twice').toBe(
    preferences.length,
  );
  for (const { text, evidence, weight, vector } of preferences) {
    expect(text.trim()).not.toBe('');
    expect(evidence.length).toBeGreaterThan(0);
    expect(weight).toBeCloseTo(
      evidence.reduce((sum, one) => sum + (weights[one.history - first] as number), 0),
      9,
    );
    for (const { strength } of evidence) {
      expect(strength).toBeGreaterThan(0);
      expect(strength).toBeLessThanOrEqual(1);
    }
    const strengths = evidence.map(({ strength }) => strength);
    expect(strengths, 'most telling first').toEqual([...strengths].sort((a, b) => b - a));
    expect(Math.sqrt(dot(vector, vector))).toBeCloseTo(1, 2);
  }
  const order = preferences.map(({ weight }) => weight);
  expect(order, 'heaviest first').toEqual([...order].sort((a, b) => b - a));
  expect(order.reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(1 + 1e-9);
}

let reader: Reader;

beforeAll(async () => {
  reader = await createReader();
}, 60_000);

describe('preferences of any history', () => {
  test.each(visitors.map((visitor, index) => [`${visitor.shop} ${index}`, visitor] as const))(
    'hold together: %s',
    async (_, visitor) => {
      const preferences = await reader.read(visitor.history);
      expect(preferences.length).toBeGreaterThan(0);
      expectSound(preferences, visitor.history, 5);
    },
  );

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])('are at most %i where so many are asked for', async (count) => {
    const history = visitors.slice(0, 8).flatMap((visitor) => visitor.history);
    const preferences = await reader.read(history, { count });
    expectSound(preferences, history, count);
    expect(preferences.length).toBeGreaterThan(0);
  });

  test('are found in a history of one item', async () => {
    const preferences = await reader.read(heists.slice(0, 1));
    expectSound(preferences, heists.slice(0, 1), 5);
    expect(preferences.length).toBeGreaterThan(0);
  });

  test('are found in a history of two items', async () => {
    const preferences = await reader.read(heists.slice(0, 2));
    expectSound(preferences, heists.slice(0, 2), 5);
    expect(preferences.flatMap(({ evidence }) => evidence)).toHaveLength(2);
  });

  test('are found in a history of fifty items', async () => {
    const history = Array.from({ length: 50 }, (_, index) =>
      item(`Film ${index}`, { genre: [index % 3 ? 'Horror' : 'Western'] }),
    );
    const preferences = await reader.read(history);
    expectSound(preferences, history, 5);
    expect(preferences.length).toBeGreaterThanOrEqual(2);
  });

  test('are found in a history of 5,000 items, of which the latest are read', async () => {
    const history = Array.from({ length: 5_000 }, (_, index) =>
      item(`Film ${index}`, { genre: [index % 3 ? 'Horror' : 'Western'] }),
    );
    const preferences = await reader.read(history);
    expectSound(preferences, history, 5);
    const oldest = Math.min(...preferences.flatMap(({ evidence }) => evidence.map((one) => one.history)));
    expect(oldest).toBeGreaterThanOrEqual(4_700);
  });

  test('are the same every time, whatever the extractor met in between', async () => {
    const { embedder, bank } = reader;
    const history = [...heists, ...horrors];
    const extractor = createComputedExtractor({ bank, embedder });
    const extract = async (items: readonly Item[]) =>
      extractor.extract({
        history: items,
        historyVectors: await embedder.embed(items.map(itemText)),
        count: 5,
      });
    const first = await extract(history);
    await extract([...westerns, ...history]);
    expect(await extract(history)).toEqual(first);
    expect(await reader.read(history)).toEqual(first);
  });

  test('are none where there is nothing to read', async () => {
    expect(await reader.read([])).toEqual([]);
  });

  test('stop with the signal', async () => {
    await expect(reader.read(heists, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'LANE_ABORTED',
    });
  });
});

describe('what a preference says', () => {
  test('is what the items have in common', async () => {
    const [first] = await reader.read(heists);
    expect(first?.text).toMatch(/heist/i);
    expect(evidenceOf(first, heists).sort()).toEqual(['Heat', 'Rififi', 'Thief']);
    expect(first?.evidence.every(({ match }) => match === 'attribute')).toBe(true);
  });

  test('is one thing for each taste', async () => {
    const history = [...horrors, ...westerns];
    const preferences = await reader.read(history, { domains: ['films'] });
    const texts = preferences.map(({ text }) => text).join(', ');
    expect(texts).toMatch(/horror/i);
    expect(texts).toMatch(/western/i);
    const horror = preferences.find(({ text }) => /horror/i.test(text));
    const western = preferences.find(({ text }) => /western/i.test(text));
    expect(evidenceOf(horror, history).every((title) => horrors.some((one) => one.title === title))).toBe(
      true,
    );
    expect(evidenceOf(western, history).every((title) => westerns.some((one) => one.title === title))).toBe(
      true,
    );
  });

  test('weighs more the later its items were met', async () => {
    const weightOf = async (history: readonly Item[], taste: readonly Item[]) => {
      const preferences = await reader.read(history, { domains: ['films'] });
      return preferences
        .filter((preference) =>
          evidenceOf(preference, history).every((title) => taste.some((one) => one.title === title)),
        )
        .reduce((sum, { weight }) => sum + weight, 0);
    };
    const early = await weightOf([...horrors, ...westerns], horrors);
    const late = await weightOf([...westerns, ...horrors], horrors);
    expect(late).toBeGreaterThan(early);
    const preferences = await reader.read([...westerns, ...horrors], { domains: ['films'] });
    expect(preferences[0]?.text).toMatch(/horror/i);
  });

  test('can be a value that the bank has no phrase for, as the page wrote it', async () => {
    const history = ['One', 'Two', 'Three'].map((title) => item(title, { category: 'Zorbing Gear' }));
    const preferences = await reader.read(history);
    const own = preferences.find(({ kind }) => kind === 'attribute');
    expect(own?.text).toBe('zorbing gear');
    expect(own?.evidence.every(({ match }) => match === 'attribute')).toBe(true);
  });

  test('can be a maker, but never only one item’s maker, and never two makers', async () => {
    const history = [
      ...['A1', 'A2', 'A3'].map((title) => item(title, { brand: 'Aromax' })),
      ...['B1', 'B2', 'B3'].map((title) => item(title, { brand: 'Bellweather' })),
      item('C1', { brand: 'Corvina' }),
    ];
    const makers = (await reader.read(history, { count: 10 })).filter(({ kind }) => kind === 'maker');
    expect(makers.length).toBeLessThanOrEqual(1);
    expect(makers.map(({ text }) => text)).not.toContain('Corvina');
  });

  test('is read off titles alone where a shop gives no attributes', async () => {
    const history = [
      'OPI Nail Lacquer, Big Apple Red',
      'Essie Nail Polish, Ballet Slippers',
      'Sally Hansen Nail Polish Remover',
      'Maybelline Mascara, Very Black',
    ].map((title) => item(title));
    const preferences = await reader.read(history);
    expectSound(preferences, history, 5);
    expect(preferences.length).toBeGreaterThan(0);
    expect(preferences.flatMap(({ evidence }) => evidence).every(({ match }) => match !== 'attribute')).toBe(
      true,
    );
    expect(preferences.map(({ text }) => text).join(', ')).toMatch(/nail/i);
  });

  test('is an item itself where nothing more general is known', async () => {
    const history = [item('Qwzx 17'), item('Vbnk 23')];
    const preferences = await reader.read(history);
    expect(preferences.length).toBeGreaterThan(0);
    for (const preference of preferences.filter(({ kind }) => kind === 'title')) {
      expect(evidenceOf(preference, history)).toEqual([preference.text]);
    }
  });

  test('comes from a named domain alone where the shop names one', async () => {
    const history = [...heists, ...horrors];
    const films = new Set(
      (await reader.bank.load(reader.bank.domains.findIndex(({ name }) => name === 'films'))).interests.map(
        ({ text }) => text,
      ),
    );
    const preferences = await reader.read(history, { domains: ['films'] });
    const interests = preferences.filter(({ kind }) => kind === 'interest');
    expect(interests.length).toBeGreaterThan(0);
    for (const { text } of interests) expect(films).toContain(text);
  });

  test('cannot come from a domain that the bank does not have', () => {
    const { bank, embedder } = reader;
    const create = () => createComputedExtractor({ bank, embedder, domains: ['films', 'submarines'] });
    expect(create).toThrow(
      /LANE_INVALID_OPTIONS: expected domains to be among .*films.* but got "submarines"/,
    );
  });
});

describe('titles that are odd', () => {
  test.each([
    ['emoji', '👩‍👩‍👧 🎬'],
    ['only a mark of direction', '\u200e'],
    ['Arabic', 'أحمر شفاه'],
    ['markup', '<script>alert(1)</script>'],
    ['5,000 characters', 'film '.repeat(1_000)],
    ['names of JavaScript', 'constructor __proto__ toString'],
  ])('do no harm: %s', async (_, title) => {
    const history = [...horrors, item(title, { genre: 'Horror' })];
    const preferences = await reader.read(history);
    expectSound(preferences, history, 5);
    expect(preferences.map(({ text }) => text).join(', ')).toMatch(/horror/i);
  });
});
