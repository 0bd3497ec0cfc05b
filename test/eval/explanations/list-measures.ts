/** What is measured of lists of reasons, whoever wrote them. */
import { type Deletion, type Loss, meanDeletion, measureDeletion } from '../accuracy-deletion.ts';
import { type FeatureNaming, featureCoverage, featureMatchRate, featureOverlap } from './features.ts';
import { mean } from './mean.ts';
import { readingOf } from './reading-ease.ts';
import { uniqueShare, withoutTitles } from './unique-sentences.ts';

/** One reason in one line, and what it rests on. */
export interface Line {
  readonly text: string;
  readonly title: string;
  readonly features: FeatureNaming;
  readonly deletion: Deletion | undefined;
}

/** Figures of one tier or baseline; null where there is nothing to measure. */
export type ListFigures = {
  readonly comprehensiveness: Loss | null;
  readonly sufficiency: Loss | null;
  /** Different reasons in a list of ten, the recommended item's own title left out. */
  readonly usr10: number | null;
  /** Different reasons over a thousand lists' first ones, the recommended item's own title left out. */
  readonly usr1000: number | null;
  /** The same with all titles left out: how many sentences differ by more than the titles in them. */
  readonly usr1000Wording: number | null;
  readonly div: number | null;
  readonly fcr: number | null;
  readonly fmr: number | null;
  readonly words: number | null;
  readonly readingEase: number | null;
  readonly readingGrade: number | null;
};

const MOST_UNIQUE = 1000;

export function measureLists(lists: readonly (readonly Line[])[]): ListFigures {
  const lines = lists.flat();
  const own = ({ text, title }: Line) => text.replaceAll(title, '…');
  const first = lists.flatMap((list) => list.slice(0, 1)).slice(0, MOST_UNIQUE);
  const readings = lines.map(({ text }) => readingOf(text));
  const deletion = meanDeletion(lines.flatMap(({ deletion: one }) => one ?? []));
  const features = lines.map((line) => line.features);
  return {
    comprehensiveness: deletion?.comprehensiveness ?? null,
    sufficiency: deletion?.sufficiency ?? null,
    usr10: mean(lists.map((list) => uniqueShare(list.map(own)))) ?? null,
    usr1000: uniqueShare(first.map(own)) ?? null,
    usr1000Wording: uniqueShare(first.map((line) => withoutTitles(own(line)))) ?? null,
    div: featureOverlap(lists.map((list) => list.map((line) => line.features))) ?? null,
    fcr: featureCoverage(features) ?? null,
    fmr: featureMatchRate(features) ?? null,
    words: mean(readings.map((reading) => reading?.words)) ?? null,
    readingEase: mean(readings.map((reading) => reading?.ease)) ?? null,
    readingGrade: mean(readings.map((reading) => reading?.grade)) ?? null,
  };
}

/** What the score loses without the cited items, by the exact parts of the score. */
export function deletionOf(
  cited: readonly number[],
  owner: readonly number[],
  evidence: Float32Array,
  draws: number,
  random: () => number,
): Promise<Deletion | undefined> {
  const history = owner.map((_, index) => index);
  const owned = history.filter((index) => (owner[index] as number) >= 0);
  const score = (kept: readonly number[]) =>
    kept.reduce((sum, index) => sum + (evidence[index] as number), 0);
  return measureDeletion({
    history,
    owned,
    cited: cited.filter((index) => owned.includes(index)),
    score,
    draws,
    random,
  });
}
