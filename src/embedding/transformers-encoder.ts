/** An encoder on transformers.js: the bundled `lane-titles`, or any feature-extraction model. */
import type { PreTrainedModel, PreTrainedTokenizer, Tensor } from '@huggingface/transformers';
import { createWebAssets, readJson } from '../runtime/assets.ts';
import { LaneError, throwIfAborted } from '../runtime/error.ts';
import { type ExecutionDevice, inBrowser, loadOnnxRuntime, startSession } from '../runtime/onnx-runtime.ts';
import type { LoadingUpdate } from '../updates.ts';
import { batchesByLength } from './batches.ts';
import type { Encoder } from './encoder.ts';
import { normalise } from './vector.ts';

export interface TransformersEncoderOptions {
  /** Where the model lies: a folder (address or, in Node, a path) or an id on the hub. */
  readonly source: { readonly folder: string } | { readonly hub: string };
  /** Names the weights. Default: made from the source and the precision. */
  readonly version?: string | undefined;
  /** Folder with ONNX Runtime's WebAssembly files; ends in a slash. Unused in Node. */
  readonly runtime: string;
  readonly device: ExecutionDevice;
  /** Weights to take, as transformers.js names them. Default: `fp32` for a folder, `q8` for the hub. */
  readonly precision?: 'fp32' | 'fp16' | 'q8' | 'q4' | undefined;
  readonly onProgress?: ((update: LoadingUpdate) => void) | undefined;
}

/**
 * Loads the model and its tokenizer. Vectors are the mean over tokens, scaled to length 1 (as all-MiniLM-L6-v2 does,
 * the encoder of LANE, section 4.1).
 * @throws LaneError LANE_MODEL_NOT_FOUND where a file cannot be had, LANE_RUNTIME_FAILED where it does not run.
 */
export async function createTransformersEncoder(options: TransformersEncoderOptions): Promise<Encoder> {
  const name = 'hub' in options.source ? options.source.hub : options.source.folder;
  const loaded = await load(options, name);
  const [probe] = await run(loaded, ['probe']).catch((error: unknown) => {
    throw loadError(error, name, options);
  });
  const dimension = (probe as Float32Array).length;
  return {
    version: options.version ?? `${name}@${options.precision ?? 'default'}`,
    dimension,
    device: options.device,
    async encode(texts, signal) {
      const vectors = new Array<Float32Array>(texts.length);
      for (const batch of batchesByLength(texts)) {
        throwIfAborted(signal);
        const encoded = await run(
          loaded,
          batch.map((index) => texts[index] as string),
        );
        batch.forEach((index, position) => {
          vectors[index] = isSilent(texts[index] as string)
            ? new Float32Array(dimension)
            : (encoded[position] as Float32Array);
        });
      }
      return vectors;
    },
    async dispose() {
      await loaded.model.dispose();
    },
  };
}

interface Loaded {
  readonly tokenizer: PreTrainedTokenizer;
  readonly model: PreTrainedModel;
}

async function load(options: TransformersEncoderOptions, name: string): Promise<Loaded> {
  await loadOnnxRuntime(options.runtime, options.device);
  const { AutoModel, AutoTokenizer, env, PreTrainedTokenizer } = await import('@huggingface/transformers');
  const fromHub = 'hub' in options.source;
  env.allowRemoteModels = fromHub;
  env.allowLocalModels = !fromHub;
  // Nothing is written to the visitor's storage unless the page asked for it; the HTTP cache keeps files anyway.
  env.useBrowserCache = false;
  env.useWasmCache = false;
  const parts = name.replace(/\/$/, '').split('/');
  const id = fromHub ? name : (parts.pop() as string);
  if (!fromHub) env.localModelPath = `${parts.join('/')}/`;
  try {
    const [tokenizer, model] = await Promise.all([
      // By hand for a folder: the library asks first which files there are, and finds none under a full address.
      fromHub || !inBrowser() ? AutoTokenizer.from_pretrained(id) : readTokenizer(name, PreTrainedTokenizer),
      startSession(() =>
        AutoModel.from_pretrained(id, {
          dtype: options.precision ?? (fromHub ? 'q8' : 'fp32'),
          device: inBrowser() ? options.device : 'cpu',
          progress_callback: (info) => {
            if (info.status !== 'progress') return;
            options.onProgress?.({
              type: 'loading',
              part: `${id}/${info.file}`,
              loaded: info.loaded,
              total: info.total,
            });
          },
        }),
      ),
    ]);
    return { tokenizer, model };
  } catch (error) {
    throw loadError(error, name, options);
  }
}

