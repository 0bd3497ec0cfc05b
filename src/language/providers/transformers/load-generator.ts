/** Loads a causal language model and its tokenizer with transformers.js. */
import type {
  InterruptableStoppingCriteria,
  PreTrainedModel,
  PreTrainedTokenizer,
  ProgressInfo,
} from '@huggingface/transformers';
import { createWebAssets, readJson } from '../../../runtime/assets.ts';
import { LaneError } from '../../../runtime/error.ts';
import { loadOnnxRuntime } from '../../../runtime/onnx-runtime.ts';
import type { LoadingUpdate } from '../../../updates.ts';
import { type GeneratorSettings, nameOf } from './generator-settings.ts';
import type { KeptPrefix } from './kept-prefix.ts';

export interface LoadedGenerator {
  readonly library: typeof import('@huggingface/transformers');
  readonly tokenizer: PreTrainedTokenizer;
  readonly model: PreTrainedModel;
  readonly stopping: InterruptableStoppingCriteria;
  /** Keys and values of the last request; undefined on WebGPU, where the library frees them. */
  prefix: KeptPrefix | undefined;
  readonly keepsPrefix: boolean;
}

/** Weights to look for on the hub, smallest first; a folder says in its config.json which it has. */
const HUB_PRECISIONS = { wasm: ['q4', 'q8'], webgpu: ['q4f16', 'q4', 'fp16'] } as const;

/** @throws LaneError LANE_LANGUAGE_UNAVAILABLE where a file cannot be had, LANE_LANGUAGE_FAILED where it does not run */
export async function loadGenerator(
  settings: GeneratorSettings,
  onProgress: (update: LoadingUpdate) => void,
): Promise<LoadedGenerator> {
  const { source, device, runtime } = settings;
  await loadOnnxRuntime(runtime, device);
  const library = await import('@huggingface/transformers');
  const { AutoModelForCausalLM, AutoTokenizer, InterruptableStoppingCriteria, env } = library;
  const fromHub = 'hub' in source;
  env.allowRemoteModels = fromHub;
  env.allowLocalModels = !fromHub;
  // Nothing is written to the visitor's storage; the HTTP cache keeps files anyway.
  env.useBrowserCache = false;
  env.useWasmCache = false;
  const id = fromHub ? source.hub : nameOf(source);
  if (!fromHub) env.localModelPath = source.folder.slice(0, -id.length);
  const progress_callback = (info: ProgressInfo) => {
    if (info.status !== 'progress' && info.status !== 'progress_total') return;
    const part = info.status === 'progress' ? `${id}/${info.file}` : id;
    onProgress({ type: 'loading', part, loaded: info.loaded, total: info.total });
  };
  try {
    const tokenizer = fromHub
      ? await AutoTokenizer.from_pretrained(id)
      : await readTokenizer(source.folder, library);
    const model = await firstFound(fromHub ? HUB_PRECISIONS[device] : [undefined], (dtype) =>
      AutoModelForCausalLM.from_pretrained(id, { device, progress_callback, ...(dtype && { dtype }) }),
    );
    const stopping = new InterruptableStoppingCriteria();
    letMessagesIn(model);
    return { library, tokenizer, model, stopping, prefix: undefined, keepsPrefix: device === 'wasm' };
  } catch (error) {
    throw loadError(error, settings);
  }
}

/** By hand for a folder: the library asks first which files there are, and finds none under a full address. */
async function readTokenizer(
  folder: string,
  { PreTrainedTokenizer }: LoadedGenerator['library'],
): Promise<PreTrainedTokenizer> {
  const assets = createWebAssets(`${folder}/`);
  const [tokenizer, config] = await Promise.all([
    readJson<Record<string, unknown>>(assets, 'tokenizer.json'),
    readJson<Record<string, unknown>>(assets, 'tokenizer_config.json'),
  ]);
  return new PreTrainedTokenizer(tokenizer, config);
}

async function firstFound<T, R>(choices: readonly T[], load: (choice: T) => Promise<R>): Promise<R> {
  for (const [index, choice] of choices.entries()) {
    try {
      return await load(choice);
    } catch (error) {
      if (index === choices.length - 1 || !isMissing(error)) throw error;
    }
  }
  throw new Error('no choice was given');
}

/**
 * On WebAssembly the whole generation is one task: without a pause at each token the worker would not hear that it is
 * to stop.
 */
function letMessagesIn(model: PreTrainedModel): void {
  const { port1, port2 } = new MessageChannel();
  const forward = model.forward.bind(model);
  model.forward = async (inputs) => {
    await new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(undefined);
    });
    return forward(inputs);
  };
}

function isMissing(error: unknown): boolean {
  return (
    (LaneError.isInstance(error) && error.code.startsWith('LANE_MODEL')) ||
    /not found|could not locate|404|failed to fetch|networkerror|load failed|unexpected token/i.test(
      String(error),
    )
  );
}

function loadError(error: unknown, { source, device, runtime }: GeneratorSettings): LaneError {
  const where = 'hub' in source ? `${source.hub} on the hub` : source.folder;
  // ONNX Runtime's own files, missing, would pass for the model's.
  if (isMissing(error) && !/ort-wasm|available backend/i.test(String(error))) {
    return new LaneError(
      'LANE_LANGUAGE_UNAVAILABLE',
      `expected a language model (config.json, tokenizer.json, tokenizer_config.json, onnx/…) at ${where}, but its files ` +
        'could not be loaded. Check "model".',
      { cause: error },
    );
  }
  return new LaneError(
    'LANE_LANGUAGE_FAILED',
    `the language model ${where} did not start on ${device} with ONNX Runtime from ${runtime}: ${String(error)}. A page ` +
      "with a Content-Security-Policy needs script-src 'wasm-unsafe-eval'; a device without enough memory a smaller model.",
    { cause: error },
  );
}
