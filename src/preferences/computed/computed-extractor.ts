/** Preferences without a language model: phrases chosen so as to cover the history. */
import type { Embedder } from '../../embedding/embedder.ts';
import { isDescribed } from '../../items/facts.ts';
import type { Item } from '../../items/item.ts';
import { wordsOf } from '../../items/words.ts';
import { LaneError, throwIfAborted } from '../../runtime/error.ts';
import type { PreferenceExtractor, PreferenceRequest } from '../preference.ts';
import { domainsOf } from './domains.ts';
import type { InterestBank, InterestDomain } from './interest-bank.ts';
import type { Match } from './match.ts';
import { matchItem } from './match-item.ts';
import { ownEvidence } from './own-evidence.ts';
import { MOST_READ_ITEMS, readWeights } from './recency.ts';
import { selectPhrases } from './select-phrases.ts';
import { isSensitiveItem } from './sensitive.ts';

/** Items whose matches are remembered: a visitor's clicks change a history by one item at a time. */
const MOST_REMEMBERED = 20_000;

export interface ComputedExtractorOptions {
  readonly bank: InterestBank;
  /** Embeds phrases that come from attributes. */
  readonly embedder: Embedder;
  /** Names of the bank's domains to speak in; by default they are read off each history. */
  readonly domains?: readonly string[] | undefined;
}

/** Lends its words to whoever else words phrases. */
export interface ComputedExtractor extends PreferenceExtractor {
  /** Whether a word, as `wordsOf` folds it, is one that the phrases of the domains read so far write small: no name. */
  isOrdinaryWord(word: string): boolean;
}

/**
 * Reads preferences off a history with the phrases of the bank and the values of the page.
 * @throws LaneError LANE_INVALID_OPTIONS where the bank has no domain of a name
 */
export function createComputedExtractor({
  bank,
  embedder,
  domains,
}: ComputedExtractorOptions): ComputedExtractor {
  const remembered = new Map<string, Match[]>();
  const fixedDomains = domains?.map((name) => domainIndex(bank, name));
  const learnt = new Set<unknown>();
  const ordinary = new Set<string>();

  function learnWords({ interests, tests }: InterestDomain): void {
    if (learnt.has(tests)) return;
    learnt.add(tests);
    for (const word of tests.keys()) ordinary.add(word);
    const words = interests.flatMap(({ text }) => text.split(/[\s-]/u));
    for (const word of words.filter((one) => !/\p{Lu}/u.test(one)).flatMap(wordsOf)) ordinary.add(word);
    for (const word of words.filter((one) => /\p{Lu}/u.test(one)).flatMap(wordsOf)) ordinary.delete(word);
  }

  function match(item: Item, vector: Float32Array, loaded: readonly InterestDomain[]): Match[] {
    const key = `${loaded.map(({ name }) => name)}\n${item.title}\n${JSON.stringify(item.attributes)}`;
    const matches = remembered.get(key) ?? matchItem(item, vector, loaded);
    if (remembered.size > MOST_REMEMBERED) remembered.clear();
    remembered.set(key, matches);
    return matches;
  }

  async function loadDomains(
    { history, historyVectors, offered, signal }: PreferenceRequest,
    first: number,
  ): Promise<InterestDomain[]> {
    const read = { items: history.slice(first), vectors: historyVectors.slice(first) };
    const chosen = fixedDomains ?? domainsOf(read, bank, offered);
    return Promise.all(chosen.map((domain) => bank.load(domain, signal)));
  }

  return {
    isOrdinaryWord: (word) => ordinary.has(word),
    async extract(request) {
      const { history, historyVectors, count, signal } = request;
      const first = Math.max(0, history.length - MOST_READ_ITEMS);
      const loaded = await loadDomains(request, first);
      loaded.forEach(learnWords);
      const weights = readWeights(history.length);
      const matches = history.map((item, index) =>
        index < first || isSensitiveItem(item)
          ? []
          : match(item, historyVectors[index] as Float32Array, loaded),
      );
      throwIfAborted(signal);
      const found = selectPhrases(matches, weights, count);
      // What no phrase speaks for, and no fact describes, stands for itself.
      const covered = new Set(found.flatMap((phrase) => [...phrase.matches.keys()]));
      const bare = history.map((item, index) =>
        covered.has(index) || isDescribed(item) ? [] : matchTitle(item),
      );
      const chosen = [...found, ...selectPhrases(bare, weights, count - found.length)];
      if (chosen.length === 0) chosen.push(...selectPhrases(history.map(matchTitle), weights, count));
      const phrases = chosen.map(({ phrase }) => phrase).filter(({ vector }) => vector === undefined);
      const vectors = await embedder.embed(
        phrases.map(({ text }) => text),
        signal,
      );
      const preferences = ownEvidence(
        chosen,
        weights,
        (phrase) => phrase.vector ?? (vectors[phrases.indexOf(phrase)] as Float32Array),
      );
      const domains = loaded.map(({ name }) => name);
      return preferences.map((preference) => ({ ...preference, domains }));
    },
    async judge({ preferences, items, vectors, signal }) {
      throwIfAborted(signal);
      const names = [...new Set(preferences.flatMap((preference) => preference.domains ?? []))];
      const loaded = await Promise.all(names.map((name) => bank.load(domainIndex(bank, name), signal)));
      return items.map((item, index) => {
        const found = new Map(
          match(item, vectors[index] as Float32Array, loaded).map((one) => [one.phrase.key, one]),
        );
        return preferences.map(({ key }) => {
          const one = found.get(key);
          return { membership: one?.match, strength: one?.strength ?? 0 };
        });
      });
    },
  };
}

/** Where nothing general is known, an item stands for itself. */
function matchTitle(item: Item): Match[] {
  if (isSensitiveItem(item)) return [];
  return [
    { phrase: { key: `title:${item.id}`, text: item.title, kind: 'title' }, strength: 0.5, match: 'title' },
  ];
}

function domainIndex(bank: InterestBank, name: string): number {
  const index = bank.domains.findIndex((domain) => domain.name === name);
  if (index >= 0) return index;
  throw new LaneError(
    'LANE_INVALID_OPTIONS',
    `expected domains to be among ${bank.domains.map((domain) => domain.name).join(', ')}, but got ${JSON.stringify(name)}.`,
  );
}
