/** What connects a candidate with the examples, or sets it apart, in words: read off attributes only. */
import { type Fact, isKindOrTheme } from '../items/facts.ts';
import type { Item } from '../items/item.ts';
import { catalogueName } from './attribute-name.ts';
import type { FactCensus } from './fact-census.ts';
import type { Piece } from './messages/format.ts';
import type { Voice } from './messages/voice.ts';
import { type SharedFact, sharedFacts, tellingFacts } from './shared-facts.ts';
import { beginsWith, sharedWords, standsIn } from './shared-words.ts';
import { isSpeakable, spokenFact } from './spoken-value.ts';
import { isUnspaced, withSeams } from './unspaced-scripts.ts';
import { factPiece, valuesPiece } from './wording.ts';

/** How many values of one attribute are named at once. */
const VALUES = 2;
/** The attribute whose values are a path, by its name in the catalogues. */
const CATEGORY = 'category';

/** A connection that can be spoken of. */
export interface Link {
  /** What the candidate is: "is listed under crime". */
  readonly fact: Piece;
  /** What both are: "are listed under crime". */
  readonly facts: Piece;
  /** The values alone where they are themes: "heist and Paris". */
  readonly themes: Piece | undefined;
  /** Ids of the items that share it. */
  readonly items: readonly string[];
}

/** Words that titles share. */
export interface WordLink {
  /** The words in quotation marks. */
  readonly words: Piece;
  /** Whether all the titles begin with them, an article aside. */
  readonly opens: boolean;
  /** How many titles of the history begin as the candidate's does; undefined where that is not what is shared. */
  readonly titles: Piece | undefined;
}

/** Finds connections over one list of candidates; what was said least comes first. */
export interface LinkFinder {
  /** What the candidate shares with some of `others`; values that `topic` says already are left out. */
  shared(candidate: Item, others: readonly Item[], topic?: string): Link | undefined;
  /** What the candidate is and none of `others` is. */
  own(candidate: Item, others: readonly Item[]): Link | undefined;
  /** What the candidate is, whoever else is that; values that `topic` says already are left out. */
  plain(candidate: Item, topic?: string): Link | undefined;
  /** Words of the candidate's title that all of `others` have in theirs, and how many titles of the history begin with them. */
  words(candidate: Item, others: readonly Item[]): WordLink | undefined;
  /** Notes that a link was said. */
  note(link: Link): void;
}

/** Each time that a value was said counts like this share of the items having it. */
const SAID_SHARE = 0.15;

/** A finder for a list; `census` tells which facts are too common to be a reason. */
export function createLinkFinder(voice: Voice, census: FactCensus, history: readonly Item[]): LinkFinder {
  const said = new Map<string, number>();
  /** What few have and what was not said yet tells most. */
  const staleness = ({ value }: Fact): number => census.share(value) + SAID_SHARE * (said.get(value) ?? 0);
  const { plainWords } = voice.catalogue;
  /** Whether a title begins with the value and it is no common word: then it is a name. */
  const isName = (value: string, title: string): boolean =>
    beginsWith(value, title) &&
    !value
      .toLowerCase()
      .split(/[\s&-]+/u)
      .every((word) => plainWords.has(word));
  const usable = (fact: Fact, { title }: Item): boolean =>
    isSpeakable(fact.value) &&
    !census(fact.value) &&
    // A maker that a page lists among its categories is not a kind of thing.
    !(fact.role === 'kind' && (census.isMaker(fact.value) || isName(fact.value, title))) &&
    factPiece([fact], 1, voice) !== undefined;

  function linkOf(facts: readonly SharedFact[]): Link | undefined {
    const [first] = facts;
    if (!first) return undefined;
    const together = facts
      .filter((fact) => fact.name === first.name && fact.items.join() === first.items.join())
      .filter((fact) => fact === first || !census.implies(first.value, fact.value))
      .slice(0, VALUES);
    const fact = factPiece(together, 1, voice);
    const plural = factPiece(together, 2, voice);
    const themes = first.role === 'theme' ? valuesPiece(together, voice) : undefined;
    return fact && plural && { fact, facts: plural, themes, items: first.items };
  }

  return {
    shared(candidate, others, topic = '') {
      const facts = sharedFacts(candidate, others)
        .filter((fact) => usable(fact, candidate) && !isSaidBy(topic, spokenFact(fact, voice.catalogue)))
        .sort(
          (a, b) => Number(b.role === 'maker') - Number(a.role === 'maker') || staleness(a) - staleness(b),
        );
      return linkOf(facts);
    },
    own(candidate, others) {
      const shared = new Set(sharedFacts(candidate, others).map(({ value }) => value));
      const facts = tellingFacts(candidate)
        .filter((fact) => isKindOrTheme(fact) && usable(fact, candidate) && !shared.has(fact.value))
        .map((fact) => ({ ...fact, items: [] }))
        // What sort of thing it is says more than what it is about.
        .sort((a, b) => Number(b.role === 'kind') - Number(a.role === 'kind') || staleness(a) - staleness(b));
      return linkOf(facts);
    },
    plain(candidate, topic = '') {
      const facts = tellingFacts(candidate)
        .filter(
          (fact) =>
            isKindOrTheme(fact) &&
            usable(fact, candidate) &&
            !isSaidBy(topic, spokenFact(fact, voice.catalogue)),
        )
        .map((fact) => ({ ...fact, items: [] }));
      const kinds = facts.filter(({ role }) => role === 'kind');
      const [first] = kinds;
      // A path of categories goes from the general to the special: its end says most.
      const telling = first && catalogueName(first.name) === CATEGORY ? kinds.slice(-1) : kinds;
      return linkOf((telling.length > 0 ? telling : facts).sort((a, b) => staleness(a) - staleness(b)));
    },
    words(candidate, others) {
      const [first, ...rest] = others;
      const found = first && sharedWords(candidate.title, first.title);
      if (!found || !rest.every(({ title }) => standsIn(found.text, title))) return undefined;
      const titles = found.opens ? history.filter(({ title }) => beginsWith(found.text, title)).length : 0;
      const opens = found.opens && rest.every(({ title }) => beginsWith(found.text, title));
      return { words: voice.words(found.text), opens, titles: titles > 1 ? voice.number(titles) : undefined };
    },
    note({ fact }) {
      for (const value of fact.grounds?.attributes ?? []) said.set(value, (said.get(value) ?? 0) + 1);
    },
  };
}

/** Whether each word of `value` stands in `topic` already; number, and whether it is written as one word, aside. */
function isSaidBy(topic: string, value: string): boolean {
  const words = (text: string): string[] =>
    withSeams(text)
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean)
      .map((word) => word.replace(/(?:ies|y)$/u, 'i').replace(/s$/u, ''));
  const known = new Set(words(topic));
  const named = (word: string): boolean =>
    known.has(word) || (isUnspaced(word) && topic.toLowerCase().includes(word));
  if (topic === '') return false;
  return words(value).every(named) || ` ${words(topic).join(' ')} `.includes(` ${words(value).join('')} `);
}
