/** The equations of an unfamiliar shop give the same numbers on every implementation. */
import { expect, test } from 'vitest';
import type { AlignmentParameters } from '../../../src/alignment/parameters.ts';
import { createVisitAligners } from '../../../src/alignment/visit-aligner.ts';
import { normalise } from '../../../src/embedding/vector.ts';
import { readJson } from '../../../src/runtime/assets.ts';
import type { ModelManifest } from '../../../src/runtime/manifest.ts';
import { randomFrom } from '../../support/random.ts';
import { assets, readNetworks, runtime } from './networks.ts';

// WebGPU first: the runtime that is loaded for it serves WebAssembly as well, not the other way round.
test.each(['webgpu', 'wasm'] as const)('on %s as in TypeScript', async (device) => {
  const manifest = await readJson<ModelManifest>(assets, 'manifest.json');
  const shipped = (await readNetworks()).at(-1) as AlignmentParameters;
  expect(shipped.config.unfamiliar).toBeDefined();
  const random = randomFrom(3);
  const vectors = (count: number) =>
    Array.from({ length: count }, () =>
      normalise(Float32Array.from({ length: shipped.config.dimension }, () => random() - 0.4)),
    );
  const [history, preferences, candidates] = [vectors(9), vectors(3), vectors(7)];
  const request = {
    history,
    preferences,
    owner: history.map((_, index) => (index % 4) - 1),
    candidates,
    belonging: candidates.map((_, index) => [0, index / 7, 1]),
  };
  const align = async (on: 'auto' | typeof device) => {
    const source = createVisitAligners({
      assets,
      manifest,
      parameters: shipped,
      runtime,
      device: on,
      runtimeLoaded: () => false,
      alignment: 'untrained',
    });
    const aligner = await source.forVisit([...history, ...candidates]);
    const aligned = await aligner.align(request);
    await source.dispose();
    return { device: aligner.device, version: aligner.version, aligned };
  };
  const [script, onnx] = [await align('auto'), await align(device)];
  expect(script.device).toBe('script');
  expect(onnx.device).not.toBe('script');
  expect([script.version, onnx.version]).toEqual(['untrained', 'untrained']);
  script.aligned.forEach(({ score, likelihood, contributions, evidence }, index) => {
    const other = onnx.aligned[index];
    expect((other?.score ?? 0) / score).toBeCloseTo(1, 4);
    expect(other?.likelihood).toBeCloseTo(likelihood, 4);
    contributions.forEach((part, preference) => {
      expect((other?.contributions[preference] ?? 0) / score).toBeCloseTo(part / score, 4);
    });
    evidence.forEach((part, item) => {
      expect((other?.evidence[item] ?? 0) / score).toBeCloseTo(part / score, 4);
    });
  });
});
