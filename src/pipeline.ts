/** The four stages in a row; runs in a worker, in a page or in Node. */
import { loadAlignmentParameters } from './alignment/load-aligner.ts';
import { createVisitAligners } from './alignment/visit-aligner.ts';
import { createEmbedder } from './embedding/embedder.ts';
import { createLazyEncoder } from './embedding/lazy-encoder.ts';
import { encoderVersion, isBundled, loadEncoder } from './embedding/load-encoder.ts';
import type { Explanation } from './explanation/explanation.ts';
import { loadCatalogue } from './explanation/messages/select-catalogue.ts';
import type { Item } from './items/item.ts';
import { type AnswerStore, createMemoryAnswerStore } from './language/answer-store.ts';
import type { LanguageModel } from './language/language-model.ts';
import type { LanguageWork } from './language/language-options.ts';
import { createComputedExtractor } from './preferences/computed/computed-extractor.ts';
import { loadInterestBank } from './preferences/computed/load-bank.ts';
import { type Assets, readJson } from './runtime/assets.ts';
import { throwIfAborted } from './runtime/error.ts';
import type { ModelManifest } from './runtime/manifest.ts';
import { type ExecutionDevice, inBrowser } from './runtime/onnx-runtime.ts';
import { readAhead } from './runtime/read-ahead.ts';
import type { VectorStore } from './runtime/vector-store.ts';
import { runStages, type Stages } from './stages.ts';
import type { Steering } from './steering/steering.ts';
import type { ExplainUpdate, LoadingUpdate } from './updates.ts';
import type { WhyNot } from './why-not/why-not.ts';

export interface PipelineOptions {
  readonly assets: Assets;
  /** Folder with ONNX Runtime's WebAssembly files; ends in a slash. */
  readonly runtime: string;
  readonly device: 'auto' | ExecutionDevice;
  /** Replaces the bundled encoder; see `ExplainerOptions.encoder`. */
  readonly encoder?: string | undefined;
  /** What the shop sells; see `ExplainerOptions.domains`. */
  readonly domains?: readonly string[] | undefined;
  /** Which network aligns; see `ExplainerOptions.alignment`. */
  readonly alignment?: 'auto' | 'trained' | 'untrained' | undefined;
  /** Where vectors are kept. The pipeline closes it. */
  readonly store: VectorStore | Promise<VectorStore>;
  /** Where a language model's answers are kept; by default nowhere but in memory. The pipeline closes it. */
  readonly answers?: AnswerStore | Promise<AnswerStore> | undefined;
  readonly locale: string;
  /** 1 to 10. */
  readonly preferenceCount: number;
  readonly onProgress?: ((update: LoadingUpdate) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A language model at work for one call. */
export interface PipelineLanguage extends LanguageWork {
  readonly model: LanguageModel;
}

export interface PipelineRequest {
  readonly history: readonly Item[];
  readonly candidates: readonly Item[];
  /** Numbers to rank the candidates by, greater first; by default the alignment's scores. */
  readonly ranking?: readonly number[] | undefined;
  /** What the visitor has said. */
  readonly steering?: Steering | undefined;
  readonly inspect: boolean;
  /** Words what was computed; absent where no model is there. */
  readonly language?: PipelineLanguage | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface Pipeline {
  /** Explains all candidates, best first; tells updates as they come. Items must have been validated. */
  explain(request: PipelineRequest, tell: (update: ExplainUpdate) => void): Promise<readonly Explanation[]>;
  /** Why a candidate does not stand higher; undefined where nothing can be explained. */
  whyNot(request: PipelineRequest & { readonly candidate: string }): Promise<WhyNot | undefined>;
  /** Forgets all vectors and answers that were kept. */
  forget(): Promise<void>;
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
    isBundled(options.encoder) ? [...FIRST_FILES, OUR_NETWORK] : FIRST_FILES,
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
      isBundled(options.encoder) ? manifest.encoder.dimension : (await encoder.get()).dimension,
    ),
    loadCatalogue(options.locale),
  ]);
  throwIfAborted(signal);
  // In Node the encoder runs on another runtime, and the TypeScript network is all that recipes and evaluation need.
  const aligners = createVisitAligners({
    assets,
    manifest,
    parameters,
    runtime,
    device,
    alignment: options.alignment,
    runtimeLoaded: () => inBrowser() && encoder.loaded() !== undefined,
  });
  const answers = options.answers ?? createMemoryAnswerStore();
  const stages = {
    embedder,
    encoder,
    // The bank's phrases are English; in other languages the page's own values speak.
    extractor: createComputedExtractor({
      bank,
      embedder,
      domains: isEnglish(options.locale) ? options.domains : [],
    }),
    aligners,
  };
  return {
    explain: (request, tell) => explain(request, tell, stages, options, answers),
    async whyNot({ language: _, candidate, ...request }) {
      if (request.candidates.length === 0 || !hasGrounds(request)) return undefined;
      // Asked rarely, loaded when asked.
      const { askWhyNot } = await import('./why-not/ask-why-not.ts');
      const { locale, preferenceCount } = options;
      return askWhyNot({ request: { ...request, locale, preferenceCount }, candidate, stages });
    },
    async forget() {
      await Promise.all([store.clear(), (await answers).clear()]);
    },
    async dispose() {
      await aligners.dispose();
      await encoder.dispose();
      store.close();
      (await answers).close();
    },
  };
}

async function explain(
  { language, ...request }: PipelineRequest,
  tell: (update: ExplainUpdate) => void,
  stages: Stages,
  { locale, preferenceCount }: PipelineOptions,
  answers: AnswerStore | Promise<AnswerStore>,
): Promise<readonly Explanation[]> {
  if (request.candidates.length === 0 || !hasGrounds(request)) return [];
  const whole = { ...request, locale, preferenceCount };
  const computed = await runStages(whole, stages, stages.extractor, tell);
  if (language === undefined) return computed.explanations;
  // Only who uses a language model loads the code around it.
  const { speak } = await import('./language/speak.ts');
  return speak({ request: whole, computed, language, answers: await answers, stages, tell });
}

/** Whether anything is left to explain by: a history item, or what the visitor said of themselves. */
function hasGrounds({
  history,
  steering: { removed = [], preferences = [] } = {},
}: PipelineRequest): boolean {
  return (
    history.some(({ id }) => !removed.includes(id)) || preferences.some(({ state }) => state === 'stated')
  );
}

function isEnglish(locale: string): boolean {
  return /^en\b/i.test(locale);
}
