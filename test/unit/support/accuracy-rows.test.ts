import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readAccuracyRows } from '../../eval/accuracy-rows.ts';

const run = (variant: string, seed: number, hr10: number) =>
  JSON.stringify({
    dataset: 'films',
    backbone: 'sasrec',
    variant,
    seed,
    hr10,
    ndcg10: 0.3,
    hr5: 0.2,
    ndcg5: 0.1,
  });

test('takes the mean over seeds; a later run of a seed counts, an unfinished line does not', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lane-rows-'));
  const path = join(folder, 'results.jsonl');
  const lines = [
    run('id', 1, 0.1),
    run('text', 1, 0.6),
    run('id', 1, 0.4),
    run('id', 2, 0.5),
    '{"dataset": "fil',
  ];
  await writeFile(path, lines.join('\n'));
  const cell = { dataset: 'films', backbone: 'sasrec', ndcg10: 0.3, hr5: 0.2, ndcg5: 0.1 };
  expect(readAccuracyRows(path)).toEqual([
    { ...cell, variant: 'id', hr10: 0.45, seeds: 2 },
    { ...cell, variant: 'text', hr10: 0.6, seeds: 1 },
  ]);
  await rm(folder, { recursive: true });
});

test('has no rows where there is no file', () => {
  expect(readAccuracyRows('missing.jsonl')).toEqual([]);
});
