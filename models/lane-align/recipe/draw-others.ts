/** The items among which a target is ranked: the same ones for every network and every run. */
import { randomFrom, sample } from '../../../test/support/random.ts';

/** As many as in the paper's protocol. */
const MOST_OTHERS = 100;

export type JudgedSplit = 'valid' | 'test';

/** Gives different items that a user never met, in random order; undefined where there are too few of them. */
export type DrawOthers = (user: number, split: JudgedSplit) => number[] | undefined;

/**
 * Draws evenly from the items that anybody met. The draw depends on the user's index and the split alone. Where the
 * users met fewer than 200 items together, half as many are drawn as they met.
 */
export function createDrawOthers(sequences: readonly (readonly number[])[]): DrawOthers {
  const met = [...new Set(sequences.flat())].sort((a, b) => a - b);
  const count = Math.min(MOST_OTHERS, Math.floor(met.length / 2));
  return (user, split) => {
    const own = new Set(sequences[user]);
    const left = met.length - own.size;
    if (left < count) return undefined;
    const random = randomFrom(2 * user + (split === 'test' ? 1 : 0));
    if (left < 2 * count) {
      // Few are left: to try until enough different ones are found could take long.
      const unmet = met.filter((item) => !own.has(item));
      return sample(unmet, count, random);
    }
    const drawn = new Set<number>();
    while (drawn.size < count) {
      const item = met[Math.floor(random() * met.length)] as number;
      if (!own.has(item)) drawn.add(item);
    }
    return [...drawn];
  };
}
