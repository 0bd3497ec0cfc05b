/** Decides which implementation of the alignment network serves a call. */
import { type Assets, readJson } from '../runtime/assets.ts';
import { LaneError } from '../runtime/error.ts';
import type { ModelManifest } from '../runtime/manifest.ts';
import { once } from '../runtime/once.ts';
import type { ExecutionDevice } from '../runtime/onnx-runtime.ts';
import { probeWebGpu } from '../runtime/probe-webgpu.ts';
import type { Aligner } from './aligner.ts';
import { createOnnxAligner } from './onnx-aligner.ts';
import { type AlignmentConfig, type AlignmentParameters, readAlignmentParameters } from './parameters.ts';
import { createScriptAligner } from './script-aligner.ts';
import { untrainedAlignment } from './untrained.ts';

export interface AlignerSource {
  readonly parameters: AlignmentParameters;
  /** The best implementation at this moment. Gives the same one until something better is there. */
  current(): Promise<Aligner>;
  dispose(): Promise<void>;
}

export interface AlignerSourceOptions {
  readonly assets: Assets;
  readonly manifest: ModelManifest;
  readonly parameters: AlignmentParameters;
  readonly runtime: string;
  readonly device: 'auto' | ExecutionDevice;
  /** Whether ONNX Runtime has been loaded anyway, by the encoder. */
  readonly runtimeLoaded: () => boolean;
}

/**
 * Reads the network trained for an encoder version; for any other encoder gives the untrained one of the right length.
 * @throws LaneError LANE_MODEL_NOT_FOUND, LANE_MODEL_INVALID
 */
export async function loadAlignmentParameters(
  assets: Assets,
  manifest: ModelManifest,
  encoder: string,
  dimension: () => Promise<number>,
): Promise<AlignmentParameters> {
  const { folder } = manifest.aligner;
  const config = await readJson<AlignmentConfig>(assets, `${folder}/config.json`);
  if (config.encoder !== encoder) return untrainedAlignment(await dimension(), encoder);
  return readAlignmentParameters(config, await assets.read(`${folder}/parameters.bin`));
}

/**
 * A named device gets the ONNX graph on it. With `auto` the TypeScript implementation serves until ONNX Runtime has
 * been loaded for the encoder: on a second visit, with all vectors kept, 14 MB of WebAssembly are never needed. Both
 * give the same numbers to 1e-4; a contract test holds them to it.
 */
export function createAlignerSource(options: AlignerSourceOptions): AlignerSource {
  const script = createScriptAligner(options.parameters);
  const onnx = once(() =>
    startOnnx(options).catch((error: unknown): Aligner => {
      // Without a runtime (a strict policy, too little memory) the reasons still come, and from the same numbers.
      if (LaneError.isInstance(error) && error.code === 'LANE_RUNTIME_FAILED') return script;
      throw error;
    }),
  );
  return {
    parameters: options.parameters,
    async current() {
      if (options.device === 'auto' && !options.runtimeLoaded()) return script;
      return onnx.get();
    },
    async dispose() {
      await (await onnx.begun()?.catch(() => undefined))?.dispose();
    },
  };
}

async function startOnnx({
  assets,
  manifest,
  parameters,
  runtime,
  device,
}: AlignerSourceOptions): Promise<Aligner> {
  const graph = await assets.read(`${manifest.aligner.folder}/align.onnx`);
  const onGpu = device === 'webgpu' && (await probeWebGpu()) !== 'none';
  return createOnnxAligner({ parameters, graph, runtime, device: onGpu ? 'webgpu' : 'wasm' });
}
