/**
 * Writes what `train.py` reads, made with the library's own code: title vectors from `lane-titles`, preferences read off
 * what came before each target, never off the target or what follows.
 *
 * To the folder go items.f32 (items × d), phrases.f32 (phrases × d), belonging.u8 (phrases × items: how surely an item is
 * of the kind that a phrase names), sequences.json, and examples.jsonl, one a line:
 * {s: split, u: user, t: target, h: history items oldest first, o: their owners or -1, p: phrases, and for validation
 * and test c: the items that the target is ranked among}.
 */
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import type { Embedder } from '../../../src/embedding/embedder.ts';
import { itemText } from '../../../src/embedding/item-text.ts';
import type { Item } from '../../../src/items/item.ts';
import { createComputedExtractor } from '../../../src/preferences/computed/computed-extractor.ts';
import type { InterestBank } from '../../../src/preferences/computed/interest-bank.ts';
import { ownersOf } from '../../../src/preferences/owners.ts';
import type { Preference, PreferenceExtractor } from '../../../src/preferences/preference.ts';
import { createDrawOthers } from './draw-others.ts';
import { judgedUsers, type Split, targetsOf } from './targets.ts';

/** Longest history of an example; older items fade to nothing anyway. */
export const LONGEST_HISTORY = 50;
const PREFERENCES = 5;
const JUDGED_AT_ONCE = 200;

export interface ExamplesRequest {
  readonly items: readonly Item[];
  /** Each user's items as indices, oldest first. */
  readonly sequences: readonly (readonly number[])[];
  /** Domains of the bank to speak in; by default they are read off each history. */
  readonly domains?: readonly string[] | undefined;
  /** Made where it is missing. */
  readonly folder: string;
  readonly embedder: Embedder;
  readonly bank: InterestBank;
  /** Training targets of each user, beside the last two items, which are for validation and test. */
  readonly targets: number;
  /** Users whose last two items are for validation and test; by default about 6,000, evenly taken. */
  readonly judged?: readonly number[];
  /** Told the index of each user that is done. */
  readonly onUser?: (user: number) => void;
}

/** How many examples of each split have a preference: others are of no use. */
export type ExampleCounts = Readonly<Record<Split, number>>;

/** Writes the examples of one shop or data set. */
export async function writeExamples({
  items,
  sequences,
  domains,
  folder,
  embedder,
  bank,
  targets,
  judged = judgedUsers(sequences.length),
  onUser,
}: ExamplesRequest): Promise<ExampleCounts> {
  await mkdir(folder, { recursive: true });
  const vectors = await embedder.embed(items.map(itemText));
  const extractor = createComputedExtractor({ bank, embedder, domains });
  const phrases = new Map<string, { index: number; preference: Preference }>();
  const output = createWriteStream(`${folder}/examples.jsonl`);
  const counts = { train: 0, valid: 0, test: 0 };
  const drawOthers = createDrawOthers(sequences);
  const isJudged = new Set(judged);
  for (const [user, sequence] of sequences.entries()) {
    for (const [split, position] of targetsOf(sequence, targets, isJudged.has(user))) {
      const others = split === 'train' ? undefined : drawOthers(user, split);
      if (split !== 'train' && others === undefined) continue;
      const prefix = sequence.slice(Math.max(0, position - LONGEST_HISTORY), position);
      const preferences = await extractor.extract({
        history: prefix.map((index) => items[index] as Item),
        historyVectors: prefix.map((index) => vectors[index] as Float32Array),
        count: PREFERENCES,
      });
      const owner = ownersOf(preferences, prefix.length);
      const indices = preferences.map((preference) => {
        const known = phrases.get(preference.key) ?? { index: phrases.size, preference };
        phrases.set(preference.key, known);
        return known.index;
      });
      output.write(
        `${JSON.stringify({ s: split, u: user, t: sequence[position], h: prefix, o: owner, p: indices, c: others })}\n`,
      );
      if (indices.length > 0) counts[split]++;
    }
    onUser?.(user);
  }
  await new Promise<void>((resolve) => output.end(resolve));
  await writeFile(`${folder}/items.f32`, concatenate(vectors));
  const preferences = [...phrases.values()].map(({ preference }) => preference);
  await writeFile(`${folder}/phrases.f32`, concatenate(preferences.map(({ vector }) => vector)));
  await writeFile(`${folder}/belonging.u8`, await belongingOf(items, vectors, preferences, extractor));
  await writeFile(`${folder}/sequences.json`, JSON.stringify(sequences));
  return counts;
}

/** How surely each item is of the kind that each phrase names: phrases × items, 0 to 255. */
async function belongingOf(
  items: readonly Item[],
  vectors: readonly Float32Array[],
  preferences: readonly Preference[],
  extractor: PreferenceExtractor,
): Promise<Uint8Array> {
  const all = new Uint8Array(preferences.length * items.length);
  // A few items at a time: what is found of an item and a preference is an object each.
  for (let first = 0; first < items.length; first += JUDGED_AT_ONCE) {
    const part = items.slice(first, first + JUDGED_AT_ONCE);
    const judged = await extractor.judge({
      preferences,
      items: part,
      vectors: vectors.slice(first, first + JUDGED_AT_ONCE),
    });
    judged.forEach((ofItem, index) => {
      ofItem.forEach(({ strength }, phrase) => {
        if (strength > 0) all[phrase * items.length + first + index] = Math.round(255 * strength);
      });
    });
  }
  return all;
}

function concatenate(vectors: readonly Float32Array[]): Uint8Array {
  const dimension = vectors[0]?.length ?? 0;
  const all = new Float32Array(vectors.length * dimension);
  vectors.forEach((vector, index) => {
    all.set(vector, index * dimension);
  });
  return new Uint8Array(all.buffer);
}
