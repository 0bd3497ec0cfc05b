/** Requests for the tests: small catalogues, and numbers built as an aligner would. */
import type { CandidateAlignment } from '../../../src/alignment/aligner.ts';
import type { RealisationRequest } from '../../../src/explanation/realiser.ts';
import { factsOf } from '../../../src/items/facts.ts';
import type { Attributes, Item } from '../../../src/items/item.ts';
import type { MatchKind, Membership, Preference } from '../../../src/preferences/preference.ts';

const VECTOR = new Float32Array([1]);

/** An item whose id is its title in lower case, unless given. */
export function item(title: string, attributes?: Attributes, id = title.toLowerCase()): Item {
  return { id, title, ...(attributes ? { attributes } : {}) };
}

/** A preference that rests on the history items with these indices. */
export function preference(
  text: string,
  evidence: readonly number[],
  {
    kind = 'interest',
    match = 'attribute',
    weight = 0.2,
  }: Partial<{ kind: Preference['kind']; match: MatchKind; weight: number }> = {},
): Preference {
  const rests = evidence.map((history) => ({ history, strength: 0.8, match }));
  return { key: `${kind}:${text}`, text, kind, evidence: rests, weight, vector: VECTOR };
}

/** What a candidate is, how well it fits each preference, and how likely it is. */
export interface Meeting {
  readonly candidate: Item;
  /** One a preference, 0 to 1. */
  readonly fitness: readonly number[];
  /**
   * How it belongs to each preference. By default by attribute; to a maker, where its own attributes name that one.
   */
  readonly memberships?: readonly Membership[];
  /** 0 to 1. By default the best fitness. */
  readonly likelihood?: number;
  /** Parts of the score, one a preference. By default as the fitness. */
  readonly contributions?: readonly number[];
  /** Parts of the score, one a history item. By default each preference's part is dealt out evenly. */
  readonly evidence?: readonly number[];
}

/** A request in which all parts add up to the score. */
export function request(
  history: readonly Item[],
  preferences: readonly Preference[],
  meetings: readonly Meeting[],
  locale = 'en',
): RealisationRequest {
  return {
    history,
    preferences,
    candidates: meetings.map(({ candidate }) => candidate),
    alignments: meetings.map((meeting) => align(history, preferences, meeting)),
    memberships: meetings.map(
      ({ candidate, memberships }) => memberships ?? preferences.map((one) => membershipOf(one, candidate)),
    ),
    locale,
  };
}

/** As an extractor would judge it, were every item of the kind that a phrase names. */
export function membershipOf({ kind, text }: Preference, candidate: Item): Membership {
  if (kind === 'title') return undefined;
  const same = ({ role, value }: { role: string; value: string }): boolean =>
    role === 'maker' && value.toLowerCase() === text.toLowerCase();
  return kind !== 'maker' || factsOf(candidate).some(same) ? 'attribute' : undefined;
}

function align(
  history: readonly Item[],
  preferences: readonly Preference[],
  meeting: Meeting,
): CandidateAlignment {
  const contributions = meeting.contributions ?? meeting.fitness;
  const score = contributions.reduce((sum, part) => sum + part, 0);
  const evidence = Float32Array.from(meeting.evidence ?? history.map(() => 0));
  if (!meeting.evidence) {
    preferences.forEach((one, index) => {
      for (const { history: at } of one.evidence)
        evidence[at] = (contributions[index] ?? 0) / one.evidence.length;
    });
  }
  return {
    score,
    contributions: new Float32Array(contributions),
    evidence,
    attention: [new Float32Array(contributions.map((part) => (score > 0 ? part / score : 0)))],
    fitness: new Float32Array(meeting.fitness),
    likelihood: meeting.likelihood ?? Math.max(0, ...meeting.fitness),
  };
}

/** Films with genres, directors and themes. */
export const films = {
  heat: item('Heat', { genre: ['Crime', 'Thriller'], director: 'Michael Mann', theme: 'heist' }),
  ronin: item('Ronin', { genre: ['Action', 'Thriller'], director: 'John Frankenheimer', theme: 'heist' }),
  seven: item('Se7en', { genre: ['Crime', 'Mystery'], director: 'David Fincher' }),
  monkeys: item('12 Monkeys', {
    genre: ['Sci-Fi', 'Thriller'],
    director: 'Terry Gilliam',
    theme: 'time travel',
  }),
  future: item('Back to the Future', {
    genre: ['Adventure', 'Sci-Fi'],
    director: 'Robert Zemeckis',
    theme: 'time travel',
  }),
  amelie: item('Amélie', { genre: ['Comedy', 'Romance'], director: 'Jean-Pierre Jeunet' }),
  insideMan: item('Inside Man', { genre: ['Crime', 'Drama'], director: 'Spike Lee', theme: 'heist' }),
  insider: item('The Insider', { genre: 'Drama', director: 'Michael Mann' }),
  frozen: item('Frozen', { genre: ['Animation', 'Musical'], director: 'Chris Buck' }),
} as const;

/** A visitor of a film shop: two crime thrillers and one more, two on time travel, one comedy. */
export const filmHistory: readonly Item[] = [
  films.amelie,
  films.heat,
  films.future,
  films.ronin,
  films.monkeys,
  films.seven,
];

/** What that visitor likes: crime thrillers (3 items) before time travel (2). */
export const filmPreferences: readonly Preference[] = [
  preference('crime thrillers', [1, 3, 5], { weight: 0.5 }),
  preference('time travel', [2, 4], { kind: 'attribute', weight: 0.3 }),
];