async function readTokenizer(
  folder: string,
  Tokenizer: typeof PreTrainedTokenizer,
): Promise<PreTrainedTokenizer> {
  const assets = createWebAssets(`${folder.replace(/\/$/, '')}/`);
  const [tokenizer, config] = await Promise.all([
    readJson<Record<string, unknown>>(assets, 'tokenizer.json'),
    readJson<Record<string, unknown>>(assets, 'tokenizer_config.json'),
  ]);
  return new Tokenizer(tokenizer, config);
}

function loadError(
  error: unknown,
  name: string,
  { device, runtime, precision }: TransformersEncoderOptions,
): LaneError {
  if (LaneError.isInstance(error)) return error;
  const text = String(error);
  // ONNX Runtime's own files, missing, would pass for the model's below.
  if (/ort-wasm|available backend/i.test(text)) {
    return new LaneError(
      'LANE_RUNTIME_FAILED',
      `ONNX Runtime did not start from ${runtime}: ${text}. Copy the folder "runtime" beside "models", or give its address ` +
        'in the option "runtime". A page with a Content-Security-Policy needs script-src \'wasm-unsafe-eval\'.',
      { cause: error },
    );
  }
  if (/not found|could not locate|404|failed to fetch|networkerror|load failed/i.test(text)) {
    return new LaneError(
      'LANE_MODEL_NOT_FOUND',
      `expected the encoder's files (config.json, tokenizer.json, onnx/model${precision === 'q4' ? '_q4' : ''}.onnx) at ` +
        `${name}, but they could not be loaded. ` +
        'Copy the folder "models" beside the library, or give its address in the option "models".',
      { cause: error },
    );
  }
  return new LaneError(
    'LANE_RUNTIME_FAILED',
    `the encoder ${name} did not start on ${device}: ${text}. A page with a Content-Security-Policy needs ` +
      "script-src 'wasm-unsafe-eval'; a device without enough memory needs a smaller model.",
    { cause: error },
  );
}

async function run({ tokenizer, model }: Loaded, texts: string[]): Promise<Float32Array[]> {
  // An empty text has no token: its mean would be undefined. A full stop stands in; `encode` drops the result.
  const inputs = tokenizer(
    texts.map((text) => (isSilent(text) ? '.' : text)),
    { padding: true, truncation: true },
  ) as { attention_mask: Tensor };
  const outputs = (await model(inputs)) as Record<string, Tensor | undefined>;
  const tokens = outputs['last_hidden_state'] ?? outputs['token_embeddings'] ?? outputs['logits'];
  if (tokens === undefined) {
    throw new LaneError(
      'LANE_MODEL_INVALID',
      `expected the encoder to give last_hidden_state, but it gives ${Object.keys(outputs).join(', ')}. Use a feature-extraction model.`,
    );
  }
  const vectors = meanOfTokens(tokens, inputs.attention_mask);
  tokens.dispose();
  return vectors;
}

/** Whether there is nothing to read in a text: no letter, digit or sign, such as a mark of direction alone. */
function isSilent(text: string): boolean {
  return !/[\p{L}\p{N}\p{P}\p{S}]/u.test(text.replaceAll('\ufffd', ''));
}

/** Means over the tokens that the mask keeps, scaled to length 1: texts × tokens × d to one vector of length d a text. */
function meanOfTokens(tokens: Tensor, mask: Tensor): Float32Array[] {
  const [count, length, dimension] = tokens.dims as [number, number, number];
  const values = tokens.data as Float32Array;
  const kept = mask.data as BigInt64Array;
  return Array.from({ length: count }, (_, text) => {
    const sum = new Float32Array(dimension);
    for (let token = text * length; token < (text + 1) * length; token++) {
      if (kept[token] === 0n) continue;
      for (let index = 0; index < dimension; index++)
        sum[index] = (sum[index] as number) + (values[token * dimension + index] as number);
    }
    return normalise(sum);
  });
}
