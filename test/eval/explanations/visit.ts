/** One visitor of the evaluation: what the stages find, and ten recommendations as a shop would show them. */
import type { Aligner, AlignmentRequest, CandidateAlignment } from '../../../src/alignment/aligner.ts';
import { createRealiser } from '../../../src/explanation/computed-realiser.ts';
import type { Explanation } from '../../../src/explanation/explanation.ts';
import type { Item } from '../../../src/items/item.ts';
import type { Membership, Preference } from '../../../src/preferences/preference.ts';
import type { Prepared, ShopStages } from '../accuracy-stages.ts';
import type { Visitor } from '../accuracy-visitors.ts';

/** Recommendations of one list: most are the best of all offered, the rest are what a shop shows for other reasons. */
const BEST = 8;
const OTHERS = 2;

/** What is explained, and what it was explained from. */
export interface Visit {
  readonly history: readonly Item[];
  readonly preferences: readonly Preference[];
  /** The candidates of the list, in the order of the parts below. */
  readonly candidates: readonly Item[];
  readonly memberships: readonly (readonly Membership[])[];
  readonly alignments: readonly CandidateAlignment[];
  /** One alignment request for exactly these candidates. */
  readonly request: AlignmentRequest;
  readonly aligner: Aligner;
  /** Best first. */
  readonly explanations: readonly Explanation[];
  /** Likelihoods of the item that the visitor took next and of one drawn at random. */
  readonly taken: number;
  readonly drawn: number;
}

/** Undefined where nothing is known of the visitor. The first candidate is the one that was taken next. */
export async function explainVisit(
  { history, candidates }: Visitor,
  stages: ShopStages,
): Promise<Visit | undefined> {
  const historyVectors = await stages.embed(history);
  const candidateVectors = await stages.embed(candidates);
  const prepared = await stages.prepare({ history, historyVectors }, { candidates, candidateVectors });
  if (prepared.preferences.length === 0) return undefined;
  const alignments = await prepared.aligner.align(prepared.request);
  const score = (index: number) => (alignments[index] as CandidateAlignment).score;
  const ranked = candidates.map((_, index) => index).sort((a, b) => score(b) - score(a));
  const shown = [...ranked.slice(0, BEST), ...ranked.slice(-OTHERS)];
  const likelihood = (index: number) => alignments[index]?.likelihood ?? 0;
  const list = narrow(prepared, shown);
  const offered = shown.map((index) => candidates[index] as Item);
  const shownAlignments = shown.map((index) => alignments[index] as CandidateAlignment);
  return {
    history,
    candidates: offered,
    alignments: shownAlignments,
    ...list,
    explanations: realise(history, offered, list, shownAlignments),
    taken: likelihood(0),
    drawn: likelihood(1),
  };
}

/** Puts alignments into words, as the library does. */
export function realise(
  history: readonly Item[],
  candidates: readonly Item[],
  { preferences, memberships }: Pick<Prepared, 'preferences' | 'memberships'>,
  alignments: readonly CandidateAlignment[],
): Explanation[] {
  return [
    ...createRealiser().realise({ history, preferences, candidates, alignments, memberships, locale: 'en' }),
  ];
}

/** What was prepared, for some of the candidates. */
function narrow(
  { aligner, preferences, memberships, request }: Prepared,
  shown: readonly number[],
): Prepared {
  const pick = <Part>(parts: readonly Part[]) => shown.map((index) => parts[index] as Part);
  return {
    aligner,
    preferences,
    memberships: pick(memberships),
    request: { ...request, candidates: pick(request.candidates), belonging: pick(request.belonging) },
  };
}
