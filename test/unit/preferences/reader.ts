/** Stage 2 as it runs in a page, with the real encoder and the real bank of interests. */
import { createEmbedder, type Embedder } from '../../../src/embedding/embedder.ts';
import { itemText } from '../../../src/embedding/item-text.ts';
import type { Attributes, Item } from '../../../src/items/item.ts';
import { createComputedExtractor } from '../../../src/preferences/computed/computed-extractor.ts';
import type { InterestBank } from '../../../src/preferences/computed/interest-bank.ts';
import { loadInterestBank } from '../../../src/preferences/computed/load-bank.ts';
import type { Membership, Preference } from '../../../src/preferences/preference.ts';
import { createMemoryVectorStore } from '../../../src/runtime/vector-store.ts';
import { createDiskAssets } from '../../support/disk-assets.ts';
import { createNodeEncoder } from '../../support/node-encoder.ts';

export interface ReadingOptions {
  readonly count?: number;
  readonly domains?: readonly string[];
  readonly signal?: AbortSignal;
}

export interface Reader {
  readonly embedder: Embedder;
  readonly bank: InterestBank;
  /** The preferences of a history, by an extractor that never met another. */
  read(history: readonly Item[], options?: ReadingOptions): Promise<Preference[]>;
  /** The preferences of a history, and how each candidate belongs to each of them. */
  judge(
    history: readonly Item[],
    candidates: readonly Item[],
  ): Promise<{ preferences: Preference[]; memberships: Membership[][] }>;
}

/** Loads encoder and bank; `version` other than the bundled one makes the encoder a stranger to the bank. */
export async function createReader(version?: string): Promise<Reader> {
  const encoder = await createNodeEncoder();
  const embedder = createEmbedder({
    version: version ?? encoder.version,
    encoder: async () => encoder,
    store: createMemoryVectorStore(),
  });
  const bank = await loadInterestBank(createDiskAssets(), embedder);
  return {
    embedder,
    bank,
    async read(history, { count = 5, domains, signal } = {}) {
      const extractor = createComputedExtractor({ bank, embedder, domains });
      const historyVectors = await embedder.embed(history.map(itemText));
      return extractor.extract({ history, historyVectors, count, signal });
    },
    async judge(history, candidates) {
      const extractor = createComputedExtractor({ bank, embedder });
      const historyVectors = await embedder.embed(history.map(itemText));
      const preferences = await extractor.extract({ history, historyVectors, count: 5 });
      const vectors = await embedder.embed(candidates.map(itemText));
      return {
        preferences,
        memberships: (await extractor.judge({ preferences, items: candidates, vectors })).map((ofItem) =>
          ofItem.map(({ membership }) => membership),
        ),
      };
    },
  };
}

/** An item whose id is its title. */
export function item(title: string, attributes?: Attributes): Item {
  return { id: title, title, ...(attributes && { attributes }) };
}

/** Titles of the history items that a preference rests on. */
export function evidenceOf(preference: Preference | undefined, history: readonly Item[]): string[] {
  return preference?.evidence.map((one) => (history[one.history] as Item).title) ?? [];
}
