/** Wherever it computes, it comes to the same scores and says the same. */
import { describe, expect, test } from 'vitest';
import {
  createExplainer,
  type ExplainerOptions,
  type Explanation,
  type InspectionUpdate,
} from '../../../src/index.ts';
import { candidates, collect, history } from './visitor.ts';

async function explained(options: ExplainerOptions) {
  const explainer = await createExplainer(options);
  const run = explainer.explain({ history, candidates, inspect: true });
  const inspection = (await collect(run)).find(
    (update): update is InspectionUpdate => update.type === 'inspection',
  );
  const explanations = await run;
  await explainer.dispose();
  return { explanations, devices: [inspection?.encoder.device, inspection?.aligner.device] };
}

function expectSame(came: readonly Explanation[], expected: readonly Explanation[]): void {
  const scoreOf = new Map(expected.map(({ candidate, score }) => [candidate, score]));
  expect(came).toHaveLength(expected.length);
  for (const { candidate, score } of came) {
    const other = scoreOf.get(candidate) as number;
    expect(Math.abs(score - other)).toBeLessThanOrEqual(1e-4 * other);
  }
  expect(came[0]?.reason).toBe(expected[0]?.reason);
}

// Before everything else in this thread, for the first device decides which build of ONNX Runtime it loads.
const reference = await explained({ device: 'wasm' });

describe('an explainer', () => {
  test('on WebAssembly computes there', () => {
    expect(reference.devices).toEqual(['wasm', 'wasm']);
    expect(reference.explanations).toHaveLength(candidates.length);
  });

  test('on WebGPU gives the same', async () => {
    const { explanations, devices } = await explained({ device: 'webgpu' });
    expect(devices).toEqual(['webgpu', 'webgpu']);
    expectSame(explanations, reference.explanations);
  });

  test('that chooses its device gives the same', async () => {
    expectSame((await explained({})).explanations, reference.explanations);
  });

  test('without a worker gives the same, to the last bit', async () => {
    const { explanations, devices } = await explained({ device: 'wasm', worker: false });
    expect(devices).toEqual(['wasm', 'wasm']);
    expect(explanations).toEqual(reference.explanations);
  });

  test('that keeps vectors between visits gives the same on the next one, without loading the encoder', async () => {
    const first = await explained({ device: 'wasm', cache: 'persistent' });
    const second = await explained({ device: 'wasm', cache: 'persistent' });
    expect(second.devices[0]).toBe('none');
    expectSame(first.explanations, reference.explanations);
    expectSame(second.explanations, reference.explanations);
  });

  test('with an encoder that the alignment was not trained on falls back to the untrained network', async () => {
    const encoder = new URL('/models/lane-titles', location.href).href;
    const explainer = await createExplainer({ device: 'wasm', encoder });
    const run = explainer.explain({ history, candidates, inspect: true });
    const inspection = (await collect(run)).find(
      (update): update is InspectionUpdate => update.type === 'inspection',
    );
    expect(inspection?.aligner.version).toBe('untrained');
    expect(inspection?.encoder.version).toBe(encoder);
    expect((await run).map(({ rank }) => rank)).toEqual(candidates.map((_, index) => index + 1));
    await explainer.dispose();
  });
});
