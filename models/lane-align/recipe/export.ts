/**
 * Makes training examples with the library's own code: title vectors from `lane-titles`, preferences read off what came
 * before each target (never off the target or what follows: that would leak).
 *
 *     npx tsx models/lane-align/recipe/export.ts --data ../shared/data --work .work [--only NAME]
 *
 * Writes to WORK/align/NAME: items.f32 (items × d), phrases.f32 (phrases × d), examples.jsonl, one a line:
 * {s: split, u: user, t: target, h: history items oldest first, o: their owners or -1, p: phrases}.
 */
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createEmbedder } from '../../../src/embedding/embedder.ts';
import { itemText } from '../../../src/embedding/item-text.ts';
import { createComputedExtractor } from '../../../src/preferences/computed/computed-extractor.ts';
import { loadInterestBank } from '../../../src/preferences/computed/load-bank.ts';
import { createMemoryVectorStore } from '../../../src/runtime/vector-store.ts';
import { createDiskAssets } from '../../../test/support/disk-assets.ts';
import { createNodeEncoder } from '../../../test/support/node-encoder.ts';
import { DATASETS, type Dataset, readDataset } from './datasets.ts';

/** Longest history of an example; older items fade to nothing anyway. */
const LONGEST_HISTORY = 50;
const PREFERENCES = 5;
/** Targets for each user beside the last two, which are for validation and test. */
const TRAINING_TARGETS: Readonly<Record<string, number>> = {
  'ml-1m': 10,
  'amazon-beauty-2014': 6,
  'amazon-videogames-2018': 3,
};
/** Users whose last two items are kept for validation and test. */
const JUDGED_USERS = 6_000;

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    work: { type: 'string', default: '.work' },
    only: { type: 'string' },
  },
});
const encoder = await createNodeEncoder();
const store = createMemoryVectorStore(200_000);
const embedder = createEmbedder({ version: encoder.version, encoder: async () => encoder, store });
const bank = await loadInterestBank(createDiskAssets(), embedder);
for (const name of values.only ? [values.only] : DATASETS)
  await exportDataset(await readDataset(values.data, name), `${values.work}/align/${name}`);
await encoder.dispose();

async function exportDataset(dataset: Dataset, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const vectors = await embedder.embed(dataset.items.map(itemText));
  const extractor = createComputedExtractor({ bank, embedder, domains: dataset.domains });
  const phrases = new Map<string, { index: number; vector: Float32Array }>();
  const output = createWriteStream(`${folder}/examples.jsonl`);
  const start = performance.now();
  for (const [user, sequence] of dataset.sequences.entries()) {
    for (const [split, position] of targetsOf(
      sequence,
      user,
      TRAINING_TARGETS[dataset.name] ?? 5,
      dataset.sequences.length,
    )) {
      const prefix = sequence.slice(Math.max(0, position - LONGEST_HISTORY), position);
      const preferences = await extractor.extract({
        history: prefix.map((index) => dataset.items[index] as Dataset['items'][number]),
        historyVectors: prefix.map((index) => vectors[index] as Float32Array),
        count: PREFERENCES,
      });
      const owner = new Array<number>(prefix.length).fill(-1);
      preferences.forEach(({ evidence }, index) => {
        for (const { history } of evidence) owner[history] = index;
      });
      const indices = preferences.map(({ text, vector }) => {
        const known = phrases.get(text) ?? { index: phrases.size, vector };
        phrases.set(text, known);
        return known.index;
      });
      output.write(
        `${JSON.stringify({ s: split, u: user, t: sequence[position], h: prefix, o: owner, p: indices })}\n`,
      );
    }
    if (user % 2000 === 0)
      console.log(dataset.name, user, `${((performance.now() - start) / 1000).toFixed(0)} s`);
  }
  await new Promise<void>((resolve) => output.end(resolve));
  await writeFile(`${folder}/items.f32`, concatenate(vectors));
  await writeFile(`${folder}/phrases.f32`, concatenate([...phrases.values()].map(({ vector }) => vector)));
  await writeFile(`${folder}/sequences.json`, JSON.stringify(dataset.sequences));
}

/** Positions of targets: the last for test, the one before for validation, some before for training. */
function targetsOf(
  sequence: readonly number[],
  user: number,
  most: number,
  users: number,
): ['train' | 'valid' | 'test', number][] {
  const last = sequence.length - 1;
  const judged = user % Math.max(1, Math.floor(users / JUDGED_USERS)) === 0;
  const targets: ['train' | 'valid' | 'test', number][] = judged
    ? [
        ['valid', last - 1],
        ['test', last],
      ]
    : [];
  const open = last - 2;
  const count = Math.min(most, open);
  // Evenly spread, the latest among them; a target needs something before it.
  for (let place = 0; place < count; place++)
    targets.push(['train', Math.round(open - (place * (open - 1)) / Math.max(1, count - 1 || 1))]);
  return targets.filter(([, position]) => position >= 1);
}

function concatenate(vectors: readonly Float32Array[]): Uint8Array {
  const dimension = vectors[0]?.length ?? 0;
  const all = new Float32Array(vectors.length * dimension);
  vectors.forEach((vector, index) => {
    all.set(vector, index * dimension);
  });
  return new Uint8Array(all.buffer);
}
