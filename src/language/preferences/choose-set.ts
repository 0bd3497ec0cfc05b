/** Of several sets of preferences the one that best foretells what the visitor chose last. */
import type { Aligner } from '../../alignment/aligner.ts';
import type { Item } from '../../items/item.ts';
import { ownersOf } from '../../preferences/owners.ts';
import type { Preference } from '../../preferences/preference.ts';
import type { ModelJudge } from './model-judge.ts';

/** As in the paper, whose preferences are read off a history without its last three items. */
const MOST_HELD_OUT = 3;
/** A history must keep so many items for each that is held out. */
const KEPT_FOR_EACH = 3;

/** How many of the last items of a history are held out: 3, fewer of a short history, 0 where it is too short. */
export function heldOutCount(length: number): number {
  return Math.max(0, Math.min(MOST_HELD_OUT, Math.floor(length / (KEPT_FOR_EACH + 1))));
}

export interface SetTrial {
  /** Items with their unit vectors that the preferences were read off, oldest first. */
  readonly history: readonly Float32Array[];
  /** Items that came after, and items to rank them among. */
  readonly heldOut: readonly RankedItem[];
  readonly others: readonly RankedItem[];
  readonly signal?: AbortSignal | undefined;
}

export interface RankedItem {
  readonly item: Item;
  readonly vector: Float32Array;
}

/**
 * Mean reciprocal rank of the held-out items, each among the others alone, when candidates are ranked by what `preferences`
 * make of them: 0 to 1. Equal scores count against it.
 */
export async function rankBySet(
  preferences: readonly Preference[],
  { history, heldOut, others, signal }: SetTrial,
  align: Aligner['align'],
  judge: ModelJudge,
): Promise<number> {
  if (preferences.length === 0 || heldOut.length === 0) return 0;
  const ranked = [...heldOut, ...others];
  const vectors = ranked.map(({ vector }) => vector);
  const fits = await judge.judge(
    preferences,
    ranked.map(({ item }) => item),
    vectors,
    signal,
  );
  const alignments = await align({
    history,
    preferences: preferences.map(({ vector }) => vector),
    owner: ownersOf(preferences, history.length),
    candidates: vectors,
    belonging: fits.map((ofItem) => ofItem.map(({ strength }) => strength)),
    signal,
  });
  const scores = alignments.map(({ score }) => score);
  const rest = scores.slice(heldOut.length);
  const reciprocals = scores
    .slice(0, heldOut.length)
    .map((score) => 1 / (1 + rest.filter((other) => other >= score).length));
  return reciprocals.reduce((sum, one) => sum + one, 0) / reciprocals.length;
}
