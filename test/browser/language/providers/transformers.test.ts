/** Real generation in a worker, by a model that has learnt nothing: it shows what the way to it promises. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GenerationRequest, LanguageModel } from '../../../../src/language/language-model.ts';
import type { LoadingUpdate } from '../../../../src/updates.ts';
import { codeOf, describeLanguageModel } from '../../../unit/language/providers/language-model-contract.ts';
import { createTinyProvider, TINY_GENERATOR } from './tiny-generator.ts';

const INSTRUCTIONS = { role: 'system', content: 'You explain recommendations. '.repeat(8) } as const;

function request(question: string, more: Partial<GenerationRequest> = {}): GenerationRequest {
  return { messages: [INSTRUCTIONS, { role: 'user', content: question }], mostTokens: 40, ...more };
}

describeLanguageModel('transformers.js', {
  open: () => createTinyProvider().load({}),
  provider: 'transformers',
  name: 'tiny-generator',
});

describe('an offer of transformers.js', () => {
  test('tells the size of the download, and downloads nothing', async () => {
    const before = performance.getEntriesByType('resource').length;
    expect(await createTinyProvider().offer()).toEqual({
      provider: 'transformers',
      model: 'tiny-generator',
      state: 'download',
      bytes: 300_000,
    });
    expect(performance.getEntriesByType('resource')).toHaveLength(before);
  });
});

describe('a model of transformers.js', () => {
  let model: LanguageModel;
  const updates: LoadingUpdate[] = [];

  beforeAll(async () => {
    model = await createTinyProvider().load({ onProgress: (update) => updates.push(update) });
  });

  afterAll(() => model?.dispose());

  test('tells how far its files have come', () => {
    expect(updates.length).toBeGreaterThan(0);
    const last = updates.filter(({ part }) => part.endsWith('model.onnx')).at(-1);
    expect(last?.loaded).toBe(last?.total);
    expect(last?.total).toBeGreaterThan(250_000);
  });

  test('is cut at the number of tokens asked for', async () => {
    const { ended, usage } = await model.generate(request('Why “Heat”?', { mostTokens: 7 }));
    expect(ended).toBe('length');
    expect(usage?.completion).toBe(7);
  });

  test('ends by itself where it says so', async () => {
    const endings = new Set<string>();
    for (let seed = 0; seed < 12 && endings.size < 2; seed++) {
      const { ended, text } = await model.generate(request('Why?', { temperature: 1, seed, mostTokens: 60 }));
      expect(text).not.toContain('<|end|>');
      endings.add(ended);
    }
    expect(endings).toContain('stop');
  });

  test('samples by its seed', async () => {
    const sample = async (seed: number) =>
      (await model.generate(request('Why?', { temperature: 1.2, seed }))).text;
    const first = await sample(5);
    expect(await sample(5)).toBe(first);
    expect(new Set([first, await sample(6), await sample(7)]).size).toBeGreaterThan(1);
  });

  test('writes the same whether the beginning was kept from the request before or not', async () => {
    const questions = ['Why “Heat”?', 'Why “Ronin”, then?', 'Why “Heat”?', 'And 七人の侍?'];
    const kept = [];
    for (const question of questions) kept.push(await model.generate(request(question)));
    for (const [index, question] of questions.entries()) {
      const fresh = await createTinyProvider().load({});
      expect(await fresh.generate(request(question))).toEqual(kept[index]);
      await fresh.dispose();
    }
  });

  // A software adapter compiles each shader slowly.
  test('writes the same on WebGPU', { timeout: 240_000 }, async () => {
    const asked = request('Why “Heat”?', { mostTokens: 8 });
    const graphics = await createTinyProvider(TINY_GENERATOR, 'webgpu').load({});
    expect(await graphics.generate(asked)).toEqual(await model.generate(asked));
    await graphics.dispose();
  });

  test('refuses a prompt that is longer than it can read, and answers the next', async () => {
    const long = request('word '.repeat(3_000));
    await expect(model.generate(long)).rejects.toMatchObject({
      code: 'LANE_LANGUAGE_FAILED',
      message: expect.stringContaining('2048'),
    });
    expect((await model.generate(request('Why?'))).text).not.toBe('');
  });
});

describe('loading a model of transformers.js', () => {
  test('says what is missing where the folder is not there', async () => {
    const nowhere = `${TINY_GENERATOR}-nowhere`;
    await expect(createTinyProvider(nowhere).load({})).rejects.toMatchObject({
      code: 'LANE_LANGUAGE_UNAVAILABLE',
      message: expect.stringContaining('tiny-generator-nowhere'),
    });
  });

  test('stops with the signal', async () => {
    expect(await codeOf(createTinyProvider().load({ signal: AbortSignal.abort() }))).toBe('LANE_ABORTED');
    const controller = new AbortController();
    const loading = createTinyProvider().load({ signal: controller.signal });
    setTimeout(() => controller.abort(), 30);
    expect(await codeOf(loading)).toBe('LANE_ABORTED');
  });
});
