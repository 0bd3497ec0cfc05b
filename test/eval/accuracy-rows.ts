/** The experiment's table, from what its runs have recorded. */
import { existsSync, readFileSync } from 'node:fs';

/** One cell of the table: the mean over its seeds. */
export interface AccuracyRow {
  readonly dataset: string;
  readonly backbone: string;
  readonly variant: string;
  readonly hr10: number;
  readonly ndcg10: number;
  readonly hr5: number;
  readonly ndcg5: number;
  /** How many seeds the means are over. */
  readonly seeds: number;
}

const MEASURES = ['hr10', 'ndcg10', 'hr5', 'ndcg5'] as const;
type Run = Omit<AccuracyRow, 'seeds'> & { readonly seed: number };

/** One row for each data set, backbone and variant, in the order of their first run; none where there is no file. */
export function readAccuracyRows(path: string): AccuracyRow[] {
  if (!existsSync(path)) return [];
  const cells = new Map<string, Map<number, Run>>();
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const run = readRun(line);
    if (run === undefined) continue;
    const key = [run.dataset, run.backbone, run.variant].join('\n');
    // A seed that was run again replaces its earlier run.
    cells.set(key, (cells.get(key) ?? new Map<number, Run>()).set(run.seed, run));
  }
  return [...cells.values()].map((runs) => averageOf([...runs.values()]));
}

/** Undefined where a line is no finished run, such as one that is being written. */
function readRun(line: string): Run | undefined {
  try {
    const run = JSON.parse(line) as Run;
    return MEASURES.every((name) => Number.isFinite(run[name])) ? run : undefined;
  } catch {
    return undefined;
  }
}

function averageOf(runs: readonly Run[]): AccuracyRow {
  const { dataset, backbone, variant } = runs[0] as Run;
  const mean = (name: (typeof MEASURES)[number]) =>
    Number((runs.reduce((sum, run) => sum + run[name], 0) / runs.length).toFixed(4));
  return {
    dataset,
    backbone,
    variant,
    hr10: mean('hr10'),
    ndcg10: mean('ndcg10'),
    hr5: mean('hr5'),
    ndcg5: mean('ndcg5'),
    seeds: runs.length,
  };
}
