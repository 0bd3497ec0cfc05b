/** Every way to load an encoder in a page keeps one contract, and all of them give the same vectors. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Encoder } from '../../../src/embedding/encoder.ts';
import { type KnownAnswers, passesKnownAnswers } from '../../../src/embedding/known-answer.ts';
import { encoderVersion, loadEncoder } from '../../../src/embedding/load-encoder.ts';
import { dot } from '../../../src/embedding/vector.ts';
import { createWebAssets, readJson } from '../../../src/runtime/assets.ts';
import type { ModelManifest } from '../../../src/runtime/manifest.ts';
import type { LoadingUpdate } from '../../../src/updates.ts';
import { describeEncoder, expectNear, TITLES } from './encoder-contract.ts';

const assets = createWebAssets(new URL('/models/', location.href).href);
const runtime = new URL('/runtime/', location.href).href;
const manifest = await readJson<ModelManifest>(assets, 'manifest.json');
const folder = new URL('/models/lane-titles', location.href).href;

const bundled = (device: 'wasm' | 'webgpu') => loadEncoder({ assets, manifest, runtime, device });
const compact = (device: 'wasm' | 'webgpu') =>
  loadEncoder({ assets, manifest, runtime, device, model: 'compact' });
const byAddress = () => loadEncoder({ assets, manifest, runtime, device: 'wasm', model: folder });

// WebGPU first: the first device decides for a thread which build of ONNX Runtime is loaded.
describeEncoder('lane-titles on WebGPU', () => bundled('webgpu'), 'webgpu');
describeEncoder('compact lane-titles on WebGPU', () => compact('webgpu'), 'webgpu');
describeEncoder('lane-titles on WebAssembly', () => bundled('wasm'), 'wasm');
describeEncoder('compact lane-titles on WebAssembly', () => compact('wasm'), 'wasm');
describeEncoder('any model by the address of its folder', byAddress, 'wasm');

describe('encoders on different devices', () => {
  let gpu: Encoder;
  let wasm: Encoder;
  let addressed: Encoder;

  beforeAll(async () => {
    gpu = await bundled('webgpu');
    wasm = await bundled('wasm');
    addressed = await byAddress();
  });

  afterAll(() => Promise.all([gpu, wasm, addressed].map((encoder) => encoder?.dispose())));

  test('give the same vectors', async () => {
    const [onGpu, onWasm, byAddress] = await Promise.all(
      [gpu, wasm, addressed].map((encoder) => encoder.encode(TITLES)),
    );
    TITLES.forEach((_, index) => {
      expectNear(onGpu?.[index], onWasm?.[index], 1e-4);
      expectNear(byAddress?.[index], onWasm?.[index], 1e-6);
    });
  });

  test('give the vectors that were stored when the model was made', async () => {
    const answers = await readJson<KnownAnswers>(assets, 'lane-titles/known-answers.json');
    for (const encoder of [gpu, wasm, addressed])
      expect(await passesKnownAnswers(encoder, answers)).toBe(true);
  });

  test('are told apart by version only where their weights may differ', () => {
    expect(gpu.version).toBe(manifest.encoder.version);
    expect(wasm.version).toBe(manifest.encoder.version);
    expect(addressed.version).toBe(folder);
    expect(encoderVersion({ manifest, model: folder })).toBe(folder);
    expect(wasm.dimension).toBe(manifest.encoder.dimension);
  });
});

describe('the compact encoder', () => {
  let full: Encoder;
  let onGpu: Encoder;
  let onWasm: Encoder;

  beforeAll(async () => {
    onGpu = await compact('webgpu');
    onWasm = await compact('wasm');
    full = await bundled('wasm');
  });

  afterAll(() => Promise.all([full, onGpu, onWasm].map((encoder) => encoder?.dispose())));

  test('gives the same vectors on every device: those stored when it was made', async () => {
    const answers = await readJson<KnownAnswers>(assets, 'lane-titles/known-answers-q4.json');
    for (const encoder of [onGpu, onWasm]) expect(await passesKnownAnswers(encoder, answers)).toBe(true);
    const [gpu, wasm] = await Promise.all([onGpu, onWasm].map((encoder) => encoder.encode(TITLES)));
    TITLES.forEach((_, index) => {
      expectNear(gpu?.[index], wasm?.[index], 1e-4);
    });
  });

  test('has vectors so close to the full one’s that both are of one version', async () => {
    expect(onWasm.version).toBe(full.version);
    expect(onWasm.dimension).toBe(full.dimension);
    expect(encoderVersion({ manifest, model: 'compact' })).toBe(encoderVersion({ manifest }));
    const texts = [...TITLES, 'crime thrillers', 'nail polish', 'puzzle games'];
    const [small, large] = await Promise.all([onWasm, full].map((encoder) => encoder.encode(texts)));
    texts.forEach((text, index) => {
      const cosine = dot(small?.[index] as Float32Array, large?.[index] as Float32Array);
      expect(cosine, text.slice(0, 40)).toBeGreaterThan(0.99);
    });
  });

  test('loads its own weights and not the full ones', async () => {
    const updates: LoadingUpdate[] = [];
    const onProgress = (update: LoadingUpdate) => updates.push(update);
    const encoder = await loadEncoder({
      assets,
      manifest,
      runtime,
      device: 'wasm',
      model: 'compact',
      onProgress,
    });
    await encoder.dispose();
    const weights = updates.filter(({ part }) => part.endsWith('.onnx'));
    expect(new Set(weights.map(({ part }) => part))).toEqual(new Set(['lane-titles/onnx/model_q4.onnx']));
    expect(weights.at(-1)?.total).toBeLessThan(3_000_000);
  });
});

describe('loading an encoder', () => {
  test('tells how far its files have come', async () => {
    const updates: LoadingUpdate[] = [];
    const encoder = await loadEncoder({
      assets,
      manifest,
      runtime,
      device: 'wasm',
      onProgress: (update) => updates.push(update),
    });
    await encoder.dispose();
    expect(updates.length).toBeGreaterThan(0);
    expect(updates.every(({ type }) => type === 'loading')).toBe(true);
    const weights = updates.filter(({ part }) => part.includes('model.onnx'));
    expect(weights.at(-1)?.loaded).toBe(weights.at(-1)?.total);
  });

  test('says what is missing where the folder is not there', async () => {
    const model = new URL('/models/lane-nowhere', location.href).href;
    await expect(loadEncoder({ assets, manifest, runtime, device: 'wasm', model })).rejects.toMatchObject({
      code: 'LANE_MODEL_NOT_FOUND',
      message: expect.stringContaining('lane-nowhere'),
    });
  });

  test('refuses a model whose vectors are not those stored beside it', async () => {
    const answers = await readJson<KnownAnswers>(assets, 'lane-titles/known-answers.json');
    const rotated = { ...answers, vectors: answers.vectors.map(([first, ...rest]) => [...rest, first]) };
    const wrong = { ...assets, read: async () => new TextEncoder().encode(JSON.stringify(rotated)) };
    await expect(loadEncoder({ assets: wrong, manifest, runtime, device: 'wasm' })).rejects.toMatchObject({
      code: 'LANE_MODEL_INVALID',
    });
  });
});
