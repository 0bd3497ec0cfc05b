/** An encoder on transformers.js: the bundled `lane-titles`, or any feature-extraction model. */
import type { FeatureExtractionPipeline } from '@huggingface/transformers';
import { LaneError, throwIfAborted } from '../runtime/error.ts';
import { type ExecutionDevice, inBrowser, loadOnnxRuntime } from '../runtime/onnx-runtime.ts';
import type { LoadingUpdate } from '../updates.ts';
import { batchesByLength } from './batches.ts';
import type { Encoder } from './encoder.ts';

export interface TransformersEncoderOptions {
  /** Where the model lies: a folder (address or, in Node, a path) or an id on the hub. */
  readonly source: { readonly folder: string } | { readonly hub: string };
  /** Names the weights. Default: made from the source and the precision. */
  readonly version?: string | undefined;
  /** Folder with ONNX Runtime's WebAssembly files; ends in a slash. Unused in Node. */
  readonly runtime: string;
  readonly device: ExecutionDevice;
  /** Weights to take, as transformers.js names them. Default: `fp32` for a folder, `q8` for the hub. */
  readonly precision?: 'fp32' | 'fp16' | 'q8' | undefined;
  readonly onProgress?: ((update: LoadingUpdate) => void) | undefined;
}

/**
 * Loads the model and its tokenizer. Vectors are the mean over tokens, scaled to length 1 (as all-MiniLM-L6-v2 does,
 * the encoder of LANE, section 4.1).
 * @throws LaneError LANE_MODEL_NOT_FOUND where a file cannot be had, LANE_RUNTIME_FAILED where it does not run.
 */
export async function createTransformersEncoder(options: TransformersEncoderOptions): Promise<Encoder> {
  const name = 'hub' in options.source ? options.source.hub : options.source.folder;
  const extract = await load(options, name);
  const [probe] = await run(extract, ['probe']);
  const dimension = (probe as Float32Array).length;
  return {
    version: options.version ?? `${name}@${options.precision ?? 'default'}`,
    dimension,
    device: options.device,
    async encode(texts, signal) {
      const vectors = new Array<Float32Array>(texts.length);
      for (const batch of batchesByLength(texts)) {
        throwIfAborted(signal);
        const encoded = await run(extract, batch.map((index) => texts[index] as string));
        batch.forEach((index, position) => {
          vectors[index] = texts[index] === '' ? new Float32Array(dimension) : (encoded[position] as Float32Array);
        });
      }
      return vectors;
    },
    async dispose() {
      await extract.dispose();
    },
  };
}

async function load(options: TransformersEncoderOptions, name: string): Promise<FeatureExtractionPipeline> {
  await loadOnnxRuntime(options.runtime, options.device);
  const { pipeline, env } = await import('@huggingface/transformers');
  const fromHub = 'hub' in options.source;
  env.allowRemoteModels = fromHub;
  env.allowLocalModels = !fromHub;
  // Nothing is written to the visitor's storage unless the page asked for it; the HTTP cache keeps files anyway.
  env.useBrowserCache = false;
  env.useWasmCache = false;
  let id = name;
  if (!fromHub) {
    const parts = name.replace(/\/$/, '').split('/');
    id = parts.pop() as string;
    env.localModelPath = `${parts.join('/')}/`;
  }
  try {
    return await pipeline('feature-extraction', id, {
      dtype: options.precision ?? (fromHub ? 'q8' : 'fp32'),
      device: inBrowser() ? options.device : 'cpu',
      progress_callback: (info) => {
        if (info.status === 'progress') {
          options.onProgress?.({ type: 'loading', part: `${id}/${info.file}`, loaded: info.loaded, total: info.total });
        }
      },
    });
  } catch (error) {
    const text = String(error);
    if (/not found|could not locate|404|failed to fetch|networkerror|load failed/i.test(text)) {
      throw new LaneError(
        'LANE_MODEL_NOT_FOUND',
        `expected the encoder's files (config.json, tokenizer.json, onnx/model.onnx) at ${name}, but they could not be loaded. ` +
          'Copy the folder "models" beside the library, or give its address in the option "models".',
        { cause: error },
      );
    }
    throw new LaneError(
      'LANE_RUNTIME_FAILED',
      `the encoder ${name} did not start on ${options.device}: ${text}. A page with a Content-Security-Policy needs ` +
        "script-src 'wasm-unsafe-eval'; a device without enough memory needs a smaller model.",
      { cause: error },
    );
  }
}

async function run(extract: FeatureExtractionPipeline, texts: string[]): Promise<Float32Array[]> {
  // An empty text has no token: its mean would be undefined. A full stop stands in; `encode` drops the result.
  const output = await extract(texts.map((text) => (text === '' ? '.' : text)), { pooling: 'mean', normalize: true });
  const [count, dimension] = output.dims as [number, number];
  const data = output.data as Float32Array;
  const vectors = Array.from({ length: count }, (_, row) => data.slice(row * dimension, (row + 1) * dimension));
  output.dispose();
  return vectors;
}
