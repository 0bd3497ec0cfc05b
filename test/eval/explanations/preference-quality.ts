/** How good the preferences are, where the truth is known: by the visitor's own history and by what was held back of it. */
import { factsOf, isKindOrTheme } from '../../../src/items/facts.ts';
import type { Item } from '../../../src/items/item.ts';
import type { Preference } from '../../../src/preferences/preference.ts';
import { sample } from '../../support/random.ts';
import type { ShopStages } from '../accuracy-stages.ts';
import type { Audience, Visitor } from '../accuracy-visitors.ts';
import { dot } from './baselines.ts';
import { mean } from './mean.ts';

export type PreferenceFigures = {
  /** Whether the preferences' phrases put the visitor's genres in their true order, 0 to 1; null where items have none. */
  readonly ndcg: number | null;
  /** Share of the history that some preference owns. */
  readonly coverage: number | null;
  /** Mean cosine of two of a visitor's preferences; lower is better. */
  readonly redundancy: number | null;
  /** Chance that a held-back item is put above one never met, by the phrases alone; 0.5 is no better than chance. */
  readonly predictive: number | null;
  /** The same with the five preferences that are commonest among all visitors. */
  readonly baselinePopular: number | null;
  /** The same with another visitor's preferences. */
  readonly baselineRandom: number | null;
  /** Share of visitors of whose preferences at most one changes when a history item drawn at random is dropped. */
  readonly stability: number | null;
  /** Likeness of the preferences of two halves of one history, and of halves of two visitors', as cosines. */
  readonly halves: { readonly own: number | null; readonly other: number | null };
};

/** Held back at the end of a history. */
const HELD_BACK = 10;
/** Shorter histories are not cut. */
const SHORTEST = 5;
/** Items by which it is told what a phrase stands for. */
const CATALOGUE_SAMPLE = 300;
const COMMONEST = 5;

export async function measurePreferences(
  { visitors }: Audience,
  stages: ShopStages,
  random: () => number,
): Promise<PreferenceFigures> {
  const read = async (history: readonly Item[]) =>
    history.length === 0 ? [] : stages.extract(history, await stages.embed(history));
  const offered = sample(
    [...new Map(visitors.flatMap(({ candidates }) => candidates).map((item) => [item.id, item])).values()],
    CATALOGUE_SAMPLE,
    random,
  );
  const profile = createProfiles(offered, stages);
  const own: Preference[][] = [];
  for (const { history } of visitors) own.push(await read(history));
  const long = visitors.filter(({ history }) => history.length >= HELD_BACK + SHORTEST);
  const before: Preference[][] = [];
  for (const { history } of long) before.push(await read(history.slice(0, -HELD_BACK)));
  const common = commonest(before);
  const [predictive, popular, others]: (number | undefined)[][] = [[], [], []];
  for (const [place, visitor] of long.entries()) {
    predictive?.push(await worth(before[place] ?? [], visitor, stages));
    popular?.push(await worth(common, visitor, stages));
    others?.push(await worth(before[(place + 1) % before.length] ?? [], visitor, stages));
  }
  const halves = { own: [] as (number | undefined)[], other: [] as (number | undefined)[] };
  let earlier: Preference[] | undefined;
  const stable: number[] = [];
  const agreements: (number | undefined)[] = [];
  for (const [place, { history }] of visitors.entries()) {
    const mine = own[place] ?? [];
    agreements.push(await genreAgreement(history, mine, profile));
    if (history.length < SHORTEST) continue;
    const dropped = Math.floor(random() * history.length);
    const again = await read(history.filter((_, index) => index !== dropped));
    stable.push(changes(mine, again) <= 1 ? 1 : 0);
    const even = await read(history.filter((_, index) => index % 2 === 0));
    const odd = await read(history.filter((_, index) => index % 2 === 1));
    halves.own.push(likeness(even, odd));
    if (earlier) halves.other.push(likeness(even, earlier));
    earlier = odd;
  }
  return {
    ndcg: mean(agreements) ?? null,
    coverage:
      mean(visitors.map(({ history }, place) => owned(own[place] ?? []) / Math.max(1, history.length))) ??
      null,
    redundancy: mean(own.map(redundancyOf)) ?? null,
    predictive: mean(predictive ?? []) ?? null,
    baselinePopular: mean(popular ?? []) ?? null,
    baselineRandom: mean(others ?? []) ?? null,
    stability: mean(stable) ?? null,
    halves: { own: mean(halves.own) ?? null, other: mean(halves.other) ?? null },
  };
}

const owned = (preferences: readonly Preference[]) =>
  preferences.reduce((sum, { evidence }) => sum + evidence.length, 0);

/** Preferences of one that the other has not, whichever has more. */
export function changes(before: readonly Preference[], after: readonly Preference[]): number {
  const missing = (some: readonly Preference[], others: readonly Preference[]) =>
    some.filter(({ key }) => !others.some((other) => other.key === key)).length;
  return Math.max(missing(before, after), missing(after, before));
}

/** Mean cosine of the pairs; undefined with fewer than two. */
export function redundancyOf(preferences: readonly Preference[]): number | undefined {
  return mean(
    preferences.flatMap(({ vector }, place) =>
      preferences.slice(place + 1).map((other) => dot(vector, other.vector)),
    ),
  );
}

