/** What was measured of lane-align on all test visitors, kept beside it, so that a later run can be held against it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { figuresOf, type RankFigures } from './accuracy-figures.ts';

/** One data set's line of `models/lane-align/accuracy.jsonl`. */
export interface AccuracyRecord extends RankFigures {
  readonly dataset: string;
  /** Visitors that the figures are of. */
  readonly visitors: number;
  /** Versions of what was measured. */
  readonly encoder: string;
  readonly network: string;
  /** The visitors who are ranked again in a quick run. */
  readonly sample: {
    readonly hr10: number;
    readonly ndcg10: number;
    /** Rank of each visitor's target, 0 the best; null where there was nothing to align. */
    readonly ranks: readonly (number | null)[];
  };
}

/** Ranks that may differ where scores lie within a rounding error of each other: processors do not round alike. */
const TOLERATED_SHARE = 0.01;
/** What HR@10 and NDCG@10 may differ by then. */
const TOLERATED_FIGURE = 0.002;

/** By the name of the data set; empty where nothing was recorded. */
export function readRecords(path: string): Map<string, AccuracyRecord> {
  if (!existsSync(path)) return new Map();
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return new Map(
    lines
      .map((line) => JSON.parse(line) as AccuracyRecord)
      .map((record) => [record.dataset, record] as const),
  );
}

export function writeRecords(path: string, records: readonly AccuracyRecord[]): void {
  writeFileSync(path, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
}

/** What is wrong with ranks of the sample beside those recorded, in words; undefined where they agree. */
export function disagreement(
  { dataset, encoder, network, sample }: AccuracyRecord,
  now: Pick<AccuracyRecord, 'encoder' | 'network'>,
  ranks: readonly (number | null)[],
): string | undefined {
  const advice = 'Where this is meant, record anew: npm run eval -- accuracy --record.';
  for (const model of ['encoder', 'network'] as const) {
    const recorded = { encoder, network }[model];
    if (now[model] !== recorded)
      return `${dataset}: the record is of the ${model} "${recorded}", but this is "${now[model]}". ${advice}`;
  }
  if (ranks.length !== sample.ranks.length)
    return `${dataset}: the record has ${sample.ranks.length} visitors, but ${ranks.length} were ranked. ${advice}`;
  const others = ranks.filter((rank, visitor) => rank !== sample.ranks[visitor]).length;
  const { hr10, ndcg10 } = figuresOf(ranks);
  const off = Math.max(Math.abs(hr10 - sample.hr10), Math.abs(ndcg10 - sample.ndcg10));
  if (others <= TOLERATED_SHARE * ranks.length && off <= TOLERATED_FIGURE) return undefined;
  return (
    `${dataset}: ${others} of ${ranks.length} visitors have another rank than the record says (HR@10 ${hr10} against ` +
    `${sample.hr10}, NDCG@10 ${ndcg10} against ${sample.ndcg10}): data, models or the code of a stage have changed. ${advice}`
  );
}
