/** Of several sets the one is kept that foretells what the visitor chose last, by the network that ships. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Aligner } from '../../../../src/alignment/aligner.ts';
import type { AlignmentParameters } from '../../../../src/alignment/parameters.ts';
import { createScriptAligner } from '../../../../src/alignment/script-aligner.ts';
import { itemText } from '../../../../src/embedding/item-text.ts';
import type { Item } from '../../../../src/items/item.ts';
import { createMemoryAnswerStore } from '../../../../src/language/answer-store.ts';
import { heldOutCount, rankBySet, type SetTrial } from '../../../../src/language/preferences/choose-set.ts';
import { createModelExtractor } from '../../../../src/language/preferences/model-extractor.ts';
import { createModelJudge } from '../../../../src/language/preferences/model-judge.ts';
import { createComputedExtractor } from '../../../../src/preferences/computed/computed-extractor.ts';
import type { Preference } from '../../../../src/preferences/preference.ts';
import { LaneError } from '../../../../src/runtime/error.ts';
import { readShippedNetwork } from '../../alignment/shipped-network.ts';
import { expectSound } from '../../preferences/extractor-contract.ts';
import { createReader, evidenceOf, item, type Reader } from '../../preferences/reader.ts';
import { createScriptedModel, itemsIn, type Script, type ScriptedModel } from './scripted-model.ts';

const film = (title: string, genre: string[], theme: string[]) => item(title, { genre, theme });
const HISTORY = [
  film('Amélie', ['Romance', 'Comedy'], ['Paris']),
  film('Heat', ['Crime', 'Thriller'], ['heist']),
  film('Notting Hill', ['Romance', 'Comedy'], ['London']),
  film('Rififi', ['Crime', 'Drama'], ['heist']),
  film('Before Sunrise', ['Romance', 'Drama'], ['trains']),
  film('Thief', ['Crime'], ['heist']),
  film('Inside Man', ['Crime', 'Thriller'], ['heist']),
  film('Ocean’s Eleven', ['Crime', 'Comedy'], ['heist']),
];
const CANDIDATES = [
  film('La La Land', ['Romance', 'Musical'], ['music']),
  film('About Time', ['Romance', 'Comedy'], ['time travel']),
  film('Paddington', ['Family', 'Comedy'], ['London']),
  film('Alien', ['Science fiction', 'Horror'], ['space']),
  film('Toy Story', ['Animation', 'Family'], ['toys']),
  film('The Sting', ['Crime', 'Comedy'], ['con artists']),
  film('Casablanca', ['Romance', 'War'], ['exile']),
  film('Up', ['Animation', 'Adventure'], ['balloons']),
  film('Jaws', ['Thriller', 'Horror'], ['sharks']),
  film('Dune', ['Science fiction'], ['desert']),
  film('Sideways', ['Comedy', 'Drama'], ['wine']),
];
const json = (preferences: unknown) => JSON.stringify({ preferences });
/** By number in a prompt without the last two items. */
const ROMANCES = json([{ phrase: 'tender romances', because: [1, 3, 5] }]);
const HEISTS = json([{ phrase: 'heist stories', because: [2, 4, 6] }]);

let reader: Reader;
let aligner: Aligner;

beforeAll(async () => {
  reader = await createReader();
  aligner = createScriptAligner(readShippedNetwork() as AlignmentParameters);
}, 60_000);

interface Settings {
  readonly sets: number;
  readonly history?: readonly Item[];
  readonly others?: readonly Item[];
  readonly align?: Aligner['align'];
}

async function extract(
  scripts: readonly Script[],
  { sets, history = HISTORY, others = CANDIDATES, align = aligner.align }: Settings,
) {
  const model = createScriptedModel(...scripts);
  const errors: LaneError[] = [];
  const { embedder, bank } = reader;
  const extractor = createModelExtractor({
    model,
    embedder,
    computed: createComputedExtractor({ bank, embedder }),
    answers: createMemoryAnswerStore(),
    locale: 'en',
    sets,
    align,
    others,
    report: (error) => errors.push(error),
  });
  const historyVectors = await embedder.embed(history.map(itemText));
  const preferences = await extractor.extract({ history, historyVectors, count: 1 });
  expectSound(preferences, history, 1);
  return { preferences, model, errors };
}

const shownTitles = (model: ScriptedModel, request: number) =>
  itemsIn(model.requests[request] as ScriptedModel['requests'][number]).map(({ title }) => title);

