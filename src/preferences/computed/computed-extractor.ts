/** Preferences without a language model: phrases chosen so as to cover the history. */
import type { Embedder } from '../../embedding/embedder.ts';
import type { Item } from '../../items/item.ts';
import { LaneError, throwIfAborted } from '../../runtime/error.ts';
import type { PreferenceExtractor, PreferenceRequest } from '../preference.ts';
import { domainsOf } from './domains.ts';
import type { InterestBank } from './interest-bank.ts';
import type { Match } from './match.ts';
import { matchItem } from './match-item.ts';
import { ownEvidence } from './own-evidence.ts';
import { recencyWeights } from './recency.ts';
import { selectPhrases } from './select-phrases.ts';
import { isSensitiveItem } from './sensitive.ts';

/** Only this many latest items are read: older ones would cost time and say little about today. */
const MOST_ITEMS = 300;

/** Items whose matches are remembered: a visitor's clicks change a history by one item at a time. */
const MOST_REMEMBERED = 20_000;

export interface ComputedExtractorOptions {
  readonly bank: InterestBank;
  /** Embeds phrases that come from attributes. */
  readonly embedder: Embedder;
  /** Names of the bank's domains to speak in; by default they are read off each history. */
  readonly domains?: readonly string[] | undefined;
}

/** Reads preferences off a history with the phrases of the bank and the values of the page. */
export function createComputedExtractor({ bank, embedder, domains: fixed }: ComputedExtractorOptions): PreferenceExtractor {
  const remembered = new Map<string, Match[]>();

  async function matchHistory({ history, historyVectors, signal }: PreferenceRequest): Promise<Match[][]> {
    const first = Math.max(0, history.length - MOST_ITEMS);
    const chosen = fixed?.map((name) => domainIndex(bank, name)) ?? domainsOf(history.slice(first), historyVectors.slice(first), bank);
    const domains = await Promise.all(chosen.map((domain) => bank.load(domain, signal)));
    if (remembered.size > MOST_REMEMBERED) remembered.clear();
    return history.map((item, index) => {
      if (index < first || isSensitiveItem(item)) return [];
      const key = `${chosen}\n${item.title}\n${JSON.stringify(item.attributes)}`;
      const matches = remembered.get(key) ?? matchItem(item, historyVectors[index] as Float32Array, domains);
      remembered.set(key, matches);
      return matches;
    });
  }

  return {
    async extract(request) {
      const weights = recencyWeights(request.history.length);
      const matches = await matchHistory(request);
      throwIfAborted(request.signal);
      let chosen = selectPhrases(matches, weights, request.count);
      if (chosen.length === 0) chosen = selectPhrases(request.history.map(matchTitle), weights, request.count);
      const phrases = chosen.map(({ phrase }) => phrase).filter(({ vector }) => vector === undefined);
      const vectors = await embedder.embed(phrases.map(({ text }) => text), request.signal);
      return ownEvidence(chosen, weights, (phrase) => phrase.vector ?? (vectors[phrases.indexOf(phrase)] as Float32Array));
    },
  };
}

/** Where nothing general is known, an item stands for itself. */
function matchTitle(item: Item): Match[] {
  if (isSensitiveItem(item)) return [];
  return [{ phrase: { key: `title:${item.id}`, text: item.title, kind: 'title' }, strength: 0.5, match: 'title' }];
}

function domainIndex(bank: InterestBank, name: string): number {
  const index = bank.domains.findIndex((domain) => domain.name === name);
  if (index >= 0) return index;
  throw new LaneError(
    'LANE_INVALID_OPTIONS',
    `expected domains to be among ${bank.domains.map((domain) => domain.name).join(', ')}, but got ${JSON.stringify(name)}.`,
  );
}
