/** One visitor's recommendations, and what they lose when the evidence that they name is taken away. */
import type { Aligner, AlignmentRequest, CandidateAlignment } from '../../src/alignment/aligner.ts';
import { createRealiser } from '../../src/explanation/computed-realiser.ts';
import type { Explanation } from '../../src/explanation/explanation.ts';
import type { Item } from '../../src/items/item.ts';
import { type Deletion, measureDeletion } from './accuracy-deletion.ts';
import { kendall } from './accuracy-kendall.ts';
import type { Offered, Prepared, ShopStages } from './accuracy-stages.ts';
import type { Visitor } from './accuracy-visitors.ts';

/** As many items are cited at most. */
const MOST_CITED = 3;

export interface VisitOptions {
  readonly stages: ShopStages;
  /** How many of the candidates the shop shows, best first. */
  readonly shown: number;
  /** Random choices for each candidate where owners stay as they are. */
  readonly draws: number;
  /** Random choices for each candidate where preferences are extracted anew, which takes longer. */
  readonly drawsAnew: number;
  readonly random: () => number;
}

/** Measures of one candidate; a part is undefined where there was nothing to compare. */
export interface Shown {
  /** Owners as they are: the deleted items just lose their say. */
  readonly fixed: Deletion | undefined;
  /** Preferences extracted anew from what is left of the history. */
  readonly anew: Deletion | undefined;
  /** Kendall's τ-b between shown attention and what the score loses without each preference. */
  readonly tau: number | undefined;
  /** Whether the recommendation names any history item. */
  readonly named: boolean;
  /** How far a score aligned again lies from the sum of the parts that are left, as a part of the whole score. */
  readonly inexactness: number;
}

/** Recommends, explains, and takes evidence away from each recommendation that the shop would show. */
export async function measureVisit(
  { history, candidates }: Visitor,
  { stages, shown, draws, drawsAnew, random }: VisitOptions,
): Promise<Shown[]> {
  const historyVectors = await stages.embed(history);
  const candidateVectors = await stages.embed(candidates);
  const prepared = await stages.prepare({ history, historyVectors }, { candidates, candidateVectors });
  if (prepared.preferences.length === 0) return [];
  const alignments = await prepared.aligner.align(prepared.request);
  const measured: Shown[] = [];
  for (const { index, explanation } of recommend(history, candidates, prepared, alignments, shown)) {
    const alignment = alignments[index] as CandidateAlignment;
    const offered: Offered = {
      candidates: [candidates[index] as Item],
      candidateVectors: [candidateVectors[index] as Float32Array],
    };
    const everything = history.map((_, item) => item);
    const owned = everything.filter((item) => (prepared.request.owner[item] as number) >= 0);
    const named = namedItems(explanation, history, owned);
    const cited = named.length > 0 ? named : weightiest(owned, alignment);
    const request = { history: everything, owned, cited, random };
    const scoreAnew = async (kept: readonly number[]) => {
      if (kept.length === history.length) return alignment.score;
      const left = {
        history: kept.map((item) => history[item] as Item),
        historyVectors: kept.map((item) => historyVectors[item] as Float32Array),
      };
      return scoreOf(prepared.aligner, (await stages.prepare(left, offered)).request);
    };
    const left = owned.filter((item) => !cited.includes(item));
    const again = await scoreOf(prepared.aligner, withOnly(prepared.request, left, index));
    measured.push({
      fixed: await measureDeletion({ ...request, draws, score: (kept) => sumOf(kept, alignment.evidence) }),
      anew: await measureDeletion({ ...request, draws: drawsAnew, score: scoreAnew }),
      tau: kendall(meanAttention(alignment), [...alignment.contributions]),
      named: named.length > 0,
      inexactness: Math.abs(again - sumOf(left, alignment.evidence)) / alignment.score,
    });
  }
  return measured;
}

/** The best candidates, explained, with their index among all. */
function recommend(
  history: readonly Item[],
  candidates: readonly Item[],
  { preferences, memberships }: Prepared,
  alignments: readonly CandidateAlignment[],
  shown: number,
): { index: number; explanation: Explanation }[] {
  const score = (index: number) => (alignments[index] as CandidateAlignment).score;
  const best = candidates
    .map((_, index) => index)
    .sort((a, b) => score(b) - score(a))
    .slice(0, shown);
  const explanations = createRealiser().realise({
    history,
    preferences,
    candidates: best.map((index) => candidates[index] as Item),
    alignments: best.map((index) => alignments[index] as CandidateAlignment),
    memberships: best.map((index) => memberships[index] ?? []),
    locale: 'en',
  });
  return [...explanations].map((explanation) => ({
    index: best[explanation.rank - 1] as number,
    explanation,
  }));
}

/** The history items that the recommendation names and that have a say, at most three. */
function namedItems({ steps }: Explanation, history: readonly Item[], owned: readonly number[]): number[] {
  const ids = new Set(steps.recommendation.flatMap(({ grounds }) => grounds.items ?? []));
  return owned.filter((item) => ids.has((history[item] as Item).id)).slice(0, MOST_CITED);
}

function weightiest(owned: readonly number[], { evidence }: CandidateAlignment): number[] {
  return [...owned]
    .sort((a, b) => (evidence[b] as number) - (evidence[a] as number))
    .slice(0, Math.min(MOST_CITED, owned.length - 1));
}

/** The request for one candidate, in which no item but those kept has an owner. */
function withOnly(request: AlignmentRequest, kept: readonly number[], candidate: number): AlignmentRequest {
  return {
    ...request,
    owner: request.owner.map((owner, item) => (kept.includes(item) ? owner : -1)),
    candidates: [request.candidates[candidate] as Float32Array],
    belonging: [request.belonging[candidate] ?? []],
  };
}

async function scoreOf(aligner: Aligner, request: AlignmentRequest): Promise<number> {
  const [alignment] = await aligner.align(request);
  return alignment?.score ?? 0;
}

function sumOf(items: readonly number[], values: Float32Array): number {
  return items.reduce((sum, item) => sum + (values[item] as number), 0);
}

/** The attention of each preference, as it is shown: the mean over the heads. */
function meanAttention({ attention, contributions }: CandidateAlignment): number[] {
  return [...contributions].map(
    (_, preference) =>
      attention.reduce((sum, head) => sum + (head[preference] as number), 0) / attention.length,
  );
}
