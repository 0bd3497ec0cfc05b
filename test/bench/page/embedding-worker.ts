/** Embeds titles in a worker, by the library's encoder and by a plain transformers.js pipeline on the same weights. */
import { env, pipeline } from '@huggingface/transformers';
import { expose } from 'comlink';
import { loadEncoder } from '../../../src/embedding/load-encoder.ts';
import { createWebAssets, readJson } from '../../../src/runtime/assets.ts';
import type { ModelManifest } from '../../../src/runtime/manifest.ts';
import { loadOnnxRuntime } from '../../../src/runtime/onnx-runtime.ts';

export interface EmbeddingAddresses {
  /** Folders, with a slash at their end. */
  readonly models: string;
  readonly runtime: string;
}

/** Milliseconds for all titles, once for each round. */
export interface EmbeddingTimes {
  readonly ours: readonly number[];
  readonly oneByOne: readonly number[];
  readonly oneBatch: readonly number[];
}

export interface EmbeddingBench {
  measure(addresses: EmbeddingAddresses, titles: readonly string[]): Promise<EmbeddingTimes>;
}

const ROUNDS = 3;

const bench: EmbeddingBench = {
  async measure({ models, runtime }, titles) {
    const assets = createWebAssets(models);
    const manifest = await readJson<ModelManifest>(assets, 'manifest.json');
    // transformers.js finds a tokenizer only by a path, not by an address with a host.
    env.localModelPath = new URL(models).pathname;
    env.allowRemoteModels = false;
    env.allowLocalModels = true;
    env.useBrowserCache = false;
    await loadOnnxRuntime(runtime, 'wasm');
    const extract = await pipeline('feature-extraction', manifest.encoder.folder, {
      dtype: 'fp32',
      device: 'wasm',
    });
    const encoder = await loadEncoder({ assets, manifest, runtime, device: 'wasm' });
    const plain = (texts: string | string[]) => extract(texts, { pooling: 'mean', normalize: true });

    const ways = {
      ours: async () => void (await encoder.encode(titles)),
      oneByOne: async () => {
        for (const title of titles) (await plain(title)).dispose();
      },
      oneBatch: async () => (await plain([...titles])).dispose(),
    };
    const times = { ours: [] as number[], oneByOne: [] as number[], oneBatch: [] as number[] };
    // In turn, so that a slower moment of the machine meets all of them; the first round warms up.
    for (let round = 0; round <= ROUNDS; round++) {
      for (const name of ['ours', 'oneByOne', 'oneBatch'] as const) {
        const start = performance.now();
        await ways[name]();
        if (round > 0) times[name].push(performance.now() - start);
      }
    }
    await extract.dispose();
    await encoder.dispose();
    return times;
  },
};

expose(bench);
