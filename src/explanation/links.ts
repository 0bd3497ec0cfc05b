/** What connects a candidate with the examples, or sets it apart, in words: read off attributes only. */
import { type Fact, isKindOrTheme } from '../items/facts.ts';
import type { Item } from '../items/item.ts';
import { catalogueName } from './attribute-name.ts';
import type { FactCensus } from './fact-census.ts';
import type { Piece } from './messages/format.ts';
import type { Voice } from './messages/voice.ts';
import { type SharedFact, sharedFacts, tellingFacts } from './shared-facts.ts';
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

/** Finds connections over one list of candidates; what was said least comes first. */
export interface LinkFinder {
  /** What the candidate shares with some of `others`; values that `topic` says already are left out. */
  shared(candidate: Item, others: readonly Item[], topic?: string): Link | undefined;
  /** What the candidate is and none of `others` is. */
  own(candidate: Item, others: readonly Item[]): Link | undefined;
  /** What the candidate is, whoever else is that; values that `topic` says already are left out. */
  plain(candidate: Item, topic?: string): Link | undefined;
  /** Notes that a link was said. */
  note(link: Link): void;
}

/** A finder for a list; `census` tells which facts are too common to be a reason. */
export function createLinkFinder(voice: Voice, census: FactCensus): LinkFinder {
  const said = new Map<string, number>();
  const timesSaid = (fact: Fact): number => said.get(fact.value) ?? 0;
  const usable = (fact: Fact): boolean =>
    isSpeakable(fact.value) && !census(fact.value) && factPiece([fact], 1, voice) !== undefined;

  function linkOf(facts: readonly SharedFact[]): Link | undefined {
    const [first] = facts;
    if (!first) return undefined;
    const together = facts
      .filter((fact) => fact.name === first.name && fact.items.join() === first.items.join())
      .slice(0, VALUES);
    const fact = factPiece(together, 1, voice);
    const plural = factPiece(together, 2, voice);
    const themes = first.role === 'theme' ? valuesPiece(together, voice) : undefined;
    return fact && plural && { fact, facts: plural, themes, items: first.items };
  }

  return {
    shared(candidate, others, topic = '') {
      const facts = sharedFacts(candidate, others)
        .filter((fact) => usable(fact) && !isSaidBy(topic, spokenFact(fact, voice.catalogue)))
        .sort(
          (a, b) => Number(b.role === 'maker') - Number(a.role === 'maker') || timesSaid(a) - timesSaid(b),
        );
      return linkOf(facts);
    },
    own(candidate, others) {
      const shared = new Set(sharedFacts(candidate, others).map(({ value }) => value));
      const facts = tellingFacts(candidate)
        .filter((fact) => isKindOrTheme(fact) && usable(fact) && !shared.has(fact.value))
        .map((fact) => ({ ...fact, items: [] }))
        // What sort of thing it is says more than what it is about.
        .sort((a, b) => Number(b.role === 'kind') - Number(a.role === 'kind'));
      return linkOf(facts);
    },
    plain(candidate, topic = '') {
      const facts = tellingFacts(candidate)
        .filter(
          (fact) =>
            isKindOrTheme(fact) && usable(fact) && !isSaidBy(topic, spokenFact(fact, voice.catalogue)),
        )
        .map((fact) => ({ ...fact, items: [] }));
      const kinds = facts.filter(({ role }) => role === 'kind');
      const [first] = kinds;
      // A path of categories goes from the general to the special: its end says most.
      const telling = first && catalogueName(first.name) === CATEGORY ? kinds.slice(-1) : kinds;
      return linkOf(telling.length > 0 ? telling : facts);
    },
    note({ fact }) {
      for (const value of fact.grounds?.attributes ?? []) said.set(value, (said.get(value) ?? 0) + 1);
    },
  };
}

/** Whether each word of `value` stands in `topic` already, number aside. */
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
  return topic !== '' && words(value).every(named);
}
