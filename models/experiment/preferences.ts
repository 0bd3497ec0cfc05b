/**
 * Makes the preferences of the experiment with the library's own code: for each target of each user, those that can be
 * read off what came before it.
 *
 *     npx tsx models/experiment/preferences.ts --dataset amazon-beauty-2014 [--count 5] [--targets 1000]
 *
 * Writes to WORK/experiment/DATASET: items.f32 (items × d), sequences.json, and for COUNT preferences phrases-COUNT.f32
 * (phrases × d), phrases-COUNT.json (their texts), belonging-COUNT.u8 (phrases × items: how surely an item is of the kind
 * that a phrase names, 0 to 255) and preferences-COUNT.jsonl, one line for each target:
 * {u: user, t: position of the target in the user's sequence, o: owner of each of the 50 items before it or -1, p: phrases}.
 * Files of the same shape with preferences from a language model can take their place.
 */
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createEmbedder } from '../../src/embedding/embedder.ts';
import { itemText } from '../../src/embedding/item-text.ts';
import type { Item } from '../../src/items/item.ts';
import { createComputedExtractor } from '../../src/preferences/computed/computed-extractor.ts';
import { loadInterestBank } from '../../src/preferences/computed/load-bank.ts';
import { ownersOf } from '../../src/preferences/owners.ts';
import type { Preference } from '../../src/preferences/preference.ts';
import { createMemoryVectorStore } from '../../src/runtime/vector-store.ts';
import { createDiskAssets } from '../../test/support/disk-assets.ts';
import { createNodeEncoder } from '../../test/support/node-encoder.ts';
import { readDataset } from '../lane-align/recipe/datasets.ts';

/** Longest history that preferences are read off. */
const LONGEST_HISTORY = 50;
/** What is found of an item and a phrase is an object each, so items are judged a few at a time. */
const JUDGED_AT_ONCE = 200;

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    work: { type: 'string', default: '.work' },
    dataset: { type: 'string', default: 'amazon-beauty-2014' },
    count: { type: 'string', default: '5' },
    /** Most training targets of a user, the latest; validation and test come on top. */
    targets: { type: 'string', default: '1000' },
  },
});
const count = Number(values.count);
const dataset = await readDataset(values.data, values.dataset);
const folder = `${values.work}/experiment/${values.dataset}`;
await mkdir(folder, { recursive: true });

const encoder = await createNodeEncoder();
const embedder = createEmbedder({
  version: encoder.version,
  encoder: async () => encoder,
  store: createMemoryVectorStore(200_000),
});
const bank = await loadInterestBank(createDiskAssets(), embedder);
const extractor = createComputedExtractor({ bank, embedder, domains: dataset.domains });
const vectors = await embedder.embed(dataset.items.map(itemText));
await writeFile(`${folder}/items.f32`, concatenate(vectors));
await writeFile(`${folder}/sequences.json`, JSON.stringify(dataset.sequences));

const phrases = new Map<string, { index: number; preference: Preference }>();
const output = createWriteStream(`${folder}/preferences-${count}.jsonl`);
for (const [user, sequence] of dataset.sequences.entries()) {
  const earliest = Math.max(1, sequence.length - 2 - Number(values.targets));
  for (let target = earliest; target < sequence.length; target++) {
    output.write(`${JSON.stringify(await preferencesBefore(sequence, user, target))}\n`);
  }
  if (user % 5000 === 0) console.log(`${user} of ${dataset.sequences.length} users`);
}
await new Promise<void>((resolve) => output.end(resolve));
const preferences = [...phrases.values()].map(({ preference }) => preference);
await writeFile(`${folder}/phrases-${count}.f32`, concatenate(preferences.map(({ vector }) => vector)));
await writeFile(`${folder}/belonging-${count}.u8`, await belongingOf(preferences));
await writeFile(`${folder}/phrases-${count}.json`, JSON.stringify([...phrases.keys()]));
await encoder.dispose();

async function preferencesBefore(sequence: readonly number[], user: number, target: number) {
  const prefix = sequence.slice(Math.max(0, target - LONGEST_HISTORY), target);
  const preferences = await extractor.extract({
    history: prefix.map((index) => dataset.items[index] as Item),
    historyVectors: prefix.map((index) => vectors[index] as Float32Array),
    count,
  });
  const owners = ownersOf(preferences, prefix.length);
  const indices = preferences.map((preference) => {
    const known = phrases.get(preference.text) ?? { index: phrases.size, preference };
    phrases.set(preference.text, known);
    return known.index;
  });
  return { u: user, t: target, o: owners, p: indices };
}

async function belongingOf(preferences: readonly Preference[]): Promise<Uint8Array> {
  const all = new Uint8Array(preferences.length * dataset.items.length);
  for (let first = 0; first < dataset.items.length; first += JUDGED_AT_ONCE) {
    const last = first + JUDGED_AT_ONCE;
    const items = dataset.items.slice(first, last);
    const judged = await extractor.judge({ preferences, items, vectors: vectors.slice(first, last) });
    judged.forEach((ofItem, index) => {
      ofItem.forEach(({ strength }, phrase) => {
        all[phrase * dataset.items.length + first + index] = Math.round(255 * strength);
      });
    });
  }
  return all;
}

function concatenate(rows: readonly Float32Array[]): Uint8Array {
  const dimension = rows[0]?.length ?? 0;
  const all = new Float32Array(rows.length * dimension);
  rows.forEach((row, index) => {
    all.set(row, index * dimension);
  });
  return new Uint8Array(all.buffer);
}
