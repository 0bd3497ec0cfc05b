/** Decides which encoder to load and on what, checks that it computes right, and falls back where it does not. */
import { type Assets, readJson } from '../runtime/assets.ts';
import { LaneError } from '../runtime/error.ts';
import type { ModelManifest } from '../runtime/manifest.ts';
import type { ExecutionDevice } from '../runtime/onnx-runtime.ts';
import { probeWebGpu } from '../runtime/probe-webgpu.ts';
import type { LoadingUpdate } from '../updates.ts';
import type { Encoder } from './encoder.ts';
import { type KnownAnswers, passesKnownAnswers } from './known-answer.ts';
import { createTransformersEncoder } from './transformers-encoder.ts';

export interface LoadEncoderOptions {
  readonly assets: Assets;
  readonly manifest: ModelManifest;
  /** A hub id or a folder's address in place of the bundled encoder. */
  readonly model?: string | undefined;
  readonly runtime: string;
  readonly device: 'auto' | ExecutionDevice;
  readonly onProgress?: ((update: LoadingUpdate) => void) | undefined;
}

/** The version that `loadEncoder` will give, without loading anything. */
export function encoderVersion({ manifest, model }: Pick<LoadEncoderOptions, 'manifest' | 'model'>): string {
  return model ?? manifest.encoder.version;
}

/**
 * Loads the encoder. On WebGPU it must first give the vectors that are stored beside it: some drivers compute
 * silently wrong; then, and where WebGPU fails, WebAssembly serves.
 * @throws LaneError LANE_MODEL_NOT_FOUND, LANE_MODEL_INVALID, LANE_RUNTIME_FAILED
 */
export async function loadEncoder(options: LoadEncoderOptions): Promise<Encoder> {
  if ((await chooseDevice(options)) === 'webgpu') {
    const encoder = await create(options, 'webgpu').catch((error: unknown) => {
      if (LaneError.isInstance(error) && error.code === 'LANE_RUNTIME_FAILED') return undefined;
      throw error;
    });
    // A GPU that fails now would fail later; a file that is missing is missed again below.
    if (encoder && (await isRight(encoder, options).catch(() => false))) return encoder;
    await encoder?.dispose();
  }
  const encoder = await create(options, 'wasm');
  if (await isRight(encoder, options)) return encoder;
  await encoder.dispose();
  throw new LaneError(
    'LANE_MODEL_INVALID',
    'the encoder does not give the vectors stored in known-answers.json. Its files must come from one version: copy the ' +
      'folder "models" again.',
  );
}

async function chooseDevice({ device, model }: LoadEncoderOptions): Promise<ExecutionDevice> {
  if (device === 'wasm') return 'wasm';
  const support = await probeWebGpu();
  if (device === 'webgpu') return support === 'none' ? 'wasm' : 'webgpu';
  // The bundled encoder is a table look-up: starting a GPU would cost more than it saves.
  return model !== undefined && support === 'hardware' ? 'webgpu' : 'wasm';
}

function create(options: LoadEncoderOptions, device: ExecutionDevice): Promise<Encoder> {
  const { assets, manifest, model, runtime, onProgress } = options;
  return createTransformersEncoder({
    source: sourceOf(model ?? `${assets.folder}${manifest.encoder.folder}`),
    version: encoderVersion(options),
    runtime,
    device,
    onProgress,
  });
}

/** An address or path is a folder; `name/name` is an id on the hub. */
function sourceOf(model: string): { folder: string } | { hub: string } {
  return /^(?:\/|\.|[a-z]+:)/i.test(model) ? { folder: model } : { hub: model };
}

async function isRight(encoder: Encoder, { assets, manifest, model }: LoadEncoderOptions): Promise<boolean> {
  // No vectors are stored for other models: finite numbers are all that can be asked of them.
  if (model !== undefined) return (await encoder.encode(['a', 'b']))[0]?.every(Number.isFinite) ?? false;
  return passesKnownAnswers(
    encoder,
    await readJson<KnownAnswers>(assets, `${manifest.encoder.folder}/known-answers.json`),
  );
}
