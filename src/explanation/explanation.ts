/** What the library says about one recommendation: numbers, words, and what each word rests on. */
import type { MatchKind, Preference } from '../preferences/preference.ts';

/** Where the likelihood lies; the bounds are in `likelihood.ts`. */
export type Likelihood = 'low' | 'medium' | 'high';

/**
 * What may be said of an item and a preference: `strong` it is of that kind, and fits well; `partial` it fits in part;
 * `near` it is not of that kind, but close to the items behind it; `none` it has little to do with it.
 */
export type Fit = 'strong' | 'partial' | 'near' | 'none';

/** What a sentence rests on. Every title, phrase, attribute and number in its text occurs here. */
export interface Grounds {
  /** Ids of the items named. */
  readonly items?: readonly string[];
  /** Indices of the preferences spoken of, in the order of mention. */
  readonly preferences?: readonly number[];
  /** Attribute values named, as the page wrote them. */
  readonly attributes?: readonly string[];
  /** Words quoted as standing in several titles, as the candidate's title writes them. */
  readonly words?: readonly string[];
  /** Every number stated, as it stands in the text. */
  readonly numbers?: readonly number[];
  /** What is claimed of the fit. Absent where none is claimed. */
  readonly fit?: Fit;
}

/** One sentence of an explanation. */
export interface Sentence {
  readonly text: string;
  readonly grounds: Grounds;
  /** `computed`, or the name of the language model that wrote it. */
  readonly writer: string;
}

/** One history item behind a preference. */
export interface ExplainedEvidence {
  /** The item's id. */
  readonly id: string;
  readonly title: string;
  readonly image?: string;
  readonly url?: string;
  /** The item's part of this candidate's score, 0 to 1. */
  readonly contribution: number;
}

/** One preference as it bears on one candidate. */
export interface ExplainedPreference {
  /** Its place among the visitor's preferences, 0 = heaviest; what `Grounds.preferences` speak of. */
  readonly index: number;
  /** Equal phrases have equal keys; what `Steering` speaks of. */
  readonly key: string;
  /** Completes "your interest in …"; a name where `kind` is `maker`, a title where it is `title`. */
  readonly text: string;
  /** What `text` speaks of. */
  readonly kind: Preference['kind'];
  /** Share of the visitor's recent history that shows it, 0 to 1. */
  readonly weight: number;
  /** Its part of this candidate's score, 0 to 1; over all preferences they sum to 1. */
  readonly contribution: number;
  /** How well the candidate fits it, 0 to 1. */
  readonly fitness: number;
  /** How the candidate was found to be of the kind that the phrase names; absent where nothing says that it is. */
  readonly membership?: MatchKind;
  /** What may be said of the two; decided by `fitness` and by whether the item is of the kind that the phrase names. */
  readonly fit: Fit;
  /** Its part of the score as each attention head sees it, 0 to 1. */
  readonly attention: readonly number[];
  /** The history items that it owns, greatest contribution first. */
  readonly evidence: readonly ExplainedEvidence[];
  /** The visitor said so themselves: it counts without evidence. */
  readonly stated?: boolean;
  /** The visitor pinned it: it counts three times. */
  readonly pinned?: boolean;
}

/** The paper's four steps (section 3.5). */
export interface ExplanationSteps {
  /** 1: why the visitor has each preference, with examples. */
  readonly preferences: readonly Sentence[];
  /** 2: how each preference fits this item. */
  readonly fit: readonly Sentence[];
  /** 3: how likely the visitor is to want it, and why. */
  readonly likelihood: readonly Sentence[];
  /** 4: the recommendation in one or two sentences. */
  readonly recommendation: readonly Sentence[];
}

/** Why one candidate is there for this visitor. */
export interface Explanation {
  /** The candidate's id. */
  readonly candidate: string;
  readonly title: string;
  /** 1 = best, by what the request's `ranking` says. */
  readonly rank: number;
  /** Greater is better; comparable within one list. */
  readonly score: number;
  readonly likelihood: Likelihood;
  /** Behind `likelihood`, 0 to 1; see `CandidateAlignment.likelihood`. */
  readonly probability: number;
  /** The reason in one line: the text of step 4. */
  readonly reason: string;
  /** What is left of the score for being like something that the visitor wants less of, 0.1 to 1; absent where all is. */
  readonly kept?: number;
  /** Greatest contribution first. */
  readonly preferences: readonly ExplainedPreference[];
  readonly steps: ExplanationSteps;
  /** `computed`, or the name of the language model that wrote the reason. */
  readonly writer: string;
  /** Sentences of a language model that the critic turned down; empty on the computed tier. */
  readonly rejected: readonly { readonly text: string; readonly cause: string }[];
}
