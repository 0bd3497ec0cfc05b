/** The four stages in a row; runs in a worker, in a page or in Node. */
import {
  type AlignerSource,
  createAlignerSource,
  loadAlignmentParameters,
} from './alignment/load-aligner.ts';
import { createEmbedder, type Embedder } from './embedding/embedder.ts';
import { itemText } from './embedding/item-text.ts';
import { createLazyEncoder, type LazyEncoder } from './embedding/lazy-encoder.ts';
import { encoderVersion, loadEncoder } from './embedding/load-encoder.ts';
import { createRealiser } from './explanation/computed-realiser.ts';
import type { Explanation } from './explanation/explanation.ts';
import type { Item } from './items/item.ts';
import { createComputedExtractor } from './preferences/computed/computed-extractor.ts';
import { loadInterestBank } from './preferences/computed/load-bank.ts';
import { ownersOf } from './preferences/owners.ts';
import type { Preference, PreferenceExtractor } from './preferences/preference.ts';
import { type Assets, readJson } from './runtime/assets.ts';
import { throwIfAborted } from './runtime/error.ts';
import type { ModelManifest } from './runtime/manifest.ts';
import { type ExecutionDevice, inBrowser } from './runtime/onnx-runtime.ts';
import { readAhead } from './runtime/read-ahead.ts';
import type { VectorStore } from './runtime/vector-store.ts';
import type { ExplainUpdate, LoadingUpdate, Stage } from './updates.ts';

