/** Has the recipe export test visitors and score them by the training code. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { readDataset } from '../../../models/lane-align/recipe/datasets.ts';
import { judgedUsers, sampledUsers } from '../../../models/lane-align/recipe/targets.ts';
import { writeExamples } from '../../../models/lane-align/recipe/write-examples.ts';
import { createEmbedder } from '../../../src/embedding/embedder.ts';
import { loadInterestBank } from '../../../src/preferences/computed/load-bank.ts';
import { createMemoryVectorStore } from '../../../src/runtime/vector-store.ts';
import { createDiskAssets } from '../../support/disk-assets.ts';
import { createNodeEncoder } from '../../support/node-encoder.ts';

export interface ScoringRequest {
  readonly root: string;
  readonly data: string;
  /** Gets align/NAME. */
  readonly work: string;
  readonly names: readonly string[];
  /** So many of the sampled visitors of each data set; all test visitors where it is not given. */
  readonly most?: number | undefined;
  /** A Python with PyTorch. */
  readonly python: string;
  readonly log: (text: string) => void;
}

/** @throws Error with the last that Python said, where it fails */
export async function scoreVisitors({
  root,
  data,
  work,
  names,
  most,
  python,
  log,
}: ScoringRequest): Promise<void> {
  const encoder = await createNodeEncoder();
  try {
    const store = createMemoryVectorStore(200_000);
    const embedder = createEmbedder({ version: encoder.version, encoder: async () => encoder, store });
    const bank = await loadInterestBank(createDiskAssets(), embedder);
    for (const name of names) {
      log(`Reading preferences of ${name} …`);
      const dataset = await readDataset(data, name);
      const users = dataset.sequences.length;
      const judged = most === undefined ? judgedUsers(users) : sampledUsers(users).slice(0, most);
      const folder = join(work, 'align', name);
      await writeExamples({ ...dataset, folder, embedder, bank, targets: 0, judged });
    }
  } finally {
    await encoder.dispose();
  }
  log('Scoring by the training code …');
  const folder = join(root, 'models', 'lane-align');
  const { status, error, stderr } = spawnSync(
    python,
    [join(folder, 'recipe', 'score.py'), '--work', work, '--network', folder, '--data', ...names],
    { encoding: 'utf8', env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' } },
  );
  if (status !== 0) throw new Error(`score.py failed: ${error?.message ?? stderr.slice(-2000)}`);
}
