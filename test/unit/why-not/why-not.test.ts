/** "Why is this not higher?": every change that is told was tried, and the answer holds when a visitor follows it. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Explanation } from '../../../src/explanation/explanation.ts';
import type { Item } from '../../../src/items/item.ts';
import { createPipeline, type Pipeline } from '../../../src/pipeline.ts';
import { createMemoryVectorStore } from '../../../src/runtime/vector-store.ts';
import type { WhatIf, WhyNot } from '../../../src/why-not/why-not.ts';
import { createDiskAssets } from '../../support/disk-assets.ts';

const shop = JSON.parse(
  readFileSync(new URL('../../../src/demo/shops/films.json', import.meta.url), 'utf8'),
) as { items: Item[]; visitors: { history: string[] }[] };
const met = shop.visitors[0]?.history ?? [];
const history = met.map((id) => shop.items.find((item) => item.id === id) as Item);
const candidates = shop.items.filter(({ id }) => !met.includes(id));
const request = { history, candidates, inspect: false };

let pipeline: Pipeline;
let explanations: readonly Explanation[];
let answer: WhyNot;

const ask = async (candidate: string, more = {}) =>
  (await pipeline.whyNot({ ...request, ...more, candidate })) as WhyNot;
const rankWith = async (changed: object, candidate: string) =>
  (await pipeline.explain({ ...request, ...changed }, () => undefined)).find(
    (one) => one.candidate === candidate,
  )?.rank;
const change = (kind: WhatIf['change']) => answer.changes.find((one) => one.change === kind) as WhatIf;

beforeAll(async () => {
  pipeline = await createPipeline({
    assets: createDiskAssets(),
    runtime: '',
    device: 'auto',
    store: createMemoryVectorStore(),
    locale: 'en',
    preferenceCount: 5,
  });
  explanations = await pipeline.explain(request, () => undefined);
  answer = await ask((explanations[8] as Explanation).candidate);
});

afterAll(() => pipeline.dispose());

test('tells the rank and what the first item has that this has not', () => {
  expect(answer).toMatchObject({ rank: 9, of: candidates.length, first: explanations[0]?.candidate });
  const [lack] = answer.lacks;
  const first = explanations[0]?.preferences.find(({ key }) => key === lack?.key);
  expect(lack?.first).toBeCloseTo(first?.contribution ?? Number.NaN, 6);
  expect(lack?.here).toBeLessThan(lack?.first ?? 0);
});

test('what it says of a removal comes true', async () => {
  const { items, rank } = change('remove');
  expect(items.length).toBeGreaterThan(0);
  expect(rank).toBeLessThan(answer.rank);
  expect(await rankWith({ steering: { removed: items } }, answer.candidate)).toBe(rank);
});

test('what it says of an addition comes true', async () => {
  const { items, rank } = change('add');
  const added = candidates.find(({ id }) => id === items[0]) as Item;
  const others = candidates.filter((item) => item !== added);
  expect(await rankWith({ history: [...history, added], candidates: others }, answer.candidate)).toBe(rank);
});

test('says all of it in words, with the numbers', () => {
  const text = answer.sentences.map((sentence) => sentence.text).join(' ');
  expect(text).toContain('9');
  expect(text).toContain(`“${answer.title}”`);
  for (const { rank } of answer.changes) expect(text).toContain(String(rank));
});

test('the first item is told to be first', async () => {
  const { lacks, changes, sentences } = await ask((explanations[0] as Explanation).candidate);
  expect({ lacks, changes, count: sentences.length }).toEqual({ lacks: [], changes: [], count: 1 });
});

test('where the page ranks by itself, no change of the history is promised', async () => {
  const ranking = candidates.map((_, index) => -index);
  const given = await ask((candidates[5] as Item).id, { ranking });
  expect(given).toMatchObject({ rank: 6, changes: [] });
  expect(given.sentences.at(-1)?.text).toMatch(/shop/);
});

test('an id that no candidate has is an error', async () => {
  await expect(ask('nobody')).rejects.toMatchObject({ code: 'LANE_INVALID_CANDIDATES' });
});

test('without a history there is no answer', async () => {
  expect(await pipeline.whyNot({ ...request, history: [], candidate: 'any' })).toBeUndefined();
});
