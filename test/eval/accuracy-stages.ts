/** Stages 1 to 3 of the pipeline, taken apart so that a history can be shortened between them and scored again. */

import type { Aligner, AlignmentRequest } from '../../src/alignment/aligner.ts';
import { loadAlignmentParameters } from '../../src/alignment/load-aligner.ts';
import type { AlignmentParameters } from '../../src/alignment/parameters.ts';
import { createVisitAligners, type VisitAligners } from '../../src/alignment/visit-aligner.ts';
import { createEmbedder } from '../../src/embedding/embedder.ts';
import { itemText } from '../../src/embedding/item-text.ts';
import type { Item } from '../../src/items/item.ts';
import { createComputedExtractor } from '../../src/preferences/computed/computed-extractor.ts';
import { loadInterestBank } from '../../src/preferences/computed/load-bank.ts';
import { ownersOf } from '../../src/preferences/owners.ts';
import type {
  Belonging,
  Membership,
  Preference,
  PreferenceExtractor,
} from '../../src/preferences/preference.ts';
import { readJson } from '../../src/runtime/assets.ts';
import type { ModelManifest } from '../../src/runtime/manifest.ts';
import { createMemoryVectorStore } from '../../src/runtime/vector-store.ts';
import { createDiskAssets } from '../support/disk-assets.ts';
import { createNodeEncoder } from '../support/node-encoder.ts';

const PREFERENCES = 5;

/** A history as stage 2 reads it, with one vector for each item. */
export interface Known {
  readonly history: readonly Item[];
  readonly historyVectors: readonly Float32Array[];
}

/** Candidates with their vectors. */
export interface Offered {
  readonly candidates: readonly Item[];
  readonly candidateVectors: readonly Float32Array[];
}

/** What comes out of stage 2, ready for stage 3 and stage 4. */
export interface Prepared {
  readonly request: AlignmentRequest;
  /** The one that such a visit gets. */
  readonly aligner: Aligner;
  readonly preferences: readonly Preference[];
  /** Candidates × preferences. */
  readonly memberships: readonly (readonly Membership[])[];
}

/** Stages 2 and 3 as one shop has them. */
export interface ShopStages {
  /** Unit vectors of the items' titles. */
  embed(items: readonly Item[]): Promise<Float32Array[]>;
  /** Reads preferences off a history and judges the candidates by them. */
  prepare(known: Known, offered: Offered): Promise<Prepared>;
  /** Reads preferences off a history, with one vector for each item. */
  extract(history: readonly Item[], historyVectors: readonly Float32Array[]): Promise<Preference[]>;
  /** How each item belongs to each preference: items × preferences. */
  judge(
    preferences: readonly Preference[],
    items: readonly Item[],
    vectors: readonly Float32Array[],
  ): Promise<Belonging[][]>;
}

/** The stages with the parameters that ship. */
export interface Stages {
  readonly parameters: AlignmentParameters;
  /** For a shop that sells what `domains` name; by default they are read off each history. */
  forShop(domains?: readonly string[]): ShopStages;
  dispose(): Promise<void>;
}

/** Opens the models. The TypeScript aligners serve, which give what the ONNX graph gives to 1e-4. */
export async function openStages(): Promise<Stages> {
  const assets = createDiskAssets();
  const encoder = await createNodeEncoder();
  // All titles of the largest data set, and more.
  const store = createMemoryVectorStore(100_000);
  const embedder = createEmbedder({ version: encoder.version, encoder: async () => encoder, store });
  const bank = await loadInterestBank(assets, embedder);
  const manifest = await readJson<ModelManifest>(assets, 'manifest.json');
  const parameters = await loadAlignmentParameters(
    assets,
    manifest,
    embedder.version,
    async () => manifest.encoder.dimension,
  );
  const aligners = createVisitAligners({
    assets,
    manifest,
    parameters,
    runtime: '',
    device: 'auto',
    runtimeLoaded: () => false,
  });
  return {
    parameters,
    forShop(domains) {
      const extractor = createComputedExtractor({ bank, embedder, domains });
      return {
        embed: (items) => embedder.embed(items.map(itemText)),
        prepare: (known, offered) => prepare(extractor, aligners, known, offered),
        extract: (history, historyVectors) =>
          extractor.extract({ history, historyVectors, count: PREFERENCES }),
        judge: (preferences, items, vectors) => extractor.judge({ preferences, items, vectors }),
      };
    },
    async dispose() {
      await Promise.all([encoder.dispose(), aligners.dispose()]);
    },
  };
}

async function prepare(
  extractor: PreferenceExtractor,
  aligners: VisitAligners,
  { history, historyVectors }: Known,
  { candidates, candidateVectors }: Offered,
): Promise<Prepared> {
  const offered = { items: candidates, vectors: candidateVectors };
  const preferences = await extractor.extract({ history, historyVectors, offered, count: PREFERENCES });
  const belonging = await extractor.judge({ preferences, items: candidates, vectors: candidateVectors });
  const owner = ownersOf(preferences, history.length);
  return {
    aligner: await aligners.forVisit([...historyVectors, ...candidateVectors]),
    preferences,
    memberships: belonging.map((ofItem) => ofItem.map(({ membership }) => membership)),
    request: {
      history: historyVectors,
      preferences: preferences.map(({ vector }) => vector),
      owner,
      candidates: candidateVectors,
      belonging: belonging.map((ofItem) => ofItem.map(({ strength }) => strength)),
    },
  };
}
