/** lane-align on test visitors, through the graph that ships, held against what was recorded of it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DATASETS, readDataset } from '../../models/lane-align/recipe/datasets.ts';
import { judgedUsers, sampledUsers } from '../../models/lane-align/recipe/targets.ts';
import { figuresOf } from './accuracy-figures.ts';
import { openNodeAligner } from './accuracy-node-aligner.ts';
import { rankTargets } from './accuracy-ranks.ts';
import { type AccuracyRecord, disagreement, readRecords, writeRecords } from './accuracy-record.ts';
import type { AccuracyRow } from './accuracy-rows.ts';
import type { Stages } from './accuracy-stages.ts';
import type { Context } from './suite.ts';

export interface Aligned {
  /** One for each data set that was recorded, whether or not it was ranked again. */
  readonly rows: readonly AccuracyRow[];
  /** Where ranks differ from those recorded, in words. */
  readonly failures: readonly string[];
  /** Data sets that were ranked again. */
  readonly again: readonly string[];
}

/**
 * Ranks a sample of each data set's test visitors again, or records all of them anew. What is not there of the data is
 * passed over.
 */
export async function measureAligned({ data, root, record, log }: Context, stages: Stages): Promise<Aligned> {
  const path = join(root, 'models', 'lane-align', 'accuracy.jsonl');
  const records = readRecords(path);
  const failures: string[] = [];
  const again: string[] = [];
  const aligner = await openNodeAligner(root, stages.parameters);
  const now = { encoder: stages.parameters.config.encoder, network: stages.parameters.config.version };
  try {
    for (const name of DATASETS) {
      if (data === undefined || !existsSync(join(data, name))) continue;
      log(`Ranking ${record ? 'all' : 'a sample of'} test visitors of ${name} …`);
      const dataset = await readDataset(data, name);
      const sample = sampledUsers(dataset.sequences.length);
      const users = record ? judgedUsers(dataset.sequences.length) : sample;
      const ranks = await rankTargets({ dataset, users, stages: stages.forShop(dataset.domains), aligner });
      again.push(name);
      const known = records.get(name);
      if (record) records.set(name, recordOf(name, users, sample, ranks, now));
      else if (known === undefined)
        failures.push(`${name}: nothing was recorded. Run npm run eval -- accuracy --record.`);
      else failures.push(...[disagreement(known, now, ranks)].filter((text) => text !== undefined));
    }
  } finally {
    await aligner.dispose();
  }
  if (record) writeRecords(path, [...records.values()]);
  return { rows: [...records.values()].map(rowOf), failures, again };
}

function recordOf(
  dataset: string,
  users: readonly number[],
  sample: readonly number[],
  ranks: readonly (number | null)[],
  now: Pick<AccuracyRecord, 'encoder' | 'network'>,
): AccuracyRecord {
  const rankOf = new Map(users.map((user, place) => [user, ranks[place] as number | null]));
  const sampled = sample.map((user) => rankOf.get(user) as number | null);
  const { hr10, ndcg10 } = figuresOf(sampled);
  return {
    dataset,
    ...figuresOf(ranks),
    visitors: ranks.filter((rank) => rank !== null).length,
    ...now,
    sample: { hr10, ndcg10, ranks: sampled },
  };
}

function rowOf({ dataset, hr10, ndcg10, hr5, ndcg5 }: AccuracyRecord): AccuracyRow {
  return { dataset, backbone: 'none', variant: 'lane-align', hr10, ndcg10, hr5, ndcg5, seeds: 1 };
}
