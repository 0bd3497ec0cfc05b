/** What a language's texts consist of: data only. */
import type { Likelihood } from '../explanation.ts';
import type { QuotationMarks } from '../quote-title.ts';

/**
 * One way to say something. `text` holds slots in braces: `{examples}` is filled in; `{examples|one:is|other:are}`
 * chooses a plural form by that slot's count (categories of Intl.PluralRules). A variant is used only where every
 * slot is known and its conditions hold. Its first letter is made a capital.
 */
export interface Variant {
  readonly text: string;
  /** States as a fact that the evidence belongs to the preference; not used where only its meaning is close. */
  readonly certain?: true;
  /** Says that it was lately; used only where all examples are among the newest items of the history. */
  readonly recent?: true;
  /** The least count that a slot must have. */
  readonly atLeast?: Readonly<Record<string, number>>;
  /** The greatest count that a slot may have. */
  readonly atMost?: Readonly<Record<string, number>>;
}

/**
 * Everything that is said, by step of the paper and case. Slots, where known:
 * `interest` "your interest in heist films", `topic` "heist films", `source` the interest or the one title behind it,
 * `examples` quoted titles, `all` quoted titles "and two more", `item` the candidate's title, `count` history items
 * behind the preference, `share` "four of the twelve things you looked at", `part` "72%" of the score,
 * `by` "directed by Michael Mann", `first`/`second` two topics and `two` their number, `fact`/`facts` what an item is or items are,
 * `rank` and `risen` places in the list, `other` the title that stands first, `here` what of a preference the candidate has,
 * `words` quoted words that titles share, `titles` how many titles of the history begin with them,
 * `times` how much more it counts, `themes` the themes shared, `sharing` those of the examples that share a fact, `others` further interests with their parts.
 */
export type MessageName =
  /** Step 1, the evidence states the preference as a fact. */
  | 'preference.certain'
  /** Step 1, some evidence is only close in meaning. */
  | 'preference.close'
  /** Step 1, a brand, author or the like that all evidence items name. */
  | 'preference.maker'
  /** Step 1, a single item and nothing more general. */
  | 'preference.title'
  /** Step 1, the visitor said so, and nothing in the history is plainly of that kind. */
  | 'preference.stated'
  /** Step 2, by fit. */
  | 'fit.strong'
  | 'fit.partial'
  | 'fit.near'
  | 'fit.none'
  /** Step 2, only the item's meaning says that it belongs to the preference. */
  | 'fit.partial.meaning'
  /** Step 2, preferences that do not fit and give next to nothing, told together: their topics as `others`. */
  | 'fit.rest'
  /** Step 2, the preference is a maker, the item has another and is near. */
  | 'fit.near.maker'
  /** Step 2, the item belongs to the preference but does not come close to the evidence. */
  | 'fit.none.kind'
  /** Step 3, by likelihood, with a preference that fits. */
  | 'likelihood.high'
  | 'likelihood.medium'
  | 'likelihood.low'
  /** Step 3, by likelihood, where the lead is only near. */
  | 'likelihood.high.near'
  | 'likelihood.medium.near'
  | 'likelihood.low.near'
  /** Step 3, by likelihood, where no preference fits. */
  | 'likelihood.high.unfit'
  | 'likelihood.medium.unfit'
  | 'likelihood.low.unfit'
  /** Step 3, what else the score rests on. */
  | 'likelihood.others'
  /** Step 3, the visitor pinned a preference that the score rests on. */
  | 'likelihood.pinned'
  /** Step 3, like something that the visitor wants less of. */
  | 'likelihood.less'
  /** Step 3, no preferences. */
  | 'likelihood.unknown'
  /** Step 4, the lead preference fits strongly, or in part. */
  | 'recommendation.strong'
  | 'recommendation.partial'
  /** Step 4, only the item's meaning says that it belongs to the lead preference: it comes close, or less so. */
  | 'recommendation.spirit'
  | 'recommendation.loose'
  /** Step 4, not known to belong to the lead preference but near its evidence; with a fact that it shares with some. */
  | 'recommendation.near'
  | 'recommendation.near.shared'
  /** Step 4, two preferences fit strongly. */
  | 'recommendation.two'
  /** Step 4, the lead preference is a maker and the candidate has the same. */
  | 'recommendation.maker'
  /** Step 4, the lead preference is a maker; the candidate has another and is near. */
  | 'recommendation.maker.other'
  /** Step 4, the lead preference is a single item. */
  | 'recommendation.title.strong'
  | 'recommendation.title.partial'
  /** Step 4, nothing fits. */
  | 'recommendation.unfit'
  | 'recommendation.title.unfit'
  /** Step 4, nothing fits, though it belongs to a preference. */
  | 'recommendation.unfit.kind'
  /** Step 4, nothing fits by itself, yet together it is not unlikely. */
  | 'recommendation.mixed'
  /** Step 4, no preferences. */
  | 'recommendation.unknown'
  /** Second sentence: a fact that the candidate shares with all examples, or with those named. */
  | 'link.all'
  | 'link.some'
  /** Likewise, of themes. */
  | 'link.all.theme'
  | 'link.some.theme'
  /** Second sentence: words that the titles share; several titles of the history begin with them. */
  | 'link.words'
  | 'link.series'
  /** Second sentence: what the candidate is by itself. */
  | 'link.own'
  /** Step 4, second sentence: what the candidate is, where nothing sets it apart or connects it. */
  | 'link.is'
  /** Why not higher: its rank; that it is first; what it lacks beside the first. */
  | 'lower.rank'
  | 'lower.first'
  | 'lower.lack'
  /** Why not higher: its rank without some items of the history, or with one more. */
  | 'lower.remove'
  | 'lower.add'
  /** Why not higher: no small change of the history would raise it; the shop itself ranks. */
  | 'lower.fixed'
  | 'lower.given';

