/** Visitors whose recommendations are put to the test: those of the demo's shops, and real ones where the data are. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DATASETS, readDataset } from '../../models/lane-align/recipe/datasets.ts';
import type { Item } from '../../src/items/item.ts';
import { generateVisitors } from '../support/generated-visitors.ts';
import { randomFrom, sample } from '../support/random.ts';

/** One visitor, and what a shop might offer. */
export interface Visitor {
  /** Oldest first. */
  readonly history: readonly Item[];
  readonly candidates: readonly Item[];
}

/** Visitors of one shop or data set. */
export interface Audience {
  readonly name: string;
  /** Domains of the bank of interests; read off each history where there are none. */
  readonly domains?: readonly string[] | undefined;
  readonly visitors: readonly Visitor[];
}

const SEED = 20_240_705;
/** Offered to each visitor; the best of them are what a shop would show. */
const CANDIDATES = 100;
/** Latest items of a history, as in training. */
const LONGEST_HISTORY = 50;

/** `count` visitors of each audience; data sets that are not there are left out. A call always gives the same ones. */
export async function* readAudiences(
  root: string,
  data: string | undefined,
  count: number,
): AsyncGenerator<Audience> {
  yield { name: 'demo shops', visitors: generateVisitors(root, count, CANDIDATES, SEED) };
  for (const name of DATASETS) {
    if (data !== undefined && existsSync(join(data, name))) yield await readAudience(data, name, count);
  }
}

/** Names of the data sets whose visitors are left out for want of data. */
export function missingAudiences(data: string | undefined): string[] {
  return DATASETS.filter((name) => data === undefined || !existsSync(join(data, name)));
}

/** Visitors evenly taken, each before the last item of their history: it is offered among items never met. */
async function readAudience(data: string, name: string, count: number): Promise<Audience> {
  const { items, sequences, domains } = await readDataset(data, name);
  const random = randomFrom(SEED);
  const step = Math.max(1, Math.floor(sequences.length / count));
  const chosen = sequences.filter(({ length }, user) => user % step === 0 && length > 3).slice(0, count);
  const itemOf = (index: number) => items[index] as Item;
  const visitors = chosen.map((sequence) => {
    const met = new Set(sequence);
    const others = sample(drawUnmet(items.length, met, random), CANDIDATES - 1, random);
    return {
      history: sequence.slice(0, -1).slice(-LONGEST_HISTORY).map(itemOf),
      candidates: [sequence.at(-1) as number, ...others].map(itemOf),
    };
  });
  return { name, domains, visitors };
}

/** Some more different items than are needed, none of which the visitor met. */
function drawUnmet(count: number, met: ReadonlySet<number>, random: () => number): number[] {
  const drawn = new Set<number>();
  while (drawn.size < CANDIDATES) {
    const item = Math.floor(random() * count);
    if (!met.has(item)) drawn.add(item);
  }
  return [...drawn];
}
