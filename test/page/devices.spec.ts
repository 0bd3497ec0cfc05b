/** WebAssembly and WebGPU give the same results; without WebGPU the library does without. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import type { Item } from '../../src/items/item.ts';
import { expect, test } from './fixture.ts';
import { LIBRARY_PATH } from './servers.ts';

const HISTORY = 15;
const CANDIDATES = 30;
/** Greatest difference between devices: absolute for shares and likelihoods, relative for scores. */
const TOLERANCE = 1e-4;

interface Outcome {
  /** What encoder and aligner computed on. */
  readonly devices: readonly string[];
  /** Best first. */
  readonly ids: readonly string[];
  readonly scores: readonly number[];
  /** Likelihood, then each preference's contribution and fitness, of each candidate. */
  readonly shares: readonly number[];
  readonly reasons: readonly string[];
}

const { items } = JSON.parse(readFileSync('src/demo/shops/films.json', 'utf8')) as { items: Item[] };

function explainOn(page: Page, device: 'wasm' | 'webgpu'): Promise<Outcome> {
  const request = {
    history: items.slice(0, HISTORY),
    candidates: items.slice(HISTORY, HISTORY + CANDIDATES),
  };
  return page.evaluate(
    async ({ library, device, request }) => {
      const { createExplainer } = (await import(library)) as typeof import('../../src/index.ts');
      const explainer = await createExplainer({ device, cache: 'none', locale: 'en' });
      const devices: string[] = [];
      const run = explainer.explain({ ...request, inspect: true });
      for await (const update of run) {
        if (update.type === 'inspection') devices.push(update.encoder.device, update.aligner.device);
      }
      const explanations = await run;
      await explainer.dispose();
      return {
        devices,
        ids: explanations.map(({ candidate }) => candidate),
        scores: explanations.map(({ score }) => score),
        shares: explanations.flatMap(({ probability, preferences }) => [
          probability,
          ...preferences.flatMap(({ contribution, fitness }) => [contribution, fitness]),
        ]),
        reasons: explanations.map(({ reason }) => reason),
      };
    },
    { library: `${LIBRARY_PATH}index.js`, device, request },
  );
}

test('both devices agree, or the one that is there serves', async ({ page, addresses }, info) => {
  await page.goto(`${addresses.shop}shop.css`);
  const onWasm = await explainOn(page, 'wasm');
  const onGpu = await explainOn(page, 'webgpu');
  const gpu = info.project.name === 'webgpu' ? 'webgpu' : 'wasm';
  expect(onWasm.devices).toEqual(['wasm', 'wasm']);
  expect(onGpu.devices).toEqual([gpu, gpu]);
  expect(onGpu.ids).toEqual(onWasm.ids);
  expect(onGpu.reasons).toEqual(onWasm.reasons);
  onGpu.scores.forEach((score, index) => {
    const expected = onWasm.scores[index] as number;
    expect(Math.abs(score - expected) / Math.max(1, Math.abs(expected))).toBeLessThanOrEqual(TOLERANCE);
  });
  expect(onGpu.shares.length).toBe(onWasm.shares.length);
  onGpu.shares.forEach((share, index) => {
    expect(Math.abs(share - (onWasm.shares[index] as number))).toBeLessThanOrEqual(TOLERANCE);
  });
});
