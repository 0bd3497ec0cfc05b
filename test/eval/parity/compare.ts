/** Holds the scores of one visitor's candidates against those of the training code. */

/** Scores so close that rounding decides which is greater: relative to the greater. */
const NEAR_TIE = 1e-5;

export interface Comparison {
  /** Whether the first candidate has the same rank in both. */
  readonly sameRank: boolean;
  /** Whether the rank is the same, or hangs on candidates that score as good as alike with the first. */
  readonly sameButForTies: boolean;
  /** Greatest difference of two scores, relative to the training code's. */
  readonly difference: number;
}

/** Both lists begin with the target; a tie counts against it. */
export function compareScores(came: ArrayLike<number>, expected: ArrayLike<number>): Comparison {
  const [rank, wanted] = [rankOfFirst(came), rankOfFirst(expected)];
  const target = expected[0] as number;
  let difference = 0;
  let ties = 0;
  for (let index = 0; index < expected.length; index++) {
    const score = expected[index] as number;
    difference = Math.max(difference, Math.abs((came[index] as number) - score) / score);
    if (index > 0 && Math.abs(score - target) <= NEAR_TIE * Math.max(score, target)) ties++;
  }
  return { sameRank: rank === wanted, sameButForTies: Math.abs(rank - wanted) <= ties, difference };
}

function rankOfFirst(scores: ArrayLike<number>): number {
  let rank = 0;
  for (let index = 1; index < scores.length; index++) {
    if ((scores[index] as number) >= (scores[0] as number)) rank++;
  }
  return rank;
}
