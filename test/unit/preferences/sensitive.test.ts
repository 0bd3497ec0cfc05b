/** Health, sexuality, religion, politics and the like are never inferred, and never shown as evidence. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Item } from '../../../src/items/item.ts';
import { isSensitiveItem, isSensitiveText } from '../../../src/preferences/computed/sensitive.ts';
import { createReader, evidenceOf, item, type Reader } from './reader.ts';

const sensitive: Item[] = [
  item('The Diabetes Cookbook'),
  item('Blood-Sugar Monitor'),
  item('Living with ADHD'),
  item('Pregnancy tests, pack of 10'),
  item('A History of Islam'),
  item('Gay Romance Stories'),
  item('Weight Loss Tea'),
  item('LGBTQ+ Pride Flag'),
  item('Vote Republican Mug'),
  item('Plain Title One', { themes: ['heist', 'religion'], genre: ['Crime'] }),
  item('Plain Title Two', { category: 'Erotica' }),
  item('Plain Title Three', { audience: 'Christian', genre: ['Crime'] }),
  item('Plain Title Four', { brand: 'Catholic Books Press', genre: ['Crime'] }),
];
const ordinary = ['Heat', 'Thief', 'Rififi'].map((title) =>
  item(title, { genre: ['Crime'], themes: ['heist'] }),
);

describe('what counts as sensitive', () => {
  test.each(sensitive)('$title', (one) => {
    expect(isSensitiveItem(one)).toBe(true);
  });

  test.each([
    'DIABETIC',
    'diabetics',
    'Self-Harm',
    'mental  health',
    'Bibles',
    'Plus-Size dress',
    'ACNE cream',
    'épilepsy',
  ])('"%s", in any spelling', (text) => {
    expect(isSensitiveText(text)).toBe(true);
  });

  test.each([
    'Heat',
    'Essex Tales',
    'Middlesex County Map',
    'Unisex Watch',
    'Party Planner',
    'Cancún Travel Guide',
    '',
  ])('not "%s": a part of a word is another word', (text) => {
    expect(isSensitiveText(text)).toBe(false);
  });

  test.each(ordinary)('not $title', (one) => {
    expect(isSensitiveItem(one)).toBe(false);
  });
});

describe('preferences', () => {
  let reader: Reader;

  beforeAll(async () => {
    reader = await createReader();
  }, 60_000);

  test('never rest on a sensitive item, nor speak of what only such items have', async () => {
    const history = sensitive
      .flatMap((one, index) => [one, ordinary[index % 3] as Item])
      .filter((one, index, all) => all.lastIndexOf(one) === index);
    const preferences = await reader.read(history, { count: 10 });
    expect(preferences.length).toBeGreaterThan(0);
    const titles = preferences.flatMap((preference) => evidenceOf(preference, history));
    for (const { title } of sensitive) expect(titles).not.toContain(title);
    for (const { text } of preferences) expect(isSensitiveText(text)).toBe(false);
  });

  test('are none where the history holds nothing else', async () => {
    expect(await reader.read(sensitive, { count: 10 })).toEqual([]);
  });

  test('are the same with and without sensitive items before them, but for their weight', async () => {
    const texts = async (history: readonly Item[]) =>
      (await reader.read(history, { domains: ['films'] })).map(({ text }) => text).sort();
    expect(await texts([...sensitive, ...ordinary])).toEqual(await texts(ordinary));
  });
});
