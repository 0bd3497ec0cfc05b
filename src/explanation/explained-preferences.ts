/** The numbers of one candidate, sorted and turned into shares. */
import type { CandidateAlignment } from '../alignment/aligner.ts';
import type { Item } from '../items/item.ts';
import type { MatchKind, Membership, Preference } from '../preferences/preference.ts';
import type { ExplainedEvidence, ExplainedPreference, Fit } from './explanation.ts';
import { fitOf } from './fit.ts';

/** One history item behind a preference, with what the wording needs to know of it. */
export interface WeighedEvidence {
  readonly item: Item;
  /** Index into the history, 0 = oldest. */
  readonly history: number;
  readonly match: MatchKind;
  /** Part of this candidate's score, 0 to 1. */
  readonly contribution: number;
}

/** One preference as it bears on one candidate, with its place in the request. */
export interface WeighedPreference {
  /** Index into the request's preferences. */
  readonly index: number;
  readonly preference: Preference;
  /** Part of this candidate's score, 0 to 1. */
  readonly contribution: number;
  readonly fitness: number;
  /** How the candidate belongs to what the phrase names. */
  readonly membership: Membership;
  readonly fit: Fit;
  /** Greatest contribution first. */
  readonly evidence: readonly WeighedEvidence[];
  /** What the caller is shown. */
  readonly explained: ExplainedPreference;
}

/**
 * The preferences as they bear on one candidate, greatest contribution first (ties: the order given). Contributions
 * are parts of the score; a part below zero speaks against the candidate and counts as 0, and where no part is
 * above zero the attention, averaged over the heads, takes their place. `memberships` of the candidate, one a preference;
 * `pinned` are the indices of those that the visitor pinned.
 */
export function weighPreferences(
  preferences: readonly Preference[],
  history: readonly Item[],
  alignment: CandidateAlignment,
  memberships: readonly Membership[],
  pinned: readonly number[] = [],
): WeighedPreference[] {
  const total = positiveTotal(alignment, preferences.length);
  const share = (part: number | undefined): number => (total > 0 ? unit((part ?? 0) / total) : 0);
  return preferences
    .map((preference, index): WeighedPreference => {
      const attention = alignment.attention.map((head) => unit(head[index] ?? 0));
      const mean = attention.reduce((sum, value) => sum + value, 0) / Math.max(1, attention.length);
      const contribution = total > 0 ? share(alignment.contributions[index]) : mean;
      const fitness = unit(alignment.fitness[index] ?? 0);
      const evidence = preference.evidence
        .flatMap(({ history: at, match }): WeighedEvidence[] => {
          const item = history[at];
          return item ? [{ item, history: at, match, contribution: share(alignment.evidence[at]) }] : [];
        })
        .sort((a, b) => b.contribution - a.contribution);
      const membership = memberships[index];
      const fit = fitOf(fitness, membership, preference.kind);
      const explained: ExplainedPreference = {
        index,
        key: preference.key,
        text: preference.text,
        kind: preference.kind,
        weight: preference.weight,
        contribution,
        fitness,
        ...(membership === undefined ? {} : { membership }),
        fit,
        attention,
        evidence: evidence.map(explainEvidence),
        ...(preference.stated && { stated: true }),
        ...(pinned.includes(index) && { pinned: true }),
      };
      return { index, preference, contribution, fitness, membership, fit, evidence, explained };
    })
    .sort((a, b) => b.contribution - a.contribution);
}

/** A preference apart from any candidate, its evidence in the order given. */
export function unweighed(
  preference: Preference,
  index: number,
  history: readonly Item[],
): WeighedPreference {
  const evidence = preference.evidence.flatMap(({ history: at, match }) => {
    const item = history[at];
    return item ? [{ item, history: at, match, contribution: 0 }] : [];
  });
  const { key, text, kind, weight } = preference;
  const numbers = { contribution: 0, fitness: 0, fit: 'none' } as const;
  const explained = { index, key, text, kind, weight, ...numbers, attention: [], evidence: [] };
  return { index, preference, ...numbers, membership: undefined, evidence, explained };
}

/**
 * Whether it must not be said that the candidate has nothing to do with what the phrase names, however far it is from
 * the evidence. Words of a title alone may mean something else ("Bubble Bath", a nail polish).
 */
export function belongsByFacts({ membership, preference }: WeighedPreference): boolean {
  return preference.kind !== 'title' && membership === 'attribute';
}

/** The score, or where some parts are below zero the sum of those above. */
function positiveTotal({ score, contributions }: CandidateAlignment, count: number): number {
  let sum = 0;
  let negative = false;
  for (let index = 0; index < count; index++) {
    const part = contributions[index] ?? 0;
    if (part > 0) sum += part;
    if (part < 0) negative = true;
  }
  return !negative && score > 0 ? score : sum;
}

function explainEvidence({ item, contribution }: WeighedEvidence): ExplainedEvidence {
  return {
    id: item.id,
    title: item.title,
    ...(item.image === undefined ? {} : { image: item.image }),
    ...(item.url === undefined ? {} : { url: item.url }),
    contribution,
  };
}

function unit(value: number): number {
  return Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 0;
}
