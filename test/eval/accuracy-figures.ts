/** HR and NDCG of ranks, as the table of the experiment has them. */

export interface RankFigures {
  readonly hr10: number;
  readonly ndcg10: number;
  readonly hr5: number;
  readonly ndcg5: number;
}

/** Figures to four decimals of ranks that begin at 0; a target that was not ranked (null) is left out. */
export function figuresOf(ranks: readonly (number | null)[]): RankFigures {
  const ranked = ranks.filter((rank) => rank !== null);
  const mean = (value: (rank: number) => number, most: number) =>
    Number(
      (ranked.reduce((sum, rank) => (rank < most ? sum + value(rank) : sum), 0) / ranked.length).toFixed(4),
    );
  const gain = (rank: number) => 1 / Math.log2(rank + 2);
  const hit = () => 1;
  return { hr10: mean(hit, 10), ndcg10: mean(gain, 10), hr5: mean(hit, 5), ndcg5: mean(gain, 5) };
}
