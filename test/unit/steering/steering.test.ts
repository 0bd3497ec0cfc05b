/** The visitor's word takes effect at once, on ranking and reasons, and the numbers stay exact. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Explanation } from '../../../src/explanation/explanation.ts';
import type { Item } from '../../../src/items/item.ts';
import { createPipeline, type Pipeline } from '../../../src/pipeline.ts';
import { createMemoryVectorStore } from '../../../src/runtime/vector-store.ts';
import { keptOf } from '../../../src/steering/steer-alignments.ts';
import type { Steering } from '../../../src/steering/steering.ts';
import type { PreferenceSummary } from '../../../src/updates.ts';
import { createDiskAssets } from '../../support/disk-assets.ts';

const shop = JSON.parse(
  readFileSync(new URL('../../../src/demo/shops/films.json', import.meta.url), 'utf8'),
) as { items: Item[]; visitors: { id: string; history: string[] }[] };
const met = shop.visitors[0]?.history ?? [];
const history = met.map((id) => shop.items.find((item) => item.id === id) as Item);
const candidates = shop.items.filter(({ id }) => !met.includes(id));

interface Outcome {
  readonly preferences: readonly PreferenceSummary[];
  readonly explanations: readonly Explanation[];
}

let pipeline: Pipeline;
let plain: Outcome;

async function explain(steering?: Steering): Promise<Outcome> {
  let preferences: readonly PreferenceSummary[] = [];
  const explanations = await pipeline.explain({ history, candidates, steering, inspect: false }, (update) => {
    if (update.type === 'preferences') preferences = update.preferences;
  });
  return { preferences, explanations };
}

const sentencesOf = ({ steps }: Explanation) =>
  Object.values(steps)
    .flat()
    .map(({ text }) => text);
const rankOf = ({ explanations }: Outcome, id: string) =>
  explanations.find(({ candidate }) => candidate === id)?.rank ?? Number.NaN;
const first = () => plain.preferences[0] as PreferenceSummary;

beforeAll(async () => {
  pipeline = await createPipeline({
    assets: createDiskAssets(),
    runtime: '',
    device: 'auto',
    store: createMemoryVectorStore(),
    locale: 'en',
    preferenceCount: 5,
  });
  plain = await explain();
});

afterAll(() => pipeline.dispose());

test('nothing said changes nothing', async () => {
  expect(await explain({ removed: [], less: [], preferences: [] })).toEqual(plain);
});

test('a removed item is no evidence any more, and no reason names it', async () => {
  const [id] = first().evidence;
  const { title } = history.find((item) => item.id === id) as Item;
  const { preferences, explanations } = await explain({ removed: [id as string] });
  expect(preferences.flatMap(({ evidence }) => evidence)).not.toContain(id);
  expect(explanations.flatMap(sentencesOf).filter((text) => text.includes(`“${title}”`))).toEqual([]);
});

test('with everything removed there is nothing to explain by', async () => {
  expect((await explain({ removed: met })).explanations).toEqual([]);
});

test('a muted preference is gone, and so is its say; the items behind it go to no other', async () => {
  const { key, text, evidence } = first();
  const muted = await explain({ preferences: [{ key, text, state: 'muted' }] });
  expect(muted.preferences.map((one) => one.key)).not.toContain(key);
  expect(muted.preferences.flatMap((one) => one.evidence).filter((id) => evidence.includes(id))).toEqual([]);
  expect(muted.explanations.flatMap(sentencesOf).filter((sentence) => sentence.includes(text))).toEqual([]);
});

test('a pinned preference counts three times, and it is said', async () => {
  const { key, text } = first();
  const pinned = await explain({ preferences: [{ key, text, state: 'pinned' }] });
  for (const explanation of pinned.explanations) {
    const before = plain.explanations.find(({ candidate }) => candidate === explanation.candidate);
    const massOf = (one: Explanation | undefined) =>
      (one?.score ?? 0) * (one?.preferences.find((preference) => preference.key === key)?.contribution ?? 0);
    expect(massOf(explanation) / (3 * massOf(before))).toBeCloseTo(1, 5);
    const parts = explanation.preferences.reduce((sum, { contribution }) => sum + contribution, 0);
    expect(parts).toBeCloseTo(1, 4);
  }
  const led = pinned.explanations.find(({ preferences }) => preferences[0]?.key === key);
  expect(led?.preferences[0]?.pinned).toBe(true);
  expect(sentencesOf(led as Explanation).some((text) => /three times/.test(text))).toBe(true);
});

test('a pinned preference stays when the history speaks for it no longer', async () => {
  const { key, text, evidence } = first();
  const without = await explain({ removed: evidence });
  expect(without.preferences.map((one) => one.key)).not.toContain(key);
  const pinned = await explain({ removed: evidence, preferences: [{ key, text, state: 'pinned' }] });
  expect(pinned.preferences.find((one) => one.key === key)?.text).toBe(text);
  expect(pinned.explanations.flatMap(sentencesOf).some((sentence) => sentence.includes(text))).toBe(true);
});

test('a renamed preference speaks in the visitor’s words', async () => {
  const { key, text } = first();
  const { preferences, explanations } = await explain({
    preferences: [{ key, text, name: 'whodunits and sleuths' }],
  });
  expect(preferences[0]?.text).toBe('whodunits and sleuths');
  expect(explanations.flatMap(sentencesOf).some((sentence) => sentence.includes('whodunits'))).toBe(true);
});

describe('a stated preference', () => {
  const westerns = candidates.filter(({ attributes }) => JSON.stringify(attributes).includes('Western'));
  let stated: Outcome;

  beforeAll(async () => {
    stated = await explain({ preferences: [{ key: 'stated:1', text: 'westerns', state: 'stated' }] });
  });

  test('brings up what is of its kind', () => {
    expect(westerns.length).toBeGreaterThan(1);
    for (const { id } of westerns) expect(rankOf(stated, id)).toBeLessThan(rankOf(plain, id));
  });

  test('is told as the visitor’s own word, without evidence that it has not', () => {
    const best = stated.explanations.find(({ candidate }) => candidate === westerns[0]?.id) as Explanation;
    expect(best.preferences[0]).toMatchObject({ key: 'stated:1', stated: true, evidence: [] });
    expect(best.steps.preferences.some(({ text }) => text.includes('westerns'))).toBe(true);
    expect(best.reason).not.toBe('');
    expect(sentencesOf(best).filter((text) => /\bno of the\b/.test(text))).toEqual([]);
  });

  test('takes over what in the history is plainly of its kind', async () => {
    const { preferences } = await explain({
      preferences: [{ key: 'stated:1', text: 'science fiction', state: 'stated' }],
    });
    const own = preferences.find(({ key }) => key === 'stated:1');
    expect(own?.evidence.length).toBeGreaterThan(0);
    const others = preferences.filter(({ key }) => key !== 'stated:1').flatMap(({ evidence }) => evidence);
    expect(others.filter((id) => own?.evidence.includes(id))).toEqual([]);
  });

  test('explains even to a visitor without a history', async () => {
    const steering: Steering = {
      removed: met,
      preferences: [{ key: 'stated:1', text: 'westerns', state: 'stated' }],
    };
    const { explanations } = await explain(steering);
    expect(explanations).toHaveLength(candidates.length);
    expect(westerns.map(({ id }) => id)).toContain(explanations[0]?.candidate);
  });
});

test('what is like an unwanted item stands lower, and it is said', async () => {
  const unwanted = candidates.find(({ id }) => id === plain.explanations[0]?.candidate) as Item;
  const outcome = await explain({ less: [unwanted] });
  expect(rankOf(outcome, unwanted.id)).toBeGreaterThan(1);
  const told = outcome.explanations.find(({ candidate }) => candidate === unwanted.id) as Explanation;
  expect(told.kept).toBeLessThan(1);
  expect(sentencesOf(told).some((text) => /less/.test(text))).toBe(true);
  const kept = outcome.explanations.filter((one) => one.kept === undefined);
  for (const one of kept) {
    const before = plain.explanations.find(({ candidate }) => candidate === one.candidate);
    expect(one.score).toBeCloseTo(before?.score ?? Number.NaN, 4);
  }
});

test('what stands out as close loses most, what is usual loses nothing', () => {
  const unit = (angle: number) => Float32Array.of(Math.cos(angle), Math.sin(angle));
  const vectors = [0, 1.4, 1.45, 1.5, 1.5, 1.52, 1.53, 1.55, 1.56, 1.57].map(unit);
  const kept = keptOf(vectors, [unit(0)]);
  expect(kept[0]).toBeLessThan(0.3);
  expect(kept.slice(1).every((left) => left === 1)).toBe(true);
});
