/** Contract of stage 2: several preferences are read off a visitor's history (LANE, section 3.3). */
import type { Item } from '../items/item.ts';

/**
 * How an item was found to belong to a preference, surest first:
 * `attribute` the page's own attributes say so; `title` the words of its title say so; `meaning` only its vector
 * lies close to the phrase, which the wording then must not state as a fact.
 */
export type MatchKind = 'attribute' | 'title' | 'meaning';

/** One history item that a preference rests on. */
export interface Evidence {
  /** Index into the history, 0 = oldest. */
  readonly history: number;
  /** How well the item fits the phrase, 0 to 1. */
  readonly strength: number;
  readonly match: MatchKind;
}

/** What a visitor likes, in a few words, with the items that show it. */
export interface Preference {
  /** Equal phrases have equal keys, over histories and visits. */
  readonly key: string;
  /** A phrase that completes "your interest in …", such as "crime thrillers". */
  readonly text: string;
  /**
   * What the phrase speaks of: `interest` a phrase of the bank; `attribute` a value that the page gave;
   * `maker` a brand, author or the like; `title` a single item when nothing more general is known.
   */
  readonly kind: 'interest' | 'attribute' | 'maker' | 'title';
  /** The history items that this preference owns, most telling first. No item has two owners. */
  readonly evidence: readonly Evidence[];
  /** Share of the recency-weighted history that the evidence makes up, 0 to 1. */
  readonly weight: number;
  /** The phrase's unit vector, from the same encoder as the titles. */
  readonly vector: Float32Array;
  /** Who worded the phrase: `visitor`, or the name of a language model. Absent where it is computed. */
  readonly writer?: string;
  /** The visitor said it of themselves: it counts without evidence. */
  readonly stated?: boolean;
  /** Domains of the bank of interests that it was found in: where membership is judged. */
  readonly domains?: readonly string[];
}

export interface PreferenceRequest {
  /** Oldest first. */
  readonly history: readonly Item[];
  /** Unit vectors of the history, one an item. */
  readonly historyVectors: readonly Float32Array[];
  /** What the shop offers beside: it helps a short history to tell what is sold here. Nothing else is read off it. */
  readonly offered?:
    | { readonly items: readonly Item[]; readonly vectors: readonly Float32Array[] }
    | undefined;
  /** How many preferences at most (m in the paper), 1 to 10. */
  readonly count: number;
  readonly signal?: AbortSignal | undefined;
}

/** How an item belongs to what a preference's phrase names; undefined where nothing says that it does. */
export type Membership = MatchKind | undefined;

/** What is found of one item and one preference. */
export interface Belonging {
  readonly membership: Membership;
  /** How surely the item belongs, times how much the phrase says, 0 to 1; 0 without membership. */
  readonly strength: number;
}

export interface BelongingRequest {
  readonly preferences: readonly Preference[];
  readonly items: readonly Item[];
  /** Unit vectors of the items. */
  readonly vectors: readonly Float32Array[];
  readonly signal?: AbortSignal | undefined;
}

/** Turns a history into preferences. Implementations are interchangeable. */
export interface PreferenceExtractor {
  /** Resolves to 0 to `count` preferences, heaviest first; 0 only where nothing at all can be said. */
  extract(request: PreferenceRequest): Promise<Preference[]>;
  /**
   * For each item, how it belongs to each preference of an earlier `extract`: what may be close to a visitor's
   * westerns without being one must not be called a western.
   */
  judge(request: BelongingRequest): Promise<Belonging[][]>;
}
