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

/** Names the smaller form of the bundled encoder where a model may be named. */
const COMPACT = 'compact';

export interface LoadEncoderOptions {
  readonly assets: Assets;
  readonly manifest: ModelManifest;
  /**
   * A hub id or a folder's address in place of the bundled encoder; or `compact` for the bundled one in half the bytes:
   * each vector is at a cosine of about 0.996 with the full one's, so all that was made for the one serves the other.
   */
  readonly model?: string | undefined;
  readonly runtime: string;
  readonly device: 'auto' | ExecutionDevice;
  readonly onProgress?: ((update: LoadingUpdate) => void) | undefined;
}

/** Whether no other model takes the place of the bundled encoder, full or compact. */
export function isBundled(model: string | undefined): model is undefined | typeof COMPACT {
  return model === undefined || model === COMPACT;
}

/** The version that `loadEncoder` will give, without loading anything. */
export function encoderVersion({ manifest, model }: Pick<LoadEncoderOptions, 'manifest' | 'model'>): string {
  return isBundled(model) ? manifest.encoder.version : model;
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
    'the encoder does not give the vectors stored beside it as known answers. Its files must come from one version: copy the ' +
      'folder "models" again.',
  );
}

async function chooseDevice({ device, model }: LoadEncoderOptions): Promise<ExecutionDevice> {
  if (device === 'wasm') return 'wasm';
  const support = await probeWebGpu();
  if (device === 'webgpu') return support === 'none' ? 'wasm' : 'webgpu';
  // The bundled encoder is a table look-up: starting a GPU would cost more than it saves.
  return !isBundled(model) && support === 'hardware' ? 'webgpu' : 'wasm';
}

function create(options: LoadEncoderOptions, device: ExecutionDevice): Promise<Encoder> {
  const { assets, manifest, model, runtime, onProgress } = options;
  return createTransformersEncoder({
    source: isBundled(model) ? { folder: `${assets.folder}${manifest.encoder.folder}` } : sourceOf(model),
    precision: model === COMPACT ? 'q4' : undefined,
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
  if (!isBundled(model)) return (await encoder.encode(['a', 'b']))[0]?.every(Number.isFinite) ?? false;
  const file = model === COMPACT ? 'known-answers-q4.json' : 'known-answers.json';
  return passesKnownAnswers(
    encoder,
    await readJson<KnownAnswers>(assets, `${manifest.encoder.folder}/${file}`),
  );
}
