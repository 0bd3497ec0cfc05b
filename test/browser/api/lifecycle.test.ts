/** Calls can be cancelled, and an explainer put away, at any time. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createExplainer, type Explainer, LaneError } from '../../../src/index.ts';
import { candidates, collect, history, manyItems } from './visitor.ts';

const create = () => createExplainer({ device: 'wasm' });

describe('cancelling a call', () => {
  let explainer: Explainer;

  beforeAll(async () => {
    explainer = await create();
  });

  afterAll(() => explainer?.dispose());

  test('before it begins', async () => {
    const run = explainer.explain({ history, candidates, signal: AbortSignal.abort() });
    await expect(run).rejects.toMatchObject({ code: 'LANE_ABORTED' });
    await expect(collect(run)).rejects.toMatchObject({ code: 'LANE_ABORTED' });
  });

  test('while it runs', async () => {
    const controller = new AbortController();
    const run = explainer.explain({ history, candidates, signal: controller.signal });
    controller.abort(new Error('the visitor left'));
    await expect(run).rejects.toMatchObject({
      code: 'LANE_ABORTED',
      cause: expect.objectContaining({ message: 'the visitor left' }),
    });
  });

  test('once its preferences are there: no explanation comes any more', async () => {
    const controller = new AbortController();
    const run = explainer.explain({ history, candidates: manyItems(2_000), signal: controller.signal });
    const types: string[] = [];
    const reading = (async () => {
      for await (const { type } of run) {
        types.push(type);
        controller.abort();
      }
    })();
    const error: unknown = await reading.catch((thrown: unknown) => thrown);
    expect(LaneError.isInstance(error) && error.code).toBe('LANE_ABORTED');
    expect(types).toEqual(['preferences']);
  });

  test('leaves other calls, and later ones, as they are', async () => {
    const controller = new AbortController();
    const cancelled = explainer.explain({ history, candidates, signal: controller.signal });
    const other = explainer.explain({ history, candidates });
    controller.abort();
    await expect(cancelled).rejects.toMatchObject({ code: 'LANE_ABORTED' });
    expect(await other).toHaveLength(candidates.length);
    expect(await explainer.explain({ history, candidates })).toEqual(await other);
  });

  test('after it has ended changes nothing', async () => {
    const controller = new AbortController();
    const run = explainer.explain({ history, candidates, signal: controller.signal });
    const explanations = await run;
    controller.abort();
    expect(await run).toBe(explanations);
    expect((await collect(run)).length).toBe(1 + candidates.length);
  });
});

describe('cancelling the creation', () => {
  test('before it begins', async () => {
    await expect(createExplainer({ signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'LANE_ABORTED',
    });
  });

  test.each([true, false])('while models load (worker: %s)', async (worker) => {
    const controller = new AbortController();
    const creating = createExplainer({ signal: controller.signal, worker, device: 'wasm' });
    controller.abort();
    await expect(creating).rejects.toMatchObject({ code: 'LANE_ABORTED' });
  });

  test('once it is done changes nothing', async () => {
    const controller = new AbortController();
    const explainer = await createExplainer({ signal: controller.signal, device: 'wasm' });
    controller.abort();
    expect(await explainer.explain({ history, candidates })).toHaveLength(candidates.length);
    await explainer.dispose();
  });
});

describe.each([true, false])('putting an explainer away (worker: %s)', (worker) => {
  const start = () => createExplainer({ device: 'wasm', worker });

  test('may be done twice, and at the same time', async () => {
    const explainer = await start();
    await Promise.all([explainer.dispose(), explainer.dispose()]);
    await explainer.dispose();
  });

  test('refuses calls from then on', async () => {
    const explainer = await start();
    await explainer.dispose();
    const run = explainer.explain({ history, candidates });
    await expect(run).rejects.toMatchObject({
      code: 'LANE_DISPOSED',
      message: expect.stringContaining('createExplainer()'),
    });
    await expect(collect(run)).rejects.toMatchObject({ code: 'LANE_DISPOSED' });
  });

  test('ends calls that are running', async () => {
    const explainer = await start();
    const runs = [
      explainer.explain({ history, candidates }),
      explainer.explain({ history, candidates: manyItems(2_000) }),
    ];
    const ended = Promise.allSettled(runs);
    await explainer.dispose();
    for (const result of await ended) {
      expect(result.status === 'rejected' && result.reason).toMatchObject({ code: 'LANE_DISPOSED' });
    }
  });

  test('leaves other explainers as they are', async () => {
    const [one, two] = [await start(), await start()];
    await one.dispose();
    expect(await two.explain({ history, candidates })).toHaveLength(candidates.length);
    await two.dispose();
  });
});
