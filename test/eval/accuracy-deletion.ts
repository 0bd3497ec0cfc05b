/** Deletion (ERASER, arXiv 1911.03429): what a score loses without its cited evidence, and what it keeps of it alone. */
import { sample } from '../support/random.ts';

/** ln score(all) − ln score(some), of the cited items, and on average of as many others drawn at random. */
export type Loss = {
  readonly cited: number;
  readonly random: number;
};

/** One candidate's score with some of the history items alone; the items are given by their index. */
export type Score = (kept: readonly number[]) => Promise<number> | number;

export interface DeletionRequest {
  /** All history items. */
  readonly history: readonly number[];
  /** History items that have a say: those that a preference owns. */
  readonly owned: readonly number[];
  /** Those among them that the recommendation rests on. */
  readonly cited: readonly number[];
  readonly score: Score;
  /** How many random choices the second figure is the mean of. */
  readonly draws: number;
  readonly random: () => number;
}

/** Both measures of one candidate. */
export interface Deletion {
  /** Score lost where the items are taken out; greater means that they were truly what counted. */
  readonly comprehensiveness: Loss;
  /** Score lost where only these items are left; smaller means that they suffice. */
  readonly sufficiency: Loss;
}

/**
 * Takes the cited items out, and leaves them alone; then does so with as many owned items drawn at random.
 * Undefined where nothing can be compared: nothing is cited, nothing else is owned, or a score falls to nothing, whose
 * logarithm would count without bound.
 */
export async function measureDeletion({
  history,
  owned,
  cited,
  score,
  draws,
  random,
}: DeletionRequest): Promise<Deletion | undefined> {
  if (cited.length === 0 || owned.length <= cited.length) return undefined;
  const all = Math.log(await score(history));
  const without = async (items: readonly number[]) =>
    all - Math.log(await score(history.filter((item) => !items.includes(item))));
  const only = async (items: readonly number[]) => all - Math.log(await score(items));
  let [lost, kept] = [0, 0];
  for (let draw = 0; draw < draws; draw++) {
    const items = sample(owned, cited.length, random).sort((a, b) => a - b);
    lost += (await without(items)) / draws;
    kept += (await only(items)) / draws;
  }
  const deletion = {
    comprehensiveness: { cited: await without(cited), random: lost },
    sufficiency: { cited: await only(cited), random: kept },
  };
  const losses = [deletion.comprehensiveness, deletion.sufficiency];
  return losses.every((loss) => Number.isFinite(loss.cited) && Number.isFinite(loss.random))
    ? deletion
    : undefined;
}

/** Means over many deletions. Undefined where there are none. */
export function meanDeletion(deletions: readonly Deletion[]): Deletion | undefined {
  if (deletions.length === 0) return undefined;
  const mean = (read: (deletion: Deletion) => number) =>
    deletions.reduce((sum, deletion) => sum + read(deletion), 0) / deletions.length;
  return {
    comprehensiveness: {
      cited: mean(({ comprehensiveness }) => comprehensiveness.cited),
      random: mean(({ comprehensiveness }) => comprehensiveness.random),
    },
    sufficiency: {
      cited: mean(({ sufficiency }) => sufficiency.cited),
      random: mean(({ sufficiency }) => sufficiency.random),
    },
  };
}
