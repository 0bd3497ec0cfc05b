/** Which implementation of the alignment network serves a call, and what happens where it cannot. */
import { describe, expect, test } from 'vitest';
import { createAlignerSource } from '../../../src/alignment/load-aligner.ts';
import type { Assets } from '../../../src/runtime/assets.ts';
import { LaneError } from '../../../src/runtime/error.ts';
import { randomNetwork, randomRequest } from '../../unit/alignment/random-network.ts';
import { assets, runtime } from './networks.ts';

const parameters = randomNetwork(2);
const manifest = {
  encoder: { folder: 'lane-titles', version: '', dimension: 0 },
  aligner: { folder: 'lane-align' },
};
const request = randomRequest(2, parameters.config.dimension);

function source(
  device: 'auto' | 'wasm' | 'webgpu',
  { loaded = false, from = assets }: { loaded?: boolean; from?: Assets } = {},
) {
  return createAlignerSource({
    assets: from,
    manifest,
    parameters,
    runtime,
    device,
    runtimeLoaded: () => loaded,
  });
}

describe('the implementation that serves', () => {
  test('is the graph on WebGPU where it was asked for', async () => {
    const aligners = source('webgpu');
    expect((await aligners.current()).device).toBe('webgpu');
    await aligners.dispose();
  });

  test('is the graph on WebAssembly where it was asked for', async () => {
    const aligners = source('wasm');
    expect((await aligners.current()).device).toBe('wasm');
    await aligners.dispose();
  });

  test('is plain TypeScript with "auto" as long as nothing else needed ONNX Runtime, then the graph', async () => {
    let loaded = false;
    const aligners = createAlignerSource({
      assets,
      manifest,
      parameters,
      runtime,
      device: 'auto',
      runtimeLoaded: () => loaded,
    });
    const first = await aligners.current();
    expect(first.device).toBe('script');
    loaded = true;
    const second = await aligners.current();
    expect(second.device).toBe('wasm');
    expect(await aligners.current()).toBe(second);
    const [before, after] = [await first.align(request), await second.align(request)];
    before.forEach(({ score }, index) => {
      expect((after[index]?.score ?? 0) / score).toBeCloseTo(1, 4);
    });
    await aligners.dispose();
  });

  test('is plain TypeScript where the graph does not start', async () => {
    const broken: Assets = { ...assets, read: async () => new Uint8Array([1, 2, 3]) };
    const aligners = source('wasm', { from: broken });
    expect((await aligners.current()).device).toBe('script');
    expect(await (await aligners.current()).align(request)).toHaveLength(request.candidates.length);
    await aligners.dispose();
  });

  test('is told to be missing where the graph’s file is, and is looked for again', async () => {
    let missing = true;
    const late: Assets = {
      ...assets,
      async read(path, signal) {
        if (missing) throw new LaneError('LANE_MODEL_NOT_FOUND', `expected a file at ${path}`);
        return assets.read(path, signal);
      },
    };
    const aligners = source('wasm', { from: late });
    await expect(aligners.current()).rejects.toMatchObject({ code: 'LANE_MODEL_NOT_FOUND' });
    missing = false;
    expect((await aligners.current()).device).toBe('wasm');
    await aligners.dispose();
  });

  test('may be put away before it was ever used', async () => {
    await source('wasm').dispose();
  });
});