/** How near each of one set has something in the other, by weight. */
function likeness(some: readonly Preference[], others: readonly Preference[]): number | undefined {
  if (some.length === 0 || others.length === 0) return undefined;
  const weight = some.reduce((sum, one) => sum + one.weight, 0);
  const nearest = (vector: Float32Array) => Math.max(...others.map((other) => dot(vector, other.vector)));
  return some.reduce((sum, one) => sum + one.weight * nearest(one.vector), 0) / weight;
}

/** The preferences that most visitors have, as heavy as they are common. */
function commonest(sets: readonly (readonly Preference[])[]): Preference[] {
  const counts = new Map<string, { preference: Preference; count: number }>();
  for (const preference of sets.flat()) {
    const known = counts.get(preference.key);
    if (known) known.count++;
    else counts.set(preference.key, { preference, count: 1 });
  }
  const most = [...counts.values()].sort((a, b) => b.count - a.count).slice(0, COMMONEST);
  return most.map(({ preference, count }) => ({ ...preference, weight: count / sets.length }));
}

/** Chance that one of the last ten items is put above one that was never met, by phrase and kind alone. */
async function worth(
  preferences: readonly Preference[],
  { history, candidates }: Visitor,
  stages: ShopStages,
): Promise<number | undefined> {
  if (preferences.length === 0) return undefined;
  // The first candidate was taken next: it is no stranger.
  const items = [...history.slice(-HELD_BACK), ...candidates.slice(1)];
  const vectors = await stages.embed(items);
  const belonging = await stages.judge(preferences, items, vectors);
  const scores = items.map((_, index) =>
    preferences.reduce((sum, { weight, vector }, place) => {
      const strength = belonging[index]?.[place]?.strength ?? 0;
      return sum + weight * (strength + Math.max(0, dot(vector, vectors[index] as Float32Array)));
    }, 0),
  );
  return areaUnderCurve(scores.slice(0, HELD_BACK), scores.slice(HELD_BACK));
}

/** Chance that a positive scores above a negative; a tie counts half. */
export function areaUnderCurve(
  positives: readonly number[],
  negatives: readonly number[],
): number | undefined {
  if (positives.length === 0 || negatives.length === 0) return undefined;
  const above = positives.reduce(
    (sum, positive) =>
      sum +
      negatives.reduce(
        (won, negative) => won + (positive > negative ? 1 : positive === negative ? 0.5 : 0),
        0,
      ),
    0,
  );
  return above / (positives.length * negatives.length);
}

type Profile = (preference: Preference) => Promise<ReadonlyMap<string, number>>;

/** Of the items of the sample that belong to a phrase: the share that has each genre. Looked up once for each phrase. */
function createProfiles(items: readonly Item[], stages: ShopStages): Profile {
  const known = new Map<string, Promise<ReadonlyMap<string, number>>>();
  const find = async (preference: Preference) => {
    const vectors = await stages.embed(items);
    const belonging = await stages.judge([preference], items, vectors);
    const strengths = belonging.map(([one]) => one?.strength ?? 0);
    const all = strengths.reduce((sum, strength) => sum + strength, 0);
    const shares = new Map<string, number>();
    for (const [index, item] of items.entries()) {
      for (const genre of genresOf(item))
        shares.set(genre, (shares.get(genre) ?? 0) + (all > 0 ? (strengths[index] as number) / all : 0));
    }
    return shares;
  };
  return (preference) => {
    const profile = known.get(preference.key) ?? find(preference);
    known.set(preference.key, profile);
    return profile;
  };
}

function genresOf(item: Item): string[] {
  return [
    ...new Set(
      factsOf(item)
        .filter(isKindOrTheme)
        .map(({ value }) => value.toLowerCase()),
    ),
  ];
}

/**
 * NDCG of the genres in the order that the phrases tell, with each genre's share of the history as its gain. What a
 * phrase tells of genres is read off the catalogue, not off the items that it owns.
 */
async function genreAgreement(
  history: readonly Item[],
  preferences: readonly Preference[],
  profile: Profile,
): Promise<number | undefined> {
  const gains = new Map<string, number>();
  for (const genre of history.flatMap(genresOf)) gains.set(genre, (gains.get(genre) ?? 0) + 1);
  if (gains.size === 0 || preferences.length === 0) return undefined;
  const told = new Map<string, number>();
  for (const preference of preferences) {
    for (const [genre, share] of await profile(preference))
      told.set(genre, (told.get(genre) ?? 0) + preference.weight * share);
  }
  return ndcgOf(gains, told);
}

/** NDCG over all genres that either has: gains in the order of `told`, against gains in their own order. */
export function ndcgOf(gains: ReadonlyMap<string, number>, told: ReadonlyMap<string, number>): number {
  const all = [...new Set([...gains.keys(), ...told.keys()])];
  const discounted = (order: readonly string[]) =>
    order.reduce((sum, genre, rank) => sum + (gains.get(genre) ?? 0) / Math.log2(rank + 2), 0);
  const by = (values: ReadonlyMap<string, number>) =>
    [...all].sort((a, b) => (values.get(b) ?? 0) - (values.get(a) ?? 0));
  return discounted(by(told)) / discounted(by(gains));
}
