/** Whether items belong to phrases that no bank knows, and how surely: by attributes, by title, by meaning. */
import type { Embedder } from '../../embedding/embedder.ts';
import { dot } from '../../embedding/vector.ts';
import { factsOf, isDescribed, isKindOrTheme, yearOf } from '../../items/facts.ts';
import type { Item } from '../../items/item.ts';
import { foldedPhrase, wordsOf } from '../../items/words.ts';
import { type Background, type InterestDomain, readInterests } from '../computed/interest-bank.ts';
import { measureBackground } from '../computed/interest-vectors.ts';
import type { Match } from '../computed/match.ts';
import { matchItem } from '../computed/match-item.ts';
import { LEAST_STRENGTH } from '../computed/select-phrases.ts';
import { isSensitiveItem } from '../computed/sensitive.ts';
import type { Belonging, Preference } from '../preference.ts';
import { ORDINARY_INTERESTS } from './ordinary-interests.ts';
import { namesOtherWares, tellingWords } from './phrase-words.ts';

/** A maker's name says less of a taste than what the thing is; as in the computed tier. */
const MAKER_SAYS = 0.35;
/**
 * Deviations from which meaning alone makes an item belong, and from which it counts in full. Of what the attributes of
 * our four demo shops put among a phrase 44 % lie above the first, of all else 1.6 %.
 */
const MEANING_FROM = 3;
const MEANING_FULL = 6;
const MEANING_SAYS = 0.39;
/**
 * Deviations from which a claim is believed that nothing else supports: above lie 92 % of what belongs and 35 % of what
 * does not. A title without facts lies farther off, and less can be told from it: 56 % against 29 %.
 */
const PLAUSIBLE_FROM = { described: 1, bare: 0.5 } as const;

const NOT_AT_ALL: Belonging = { membership: undefined, strength: 0 };

/** How an item belongs to a phrase. */
export interface PhraseFit extends Belonging {
  /** How it would belong if somebody who knows the item said so: `membership` is undefined where that is not to be believed. */
  readonly claimed: Belonging;
  /**
   * Deviations by which the vector of an item without facts is closer to the phrase than ordinary interests are: what a
   * claim may be believed by that is one of several. Absent where facts speak.
   */
  readonly closeness?: number | undefined;
}

export interface PhraseFitter {
  /** Items × phrases. `vectors` are the items' unit vectors. */
  fit(
    phrases: readonly Pick<Preference, 'text' | 'vector'>[],
    items: readonly Item[],
    vectors: readonly Float32Array[],
    signal?: AbortSignal | undefined,
  ): Promise<PhraseFit[][]>;
}

/**
 * Judges phrases as the computed tier judges those of its bank, a phrase's own telling words being its test: all of them
 * must be among the attributes (`attribute`), or among attributes and title (`title`). Else its vector must stand out
 * (`meaning`), by deviations of what is usual between the phrase and `ORDINARY_INTERESTS`, whatever the encoder.
 */
export function createPhraseFitter(embedder: Embedder): PhraseFitter {
  return {
    async fit(phrases, items, vectors, signal) {
      if (phrases.length === 0) return items.map(() => []);
      const ordinary = await embedder.embed(ORDINARY_INTERESTS, signal);
      const domain = domainOf(phrases, ordinary);
      const telling = phrases.map(({ text }) => tellingWords(text));
      return items.map((item, index) => {
        const vector = vectors[index] as Float32Array;
        const said = wordsSaid(item);
        // Most phrases have a word that most items have not: nothing more need be looked at.
        const met = telling.map((words) => words.every((word) => said.has(word)));
        const matches = new Map(
          met.includes(true)
            ? matchItem(item, vector, [domain]).map((match) => [match.phrase.key, match])
            : [],
        );
        const fits = phrases.map(({ text }, position): PhraseFit => {
          const words = met[position] ? byWords(text, item, matches.get(keyOf(text))) : undefined;
          return words === undefined
            ? byMeaning(deviations(domain, position, vector), item)
            : { ...words, claimed: words };
        });
        const shown = fits.some(({ claimed }) => claimed.membership !== undefined);
        return shown && isSensitiveItem(item)
          ? phrases.map(() => ({ ...NOT_AT_ALL, claimed: NOT_AT_ALL }))
          : fits;
      });
    },
  };
}

/** All words of an item's title and facts, and its decade. */
function wordsSaid(item: Item): Set<string> {
  const year = yearOf(item);
  const decade = year === undefined ? '' : `${Math.floor(year / 10) * 10}s`;
  return new Set([item.title, decade, ...factsOf(item).map(({ value }) => value)].flatMap(wordsOf));
}

/** The key of a phrase: that of the bank where it has the same. */
export function keyOf(phrase: string): string {
  return `interest:${phrase}`;
}

function byWords(phrase: string, item: Item, match: Match | undefined): Belonging | undefined {
  if (namesOtherWares(phrase, item)) return undefined;
  if (match !== undefined && match.match !== 'meaning')
    return { membership: match.match, strength: match.strength };
  return isByMaker(phrase, item) ? { membership: 'attribute', strength: MAKER_SAYS } : undefined;
}

/** Whether the phrase names the item's maker, and nothing beside that its attributes do not say. */
function isByMaker(phrase: string, item: Item): boolean {
  const folded = ` ${foldedPhrase(phrase)} `;
  const facts = factsOf(item);
  const makers = facts.filter(
    ({ role, value }) =>
      role === 'maker' && foldedPhrase(value) !== '' && folded.includes(` ${foldedPhrase(value)} `),
  );
  const said = new Set([...makers, ...facts.filter(isKindOrTheme)].flatMap(({ value }) => wordsOf(value)));
  return makers.length > 0 && tellingWords(phrase).every((word) => said.has(word));
}

function byMeaning(closeness: number, item: Item): PhraseFit {
  const strength = MEANING_SAYS * Math.min(1, (closeness - MEANING_FROM) / (MEANING_FULL - MEANING_FROM));
  const belongs = strength > 0 ? ({ membership: 'meaning', strength } as const) : NOT_AT_ALL;
  const plausible = closeness >= PLAUSIBLE_FROM[isDescribed(item) ? 'described' : 'bare'];
  return {
    ...belongs,
    closeness: isDescribed(item) ? undefined : closeness,
    claimed: plausible ? { membership: 'meaning', strength: Math.max(LEAST_STRENGTH, strength) } : NOT_AT_ALL,
  };
}

function domainOf(
  phrases: readonly Pick<Preference, 'text' | 'vector'>[],
  ordinary: readonly Float32Array[],
): InterestDomain {
  const vectors = phrases.map(({ vector }) => vector);
  return {
    name: '',
    ...readInterests(phrases.map(({ text }) => [text, tellingWords(text).join(',')] as const)),
    vectors,
    background: measureBackground(vectors, ordinary),
  };
}

/** By how many deviations an item is closer to a phrase than ordinary interests are. */
function deviations({ vectors, background }: InterestDomain, position: number, vector: Float32Array): number {
  const { mean, deviation } = background[position] as Background;
  return (dot(vectors[position] as Float32Array, vector) - mean) / deviation;
}
