/** The graph's masks, which batches of visitors need: what is masked is as if it had no owner. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AlignmentRequest } from '../../../src/alignment/aligner.ts';
import { type AlignmentParameters, stepsBack } from '../../../src/alignment/parameters.ts';
import { createScriptAligner } from '../../../src/alignment/script-aligner.ts';
import { type InferenceSession, loadOnnxRuntime } from '../../../src/runtime/onnx-runtime.ts';
import { expectClose } from '../../unit/alignment/aligner-contract.ts';
import { randomNetwork, randomRequest } from '../../unit/alignment/random-network.ts';
import { readGraph, runtime } from './networks.ts';

type Rows = readonly Float32Array[];
interface Masks {
  readonly history?: readonly number[];
  readonly preferences?: readonly number[];
  readonly candidates?: readonly number[];
}

const parameters = randomNetwork(5);
const request = randomRequest(5, parameters.config.dimension, { items: 9, preferences: 3, candidates: 4 });
const runtimeLibrary = await loadOnnxRuntime(runtime, 'webgpu');
const graph = await readGraph();

function feeds(
  { config, inner, outer, itemProjection, phraseProjection }: AlignmentParameters,
  { history, preferences, owner, candidates, belonging }: AlignmentRequest,
  masks: Masks,
) {
  const tensor = (values: readonly number[] | Float32Array, dims: number[]) =>
    new runtimeLibrary.Tensor('float32', Float32Array.from(values), dims);
  const rows = (values: Rows) =>
    tensor(
      values.flatMap((row) => [...row]),
      [values.length, config.dimension],
    );
  const mask = (values: readonly number[] | undefined, length: number) =>
    tensor(values ?? new Array(length).fill(1), [length]);
  const perHead = (values: readonly number[]) => tensor(values, [config.heads, 1, 1]);
  const projection = [config.heads, config.width, config.dimension];
  return {
    history: rows(history),
    history_mask: mask(masks.history, history.length),
    steps_back: tensor(stepsBack(history.length, config), [history.length]),
    preferences: rows(preferences),
    preference_mask: mask(masks.preferences, preferences.length),
    ownership: tensor(
      preferences.flatMap((_, preference) => owner.map((one) => (one === preference ? 1 : 0))),
      [preferences.length, history.length],
    ),
    candidates: rows(candidates),
    candidate_mask: mask(masks.candidates, candidates.length),
    belonging: tensor(belonging.flat(), [candidates.length, preferences.length]),
    inner: tensor(inner, [config.hidden, config.dimension]),
    outer: tensor(outer, [config.dimension, config.hidden]),
    item_projection: tensor(itemProjection, projection),
    phrase_projection: tensor(phraseProjection, projection),
    item_scale: perHead(config.itemScale),
    phrase_scale: perHead(config.phraseScale),
    belonging_scale: perHead(config.belongingScale),
    evidence_scale: perHead(config.evidenceScale),
    fading: perHead(config.fading),
    offset: perHead(config.offset),
    calibration: tensor([config.calibration.slope, config.calibration.intercept], [2]),
  };
}

describe.each(['webgpu', 'wasm'] as const)('masks of the graph on %s', (device) => {
  let session: InferenceSession;

  beforeAll(async () => {
    session = await runtimeLibrary.InferenceSession.create(graph, { executionProviders: [device] });
  });

  afterAll(() => session?.release());

  async function run(masks: Masks) {
    const outputs = await session.run(feeds(parameters, request, masks));
    const data = (name: string) => [
      ...((outputs[name] as InstanceType<typeof runtimeLibrary.Tensor>).data as Float32Array),
    ];
    return {
      score: data('score'),
      contributions: data('contributions'),
      evidence: data('evidence'),
      fitness: data('fitness'),
    };
  }

  /** What the plain implementation gives where these items have no owner. */
  async function scriptWithout(silenced: (item: number, owner: number) => boolean) {
    const owner = request.owner.map((one, item) => (silenced(item, one) ? -1 : one));
    const results = await createScriptAligner(parameters).align({ ...request, owner });
    return {
      score: results.map(({ score }) => score),
      contributions: results.flatMap(({ contributions }) => [...contributions]),
      evidence: results.flatMap(({ evidence }) => [...evidence]),
    };
  }

  function expectSame(
    came: Awaited<ReturnType<typeof run>>,
    expected: Awaited<ReturnType<typeof scriptWithout>>,
  ): void {
    for (const name of ['score', 'contributions', 'evidence'] as const) {
      expect(came[name]).toHaveLength(expected[name].length);
      came[name].forEach((value, index) => {
        expectClose(value, expected[name][index] as number);
      });
    }
  }

  test('without a mask everything counts', async () => {
    expectSame(await run({}), await scriptWithout(() => false));
  });

  test('a masked preference contributes nothing and fits nothing, nor do its items', async () => {
    const came = await run({ preferences: [1, 0, 1] });
    expectSame(came, await scriptWithout((_, owner) => owner === 1));
    request.candidates.forEach((_, candidate) => {
      expect(came.contributions[candidate * 3 + 1]).toBe(0);
      expect(came.fitness[candidate * 3 + 1]).toBe(0);
    });
  });

  test('a masked history item contributes nothing', async () => {
    const came = await run({ history: [1, 1, 0, 1, 0, 1, 1, 1, 1] });
    expectSame(came, await scriptWithout((item) => item === 2 || item === 4));
  });

  test('a masked candidate scores 0, and the others are as they were', async () => {
    const [whole, masked] = [await run({}), await run({ candidates: [1, 0, 1, 1] })];
    expect(masked.score[1]).toBe(0);
    for (const index of [0, 2, 3]) expectClose(masked.score[index] as number, whole.score[index] as number);
  });

  test('where everything is masked, numbers stay finite', async () => {
    const came = await run({ history: new Array(9).fill(0) });
    expect(came.score).toEqual([0, 0, 0, 0]);
    expect(came.fitness.every(Number.isFinite)).toBe(true);
  });
});
