/** Where lane-align ranks what test visitors really took: from titles on, through the library's own stages. */
import type { Dataset } from '../../models/lane-align/recipe/datasets.ts';
import { createDrawOthers } from '../../models/lane-align/recipe/draw-others.ts';
import { LONGEST_HISTORY } from '../../models/lane-align/recipe/write-examples.ts';
import type { Aligner } from '../../src/alignment/aligner.ts';
import type { Item } from '../../src/items/item.ts';
import type { ShopStages } from './accuracy-stages.ts';

export interface RankRequest {
  readonly dataset: Dataset;
  /** Users by their index; of each the last item is ranked among 100 that the user never met. */
  readonly users: readonly number[];
  readonly stages: ShopStages;
  /** In place of that of the stages. */
  readonly aligner: Aligner;
}

/**
 * Rank of each user's last item, 0 the best and 100 the last; a tie counts against it. Null for a user of whom no
 * preference is known: there is nothing to align.
 */
export async function rankTargets({
  dataset,
  users,
  stages,
  aligner,
}: RankRequest): Promise<(number | null)[]> {
  const drawOthers = createDrawOthers(dataset.sequences);
  const visits = users.map((user) => {
    const sequence = dataset.sequences[user] as readonly number[];
    const last = sequence.length - 1;
    return {
      history: sequence.slice(Math.max(0, last - LONGEST_HISTORY), last),
      candidates: [sequence[last] as number, ...(drawOthers(user, 'test') ?? [])],
    };
  });
  const itemOf = (index: number) => dataset.items[index] as Item;
  // All titles at once: in small batches the encoder takes several times as long.
  const needed = [...new Set(visits.flatMap(({ history, candidates }) => [...history, ...candidates]))];
  const embedded = await stages.embed(needed.map(itemOf));
  const vectorOf = new Map(needed.map((index, place) => [index, embedded[place] as Float32Array]));
  const ranks: (number | null)[] = [];
  for (const { history, candidates } of visits) {
    const known = {
      history: history.map(itemOf),
      historyVectors: history.map((index) => vectorOf.get(index) as Float32Array),
    };
    const { request } = await stages.prepare(known, {
      candidates: candidates.map(itemOf),
      candidateVectors: candidates.map((index) => vectorOf.get(index) as Float32Array),
    });
    if (request.preferences.length === 0) ranks.push(null);
    else {
      const [target, ...others] = (await aligner.align(request)).map(({ score }) => score);
      ranks.push(others.filter((score) => score >= (target as number)).length);
    }
  }
  return ranks;
}
