/** A model in a worker that dies: it is brought back once, and then given up. */
import { afterEach, describe, expect, test } from 'vitest';
import type { GenerationRequest, LanguageModel } from '../../../../src/language/language-model.ts';
import type { GeneratorSettings } from '../../../../src/language/providers/transformers/generator-settings.ts';
import workerAddress from '../../../../src/language/providers/transformers/transformers-worker.ts?worker&url';
import { openWorkerModel } from '../../../../src/language/providers/worker/worker-model.ts';
import { startModuleWorker } from '../../../../src/runtime/module-worker.ts';
import { codeOf } from '../../../unit/language/providers/language-model-contract.ts';
import { RUNTIME, TINY_GENERATOR } from './tiny-generator.ts';

const REQUEST: GenerationRequest = { messages: [{ role: 'user', content: 'Why “Heat”?' }], mostTokens: 60 };
const LONG: GenerationRequest = { ...REQUEST, mostTokens: 1_200 };
const SETTINGS: GeneratorSettings = { source: { folder: TINY_GENERATOR }, runtime: RUNTIME, device: 'wasm' };

let models: LanguageModel[] = [];

afterEach(async () => {
  await Promise.all(models.map((model) => model.dispose()));
  models = [];
});

/** A model, its workers so far, and a way to let the last of them die. */
async function open(start = () => startModuleWorker(new URL(workerAddress, location.href), 'tiny')) {
  const workers: Worker[] = [];
  const startNext = () => {
    const worker = start();
    workers.push(worker);
    return worker;
  };
  const options = {
    name: 'tiny-generator',
    provider: 'transformers',
    start: startNext,
    settings: SETTINGS,
  } as const;
  const model = await openWorkerModel(options, {});
  models.push(model);
  const die = () => workers.at(-1)?.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
  return { model, workers, die };
}

describe('a worker that dies', () => {
  test('between two answers is brought back, and the model writes as before', async () => {
    const { model, workers, die } = await open();
    const before = await model.generate(REQUEST);
    die();
    expect(await model.generate(REQUEST)).toEqual(before);
    expect(workers).toHaveLength(2);
  });

  test('in an answer that nobody has seen is brought back, and asked again', async () => {
    const { model, workers, die } = await open();
    const before = await model.generate(REQUEST);
    setTimeout(die, 5);
    const after = await model.generate(REQUEST);
    expect(after).toEqual(before);
    expect(workers.length).toBeLessThanOrEqual(2);
  });

  test('in an answer that was seen fails it, and may be asked again', async () => {
    const { model, workers, die } = await open();
    let pieces = 0;
    const generation = model.generate(LONG, () => {
      if (pieces++ === 0) die();
    });
    expect(await codeOf(generation)).toBe('LANE_LANGUAGE_FAILED');
    expect((await model.generate(REQUEST)).text).not.toBe('');
    expect(workers).toHaveLength(2);
  });

  test('twice is lost, and stays so', async () => {
    const { model, workers, die } = await open();
    die();
    await model.generate(REQUEST);
    die();
    expect(await codeOf(model.generate(REQUEST))).toBe('LANE_LANGUAGE_LOST');
    expect(await codeOf(model.generate(REQUEST))).toBe('LANE_LANGUAGE_LOST');
    expect(workers).toHaveLength(2);
  });

  test('and does not come back is lost', async () => {
    let starts = 0;
    const { model, die } = await open(() => {
      starts++;
      const address = starts === 1 ? workerAddress : '/no-such-worker.js';
      return startModuleWorker(new URL(address, location.href), 'tiny');
    });
    die();
    expect(await codeOf(model.generate(REQUEST))).toBe('LANE_LANGUAGE_LOST');
  });
});

describe('a worker', () => {
  test('that the page forbids makes the model unavailable', async () => {
    const forbidden = open(() => {
      throw new DOMException('worker-src', 'SecurityError');
    });
    expect(await codeOf(forbidden)).toBe('LANE_LANGUAGE_UNAVAILABLE');
  });

  test('that does not load fails the model', async () => {
    const missing = open(() => startModuleWorker(new URL('/no-such-worker.js', location.href), 'tiny'));
    expect(await codeOf(missing)).toBe('LANE_LANGUAGE_FAILED');
  });

  test('hears in the midst of an answer that it is given up, and is free for the next', async () => {
    const { model, workers } = await open();
    const start = performance.now();
    await model.generate(LONG);
    const whole = performance.now() - start;
    const controller = new AbortController();
    const given = model.generate({ ...LONG, signal: controller.signal }, () => controller.abort());
    expect(await codeOf(given)).toBe('LANE_ABORTED');
    const next = performance.now();
    await model.generate({ ...REQUEST, mostTokens: 5 });
    expect(performance.now() - next).toBeLessThan(whole / 3);
    expect(workers).toHaveLength(1);
  });
});
