/** What the critic has to know of a language: data only. */
import type { Likelihood } from '../../../explanation/explanation.ts';
import type { CriticViolationKind } from '../critic.ts';

/**
 * What a sentence may claim of the candidate and a preference or a title; `fit-claims.ts` tells when each is true.
 * - `strong` fits well, `perfect` fits as nothing computed can fit
 * - `belongs` fits, is picked for; `kind` is one of that kind; `outside` is none of that kind
 * - `partly` fits in part; `hedged` may fit, comes somewhat close
 * - `close` is near what was looked at, `alike` is like it; `apart` is not
 * - `weak` no exact match; `unclear` no match; `none` no link at all
 * - `led` it is there because of this
 */
export type FitClaim =
  | 'strong'
  | 'perfect'
  | 'belongs'
  | 'kind'
  | 'outside'
  | 'partly'
  | 'hedged'
  | 'close'
  | 'alike'
  | 'apart'
  | 'weak'
  | 'unclear'
  | 'none'
  | 'led';

/** A count in words: of the items behind a preference, of all items, or of the score; `unclear` of what. */
export type Quantity =
  | 'all'
  | 'most'
  | 'half'
  | 'several'
  | 'few'
  | 'only'
  | 'unclear'
  | 'part.most'
  | 'part.small'
  | 'part.all'
  | 'part.hardly';

/**
 * Patterns are regular expressions without flags, matched against a sentence's skeleton: the sentence in lower case on
 * one line, in which a capital letter stands for a mention or a list of them: H titles of the history, C the candidate's
 * title, O other candidates, P phrases of preferences, V attribute values, N counts, R percentages, Q a quotation that is
 * nothing known.
 */
export type Pattern = string;

export interface CriticWords {
  /** Language subtag. */
  readonly language: string;
  /** Whether words are divided by spaces. */
  readonly spaced: boolean;
  /** Whether all nouns begin with a capital. */
  readonly capitalNouns: boolean;
  /** Words, or expressions of several, that claim nothing beyond what the cues know. Lower case. */
  readonly plain: readonly string[];
  /** The commonest words, by which the language is known. Lower case. */
  readonly stopWords: readonly string[];
  /** Spelt-out numbers. */
  readonly numbers: Readonly<Record<string, number>>;
  /** After the word for 1: there it counts, elsewhere it stands for a thing ("this one"). */
  readonly counted: Pattern;
  /** After digits: makes them a percentage. */
  readonly percent: Pattern;
  /** Words for attributes, with the catalogue names of the attributes that they may mean. */
  readonly attributes: Readonly<Record<string, readonly string[]>>;
  /** Nouns for what a shop sells, with the attribute names and value words that tell that it sells them. */
  readonly goods: Readonly<Record<string, readonly string[]>>;
  /** Before a value: says in which attributes it stands. Catalogue names; roles where none of these is known. */
  readonly predicates: readonly { readonly pattern: Pattern; readonly names: readonly string[] }[];
  /** Between the members of a list, such as ", " and " and ". */
  readonly join: Pattern;
  /** Ends a clause. */
  readonly clauseEnd: Pattern;
  readonly negation: readonly string[];
  /** Two of them in one clause are more than can be read with certainty. */
  readonly doubleNegation: Pattern;
  /** In this order: what an earlier pattern has found is not read again. */
  readonly fit: readonly { readonly claim: FitClaim; readonly pattern: Pattern }[];
  readonly likelihood: Readonly<Record<Likelihood | 'certain' | 'notLow', Pattern>>;
  /** Speaks of the candidate. */
  readonly candidate: Pattern;
  /** Says that something was looked at. */
  readonly lookedAt: Pattern;
  /** Says that the candidate itself was looked at. */
  readonly candidateLookedAt: Pattern;
  /** Calls a phrase an interest, or titles its reason. */
  readonly interest: Pattern;
  /** Just before a phrase or value: speaks of it as a topic, not as a fact ("your interest in films by"). */
  readonly topic: Pattern;
  /** Just before words that are plain by themselves: makes them a phrase or a value. */
  readonly spokenAs: Pattern;
  /** Holds one thing against another. */
  readonly comparison: Pattern;
  /** Opens a clause that speaks of what was named just before. */
  readonly relative: Pattern;
  /** A negation that denies nothing: "not only". */
  readonly noDenial: Pattern;
  /** Says of the visitor's history that it is of the kind that a phrase names. */
  readonly certain: Pattern;
  /** Takes the certainty out of it again. */
  readonly unsure: Pattern;
  readonly shared: Pattern;
  /** Speaks of titles that were named before. */
  readonly reference: Pattern;
  readonly recent: Pattern;
  readonly newest: Pattern;
  /** Says that something counts most. */
  readonly most: Pattern;
  /** Says that what follows counts less. */
  readonly next: Pattern;
  readonly quantities: readonly { readonly quantity: Quantity; readonly pattern: Pattern }[];
  /** Two things. */
  readonly both: Pattern;
  /** Counts, with the groups that are read as `count`, `total`, `more`, `times`, `interests`. */
  readonly counts: readonly { readonly pattern: Pattern; readonly means: readonly CountMeaning[] }[];
  /** Around a percentage: what it is of. */
  readonly shares: readonly { readonly pattern: Pattern; readonly means: ShareMeaning }[];
  /** Words and expressions that no evidence supports, with what is said of them; first those that tell most. */
  readonly unfounded: readonly {
    readonly kind: CriticViolationKind;
    readonly pattern: Pattern;
    readonly why: string;
  }[];
}

/**
 * `evidence` items behind the preference, `history` all items, `named` titles named here, `more` items behind the
 * preference beyond those named, `interests` preferences, `rank` place in the list.
 */
export type CountMeaning = 'evidence' | 'history' | 'named' | 'more' | 'interests' | 'rank';

/** `score` part of the score, `fitness`, `probability`, `weight` share of the history. */
export type ShareMeaning = 'score' | 'fitness' | 'probability' | 'weight';
