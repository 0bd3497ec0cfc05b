/**
 * Makes training examples with the library's own code: title vectors from `lane-titles`, preferences read off what came
 * before each target (never off the target or what follows: that would leak).
 *
 *     npx tsx models/lane-align/recipe/export.ts --data ../shared/data --work .work [--only NAME …]
 *
 * Writes to WORK/align/NAME what `write-examples.ts` says.
 */
import { parseArgs } from 'node:util';
import { createEmbedder } from '../../../src/embedding/embedder.ts';
import { loadInterestBank } from '../../../src/preferences/computed/load-bank.ts';
import { createMemoryVectorStore } from '../../../src/runtime/vector-store.ts';
import { createDiskAssets } from '../../../test/support/disk-assets.ts';
import { createNodeEncoder } from '../../../test/support/node-encoder.ts';
import { DATASETS, readDataset } from './datasets.ts';
import { writeExamples } from './write-examples.ts';

/** Targets for each user beside the last two, which are for validation and test. */
const TRAINING_TARGETS: Readonly<Record<string, number>> = {
  'ml-1m': 10,
  'amazon-beauty-2014': 6,
  'amazon-videogames-2018': 3,
  'amazon-sports-2014': 4,
  'amazon-toys-2014': 6,
};

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    work: { type: 'string', default: '.work' },
    only: { type: 'string', multiple: true },
  },
});
const encoder = await createNodeEncoder();
const store = createMemoryVectorStore(200_000);
const embedder = createEmbedder({ version: encoder.version, encoder: async () => encoder, store });
const bank = await loadInterestBank(createDiskAssets(), embedder);
for (const name of values.only ?? DATASETS) {
  const start = performance.now();
  await writeExamples({
    ...(await readDataset(values.data, name)),
    folder: `${values.work}/align/${name}`,
    embedder,
    bank,
    targets: TRAINING_TARGETS[name] ?? 5,
    onUser(user) {
      if (user % 2000 === 0) console.log(name, user, `${((performance.now() - start) / 1000).toFixed(0)} s`);
    },
  });
}
await encoder.dispose();