/** Parts of sentences. */
export type PartName =
  | 'interest'
  | 'share.some'
  | 'share.all'
  | 'share.both'
  | 'share.only'
  | 'more'
  | 'part.all'
  | 'part.hardly'
  | 'other';

/** How a maker is spoken of, with the slot `{maker}`. */
export interface MakerWords {
  /** After "is" or "are": "directed by {maker}". */
  readonly by: string;
  /** After "your interest in": "titles directed by {maker}". */
  readonly things: string;
}

/** Words by which the grounding check knows a claim. Regular expressions without flags, matched in lower case. */
export interface Cues {
  /** Claims a strong fit. */
  readonly strong: readonly string[];
  /** Claims that the item is of the kind that a preference names, in full or in part. */
  readonly belonging: readonly string[];
  /** Before a claim: takes it back. */
  readonly negation: readonly string[];
  /** Says that a fact is shared. */
  readonly shared: readonly string[];
  /** Speaks of two: of the items named, or where fewer are named of the candidate and one looked at. */
  readonly pair: readonly string[];
  /** Says that it was lately. */
  readonly recent: readonly string[];
  /** States the likelihood. */
  readonly likelihood: Readonly<Record<Likelihood, readonly string[]>>;
  /** Spelt-out numbers other than `numberWords`, such as "twice". */
  readonly numbers: Readonly<Record<string, number>>;
  /** After the word for 1: there it counts, elsewhere it stands for a thing ("this one"). */
  readonly counted: readonly string[];
}

/** All texts of one language. */
export interface Catalogue {
  /** BCP 47 tag by which lists, numbers and plurals are formatted. */
  readonly locale: string;
  readonly marks: QuotationMarks;
  readonly messages: Readonly<Record<MessageName, readonly Variant[]>>;
  readonly parts: Readonly<Record<PartName, string>>;
  /**
   * How a value that is a preference is spoken of, by attribute name, with the slot `{value}`: "your interest in the theme
   * of sisters". What is not listed stands by itself: "your interest in hand cream".
   */
  readonly topics: Readonly<Record<string, string>>;
  /** Names of maker attributes, singular and in lower case; `other` for all that are not listed. */
  readonly makers: Readonly<Record<string, MakerWords>> & { readonly other: MakerWords };
  /**
   * What an item with a fact is or has: slot `{values}`, plural by `{things|one:…|other:…}`. By attribute name, else by
   * role; what is in neither is not spoken of.
   */
  readonly predicates: Readonly<Record<string, string>>;
  /** Words for 0, 1, 2 and so on; numbers beyond stand in digits and never open a sentence. */
  readonly numberWords: readonly string[];
  /** Common words, in lower case, that a page may write with a capital ("Crime"). Empty where nouns keep theirs. */
  readonly plainWords: ReadonlySet<string>;
  /** Words that keep their capital where a page writes them in a kind ("Japanese"). Absent where nouns keep theirs. */
  readonly properWords?: ReadonlySet<string>;
  readonly cues: Cues;
}