export interface PipelineOptions {
  readonly assets: Assets;
  /** Folder with ONNX Runtime's WebAssembly files; ends in a slash. */
  readonly runtime: string;
  readonly device: 'auto' | ExecutionDevice;
  /** Replaces the bundled encoder; see `ExplainerOptions.encoder`. */
  readonly encoder?: string | undefined;
  /** What the shop sells; see `ExplainerOptions.domains`. */
  readonly domains?: readonly string[] | undefined;
  /** Where vectors are kept. The pipeline closes it. */
  readonly store: VectorStore | Promise<VectorStore>;
  readonly locale: string;
  /** 1 to 10. */
  readonly preferenceCount: number;
  readonly onProgress?: ((update: LoadingUpdate) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface PipelineRequest {
  readonly history: readonly Item[];
  readonly candidates: readonly Item[];
  /** Numbers to rank the candidates by, greater first; by default the alignment's scores. */
  readonly ranking?: readonly number[] | undefined;
  readonly inspect: boolean;
  readonly signal?: AbortSignal | undefined;
}

export interface Pipeline {
  /** Explains all candidates, best first; tells updates as they come. Items must have been validated. */
  explain(request: PipelineRequest, tell: (update: ExplainUpdate) => void): Promise<readonly Explanation[]>;
  dispose(): Promise<void>;
}

/** What every visit needs, whatever is kept from the last one. */
const FIRST_FILES = ['manifest.json', 'lane-interests/index.json', 'lane-align/config.json'];
/** Needed with the encoder that it was trained on. */
const OUR_NETWORK = 'lane-align/parameters.bin';

/**
 * Opens the models' small files; the encoder's weights follow at once where nothing is in the store yet, else only when
 * a text needs them.
 * @throws LaneError LANE_MODEL_NOT_FOUND, LANE_MODEL_INVALID, LANE_ABORTED
 */
export async function createPipeline(options: PipelineOptions): Promise<Pipeline> {
  const { device, runtime, signal } = options;
  const assets = readAhead(
    options.assets,
    options.encoder === undefined ? [...FIRST_FILES, OUR_NETWORK] : FIRST_FILES,
  );
  const manifest = await readJson<ModelManifest>(assets, 'manifest.json', signal);
  const encoder = createLazyEncoder(() =>
    loadEncoder({ ...options, assets, manifest, model: options.encoder }),
  );
  const store = await options.store;
  if (await store.isEmpty()) encoder.start();
  const embedder = createEmbedder({
    version: encoderVersion({ manifest, model: options.encoder }),
    encoder: encoder.get,
    store,
  });
  const [bank, parameters] = await Promise.all([
    loadInterestBank(assets, embedder, signal),
    loadAlignmentParameters(assets, manifest, embedder.version, async () =>
      options.encoder === undefined ? manifest.encoder.dimension : (await encoder.get()).dimension,
    ),
  ]);
  throwIfAborted(signal);
  // In Node the encoder runs on another runtime, and the TypeScript network is all that recipes and evaluation need.
  const aligners = createAlignerSource({
    assets,
    manifest,
    parameters,
    runtime,
    device,
    runtimeLoaded: () => inBrowser() && encoder.loaded() !== undefined,
  });
  const stages = {
    embedder,
    encoder,
    extractor: createComputedExtractor({ bank, embedder, domains: options.domains }),
    aligners,
  };
  return {
    explain: (request, tell) => explain(request, tell, stages, options),
    async dispose() {
      await aligners.dispose();
      await encoder.dispose();
      store.close();
    },
  };
}

interface Stages {
  readonly embedder: Embedder;
  readonly encoder: LazyEncoder;
  readonly extractor: PreferenceExtractor;
  readonly aligners: AlignerSource;
}

async function explain(
  request: PipelineRequest,
  tell: (update: ExplainUpdate) => void,
  stages: Stages,
  options: PipelineOptions,
): Promise<readonly Explanation[]> {
  const { history, candidates, signal } = request;
  if (history.length === 0 || candidates.length === 0) return [];
  const timings: Record<Stage, number> = { embedding: 0, preferences: 0, alignment: 0, explanation: 0 };
  const timed = async <T>(stage: Stage, work: () => T | Promise<T>): Promise<T> => {
    throwIfAborted(signal);
    const start = performance.now();
    const result = await work();
    timings[stage] += performance.now() - start;
    return result;
  };

  const vectors = await timed('embedding', () =>
    stages.embedder.embed([...history, ...candidates].map(itemText), signal),
  );
  const historyVectors = vectors.slice(0, history.length);
  const candidateVectors = vectors.slice(history.length);
  const preferences = await timed('preferences', () =>
    stages.extractor.extract({ history, historyVectors, count: options.preferenceCount, signal }),
  );
  tell({ type: 'preferences', preferences: preferences.map((preference) => summarise(preference, history)) });

  const belonging = await timed('preferences', () =>
    stages.extractor.judge({ preferences, items: candidates, vectors: candidateVectors, signal }),
  );
  const owner = ownersOf(preferences, history.length);
  const aligner = await stages.aligners.current();
  const preferenceVectors = preferences.map(({ vector }) => vector);
  const alignments = await timed('alignment', () =>
    aligner.align({
      history: historyVectors,
      preferences: preferenceVectors,
      owner,
      candidates: candidateVectors,
      belonging: belonging.map((ofItem) => ofItem.map(({ strength }) => strength)),
      signal,
    }),
  );
  const memberships = belonging.map((ofItem) => ofItem.map(({ membership }) => membership));
  const explanations: Explanation[] = [];
  await timed('explanation', () => {
    const { locale } = options;
    const realised = createRealiser().realise({
      history,
      preferences,
      candidates,
      alignments,
      memberships,
      ranking: request.ranking,
      locale,
    });
    // Each is told before the next is worded: the first reason does not wait for the last.
    for (const explanation of realised) {
      explanations.push(explanation);
      tell({ type: 'explanation', explanation });
    }
  });
  if (request.inspect) {
    const encoder = stages.encoder.loaded();
    tell({
      type: 'inspection',
      encoder: {
        version: stages.embedder.version,
        device: encoder?.device ?? 'none',
        dimension: stages.aligners.parameters.config.dimension,
      },
      aligner: { version: aligner.version, device: aligner.device },
      vectors: { history: historyVectors, preferences: preferenceVectors, candidates: candidateVectors },
      owner,
      attention: alignments.map(({ attention }) => attention),
      evidence: alignments.map(({ evidence }) => evidence),
      timings,
    });
  }
  return explanations;
}

function summarise({ text, weight, evidence }: Preference, history: readonly Item[]) {
  return { text, weight, evidence: evidence.map((one) => (history[one.history] as Item).id) };
}
