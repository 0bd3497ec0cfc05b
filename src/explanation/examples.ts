/** Which history items are named as examples: truly among the weightiest, and not the same two in every reason. */
import type { WeighedEvidence } from './explained-preferences.ts';
import { foldText, shortenTitle } from './quote-title.ts';

/** An item may stand as an example where it contributes at least this part of what the weightiest does. */
export const EXAMPLE_SHARE = 0.5;

/** What only its meaning puts among the evidence is named as if it had been so often already: others are easier to see. */
const FAR_FETCHED = 2;

/** Titles that are the same up to here, in code points, are not named side by side. */
const ALIKE_LENGTH = 36;

/** Chooses examples over one list of candidates and remembers what was named. */
export interface ExampleChooser {
  /**
   * At most `count` items of `evidence` (weightiest first), those named least so far; weightiest first. None weighs less
   * than `share` of the weightiest.
   */
  choose(evidence: readonly WeighedEvidence[], count: number, share?: number): WeighedEvidence[];
  /** Notes that items were named. */
  note(ids: readonly string[]): void;
}

/** A chooser that has named nothing yet. */
export function createExampleChooser(): ExampleChooser {
  const named = new Map<string, number>();
  return {
    choose(evidence, count, share = EXAMPLE_SHARE) {
      const eligible = weighty(evidence, share);
      const reach = (one: WeighedEvidence) =>
        (named.get(one.item.id) ?? 0) + (one.match === 'meaning' ? FAR_FETCHED : 0);
      const least = [...eligible].sort((a, b) => reach(a) - reach(b));
      const chosen = new Set<WeighedEvidence>();
      const titles = new Set<string>();
      for (const one of least) {
        // Two copies of one title would read as a slip, and so would two that are cut to the same.
        const title = shortenTitle(one.item.title, ALIKE_LENGTH).toLowerCase();
        if (chosen.size < count && !titles.has(title)) {
          chosen.add(one);
          titles.add(title);
        }
      }
      return eligible.filter((one) => chosen.has(one));
    },
    note(ids) {
      for (const id of ids) named.set(id, (named.get(id) ?? 0) + 1);
    },
  };
}

/** The items of `evidence` (weightiest first) that can be named and weigh at least `share` of the weightiest of them. */
export function weighty(evidence: readonly WeighedEvidence[], share: number): WeighedEvidence[] {
  const usable = evidence.filter(({ item }) => foldText(item.title) !== '');
  const bound = (usable[0]?.contribution ?? 0) * share;
  return usable.filter(({ contribution }) => contribution >= bound);
}