describe('several sets', () => {
  test.each([
    ['first', [HEISTS, ROMANCES, ROMANCES]],
    ['second', [ROMANCES, HEISTS, ROMANCES]],
    ['last', [ROMANCES, ROMANCES, HEISTS]],
  ])('the best is kept, though it came %s, and the last items join it', async (_, scripts) => {
    const { preferences, model, errors } = await extract(scripts, { sets: 3 });
    expect(preferences.map(({ text }) => text)).toEqual(['heist stories']);
    expect(evidenceOf(preferences[0], HISTORY)).toEqual(
      expect.arrayContaining(['Inside Man', 'Ocean’s Eleven']),
    );
    expect(model.requests).toHaveLength(3);
    expect(errors).toEqual([]);
  });

  test('are read off the history without its last items, each from a seed of its own', async () => {
    const { model } = await extract([ROMANCES, HEISTS], { sets: 4 });
    expect(heldOutCount(HISTORY.length)).toBe(2);
    for (const request of model.requests.keys())
      expect(shownTitles(model, request)).toEqual(HISTORY.slice(0, -2).map(({ title }) => title));
    expect(model.requests.map(({ seed }) => seed)).toEqual([1, 2, 3, 4]);
    expect(model.requests.every(({ temperature }) => (temperature ?? 0) > 0)).toBe(true);
  });

  test('are held against the history’s own items where there are few others', async () => {
    const { preferences } = await extract([ROMANCES, HEISTS], { sets: 2, others: [] });
    expect(preferences.map(({ text }) => text)).toEqual(['heist stories']);
  });

  test('stand where a later one fails', async () => {
    const { preferences, model } = await extract([HEISTS, new LaneError('LANE_LANGUAGE_BUSY', 'busy.')], {
      sets: 3,
    });
    expect(preferences.map(({ text }) => text)).toEqual(['heist stories']);
    expect(model.requests).toHaveLength(2);
  });

  test('of which none is of use are followed by the usual request, over the whole history', async () => {
    const whole = json([{ phrase: 'heist stories', because: [2, 4, 6, 7, 8] }]);
    const { preferences, model } = await extract(['no', 'no', whole], { sets: 2 });
    expect(preferences.map(({ text }) => text)).toEqual(['heist stories']);
    expect(shownTitles(model, 2)).toHaveLength(HISTORY.length);
  });

  test('are asked for at most eight times', async () => {
    const { model } = await extract([HEISTS], { sets: 100 });
    expect(model.requests).toHaveLength(8);
  });
});

describe('one set is asked for, at temperature 0, over the whole history', () => {
  test.each<[string, Settings]>([
    ['where one is wanted', { sets: 1 }],
    ['where the history is too short to hold anything out', { sets: 4, history: HISTORY.slice(1, 4) }],
  ])('%s', async (_, settings) => {
    const { model } = await extract([json([{ phrase: 'heist stories', because: [1, 2, 3, 4] }])], settings);
    expect(model.requests[0]).toMatchObject({ temperature: 0, seed: 1 });
    expect(shownTitles(model, 0)).toHaveLength((settings.history ?? HISTORY).length);
  });

  test('where nothing can rank', async () => {
    const { embedder, bank } = reader;
    const model = createScriptedModel(HEISTS);
    const options = {
      model,
      embedder,
      computed: createComputedExtractor({ bank, embedder }),
      answers: createMemoryAnswerStore(),
    };
    const extractor = createModelExtractor({ ...options, locale: 'en', sets: 5 });
    await extractor.extract({
      history: HISTORY,
      historyVectors: await embedder.embed(HISTORY.map(itemText)),
      count: 1,
    });
    expect(model.requests).toHaveLength(1);
  });
});

describe('the rank of a set', () => {
  test('is that of the last items among the others: 1 at best, 0 where there is nothing', async () => {
    const { embedder, bank } = reader;
    const judge = createModelJudge(embedder, createComputedExtractor({ bank, embedder }));
    const history = await embedder.embed(HISTORY.map(itemText));
    const pair = (items: readonly Item[], vectors: readonly Float32Array[]) =>
      items.map((one, index) => ({ item: one, vector: vectors[index] as Float32Array }));
    const trial: SetTrial = {
      history: history.slice(0, -2),
      heldOut: pair(HISTORY.slice(-2), history.slice(-2)),
      others: pair(CANDIDATES, await embedder.embed(CANDIDATES.map(itemText))),
    };
    const set = async (text: string, items: number[]): Promise<Preference[]> => [
      {
        key: `interest:${text}`,
        text,
        kind: 'interest',
        evidence: items.map((index) => ({ history: index, strength: 0.6, match: 'attribute' })),
        weight: 1,
        vector: (await embedder.embed([text]))[0] as Float32Array,
        writer: 'Scripted-1B',
      },
    ];
    const heists = await rankBySet(await set('heist stories', [1, 3, 5]), trial, aligner.align, judge);
    const romances = await rankBySet(await set('tender romances', [0, 2, 4]), trial, aligner.align, judge);
    expect(heists).toBeGreaterThan(romances);
    expect(heists).toBeLessThanOrEqual(1);
    expect(await rankBySet([], trial, aligner.align, judge)).toBe(0);
    expect(
      await rankBySet(await set('heist stories', [1]), { ...trial, heldOut: [] }, aligner.align, judge),
    ).toBe(0);
    // Where nothing tells items apart, none is ranked first.
    const blind: Aligner['align'] = async ({ candidates }) =>
      candidates.map(() => ({ score: 0 }) as Awaited<ReturnType<Aligner['align']>>[number]);
    expect(await rankBySet(await set('heist stories', [1]), trial, blind, judge)).toBeCloseTo(1 / 12, 9);
  });

  test('holds out three items at most, and none of a short history', () => {
    expect([0, 1, 3, 4, 7, 8, 11, 12, 500].map(heldOutCount)).toEqual([0, 0, 0, 1, 1, 2, 2, 3, 3]);
  });
});
