/** Which history items keep an item down: found by the exact parts of the scores, before anything is run again. */
import type { CandidateAlignment } from '../alignment/aligner.ts';

/** At most so many items are proposed for removal together. */
const MOST_REMOVED = 3;

/**
 * Indices of history items without which the candidate `target` would stand highest, in the order in which they help, as
 * few as help. Since a score is the sum of its items' parts, leaving one out takes off exactly its part.
 */
export function proposeRemovals(alignments: readonly CandidateAlignment[], target: number): number[] {
  const scores = alignments.map(({ score }) => score);
  const length = alignments[target]?.evidence.length ?? 0;
  const chosen: number[] = [];
  let best = rankOf(scores, target);
  while (chosen.length < MOST_REMOVED && chosen.length < length - 1) {
    let choice: { item: number; rank: number; lead: number } | undefined;
    for (let item = 0; item < length; item++) {
      if (chosen.includes(item)) continue;
      const without = scores.map((score, index) => score - (alignments[index]?.evidence[item] ?? 0));
      const rank = rankOf(without, target);
      // Of equal ranks the one that brings the first down most relative to this.
      const lead = (without[target] as number) / Math.max(...without);
      if (!choice || rank < choice.rank || (rank === choice.rank && lead > choice.lead))
        choice = { item, rank, lead };
    }
    if (!choice || choice.rank >= best) break;
    best = choice.rank;
    chosen.push(choice.item);
    const { item } = choice;
    scores.forEach((score, index) => {
      scores[index] = score - (alignments[index]?.evidence[item] ?? 0);
    });
  }
  return chosen;
}

function rankOf(scores: readonly number[], target: number): number {
  const own = scores[target] as number;
  return 1 + scores.filter((score) => score > own).length;
}
