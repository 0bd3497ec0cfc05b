/**
 * What every implementation of stage 3 promises, whatever it computes on: what it shows is what it used. Run in Node
 * over the plain TypeScript implementation, in a browser over all of them.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Aligner, AlignmentRequest, CandidateAlignment } from '../../../src/alignment/aligner.ts';
import type { AlignmentParameters } from '../../../src/alignment/parameters.ts';
import { createScriptAligner } from '../../../src/alignment/script-aligner.ts';
import { LaneError } from '../../../src/runtime/error.ts';
import { randomFrom } from '../../support/random.ts';
import { type RequestSizes, randomRequest, randomUnitVectors } from './random-network.ts';

/** Relative difference up to which two numbers count as equal: everything is computed in 32 bits. */
const PRECISION = 1e-4;

type Numbers = ArrayLike<number>;

export function expectClose(came: number, expected: number, scale = Math.abs(expected)): void {
  expect(Math.abs(came - expected), `${came} against ${expected}`).toBeLessThanOrEqual(
    PRECISION * scale + 1e-9,
  );
}

function expectAllClose(came: Numbers, expected: Numbers): void {
  expect(came.length).toBe(expected.length);
  for (let index = 0; index < expected.length; index++)
    expectClose(came[index] as number, expected[index] as number);
}

/** Everything that was computed for a candidate is the same. */
export function expectSameAlignment(came: CandidateAlignment, expected: CandidateAlignment): void {
  expectClose(came.score, expected.score);
  expectClose(came.likelihood, expected.likelihood);
  expectAllClose(came.contributions, expected.contributions);
  expectAllClose(came.evidence, expected.evidence);
  expectAllClose(came.fitness, expected.fitness);
  expect(came.attention.length).toBe(expected.attention.length);
  came.attention.forEach((head, index) => {
    expectAllClose(head, expected.attention[index] as Float32Array);
  });
}

const sum = (values: Numbers) => Array.from(values).reduce((total, value) => total + value, 0);

/** The same visitor, had these items nothing to say. Not left out: that would move all others one step. */
function without(request: AlignmentRequest, silenced: (item: number) => boolean): AlignmentRequest {
  return { ...request, owner: request.owner.map((owner, item) => (silenced(item) ? -1 : owner)) };
}

/** Tests one implementation with one network. */
export function describeAligner(
  name: string,
  parameters: AlignmentParameters,
  create: (parameters: AlignmentParameters) => Promise<Aligner>,
): void {
  describe(`${name}, network "${parameters.config.version}"`, () => {
    const { dimension, heads } = parameters.config;
    const requestOf = (seed: number, sizes?: RequestSizes) => randomRequest(seed, dimension, sizes);
    let aligner: Aligner;

    beforeAll(async () => {
      aligner = await create(parameters);
    });

    afterAll(() => aligner?.dispose());

    test('tells the version of its weights', () => {
      expect(aligner.version).toBe(parameters.config.version);
    });

    test('gives every candidate its numbers, all of them finite, in the shapes that the contract names', async () => {
      const request = requestOf(1);
      const results = await aligner.align(request);
      expect(results).toHaveLength(request.candidates.length);
      for (const { score, contributions, evidence, attention, fitness, likelihood } of results) {
        expect(contributions).toHaveLength(request.preferences.length);
        expect(fitness).toHaveLength(request.preferences.length);
        expect(evidence).toHaveLength(request.history.length);
        expect(attention.map(({ length }) => length)).toEqual(
          new Array(heads).fill(request.preferences.length),
        );
        const all = [
          score,
          likelihood,
          ...contributions,
          ...evidence,
          ...fitness,
          ...attention.flatMap((head) => [...head]),
        ];
        expect(all.every(Number.isFinite)).toBe(true);
      }
    });

    test('a score is the sum of its contributions, and of its evidence', async () => {
      for (const { score, contributions, evidence } of await aligner.align(requestOf(2))) {
        expect(score).toBeGreaterThan(0);
        expectClose(sum(contributions), score);
        expectClose(sum(evidence), score);
      }
    });

    test('a preference contributes what the items that it owns do, and an item without owner nothing at all', async () => {
      const request = requestOf(3);
      expect(request.owner).toContain(-1);
      for (const { contributions, evidence } of await aligner.align(request)) {
        contributions.forEach((contribution, preference) => {
          expectClose(contribution, sum(evidence.filter((_, item) => request.owner[item] === preference)));
        });
        for (const [item, owner] of request.owner.entries()) if (owner < 0) expect(evidence[item]).toBe(0);
      }
    });

    test('without a preference every score falls by exactly what the preference contributed', async () => {
      const request = requestOf(4);
      const whole = await aligner.align(request);
      for (const preference of request.preferences.keys()) {
        const rest = await aligner.align(without(request, (item) => request.owner[item] === preference));
        rest.forEach(({ score }, index) => {
          const { score: before, contributions } = whole[index] as CandidateAlignment;
          expectClose(before - score, contributions[preference] as number, before);
        });
      }
    });

    test('without a history item every score falls by exactly what the item contributed', async () => {
      const request = requestOf(5, { items: 6, preferences: 3 });
      const whole = await aligner.align(request);
      for (const item of request.history.keys()) {
        const rest = await aligner.align(without(request, (other) => other === item));
        rest.forEach(({ score }, index) => {
          const { score: before, evidence } = whole[index] as CandidateAlignment;
          expectClose(before - score, evidence[item] as number, before);
        });
      }
    });

    test('nothing bypasses the preferences: where they own nothing, every score is 0', async () => {
      const results = await aligner.align(without(requestOf(6), () => true));
      for (const { score, contributions, evidence, fitness, likelihood } of results) {
        expect(score).toBe(0);
        expect(likelihood).toBe(0);
        expect([...contributions, ...evidence, ...fitness].every((value) => value === 0)).toBe(true);
      }
    });

    test('a preference that owns nothing fits nothing, and changes nothing for the others', async () => {
      const request = requestOf(7);
      const silenced = without(request, (item) => request.owner[item] === 1);
      const [whole, rest] = [await aligner.align(request), await aligner.align(silenced)];
      rest.forEach(({ contributions, fitness }, index) => {
        expect(contributions[1]).toBe(0);
        expect(fitness[1]).toBe(0);
        for (const other of [0, 2, 3]) {
          expectClose(contributions[other] as number, whole[index]?.contributions[other] as number);
          expectClose(fitness[other] as number, whole[index]?.fitness[other] as number);
        }
      });
    });

    test('attention gives each head’s shares of the score: every row sums to 1', async () => {
      const request = requestOf(8);
      for (const { attention, contributions, score } of await aligner.align(request)) {
        for (const head of attention) expectClose(sum(head), 1);
        // The whole share of a preference lies between what the heads that see least and most of it say.
        contributions.forEach((contribution, preference) => {
          const seen = attention.map((head) => head[preference] as number);
          expect(contribution / score).toBeGreaterThanOrEqual(Math.min(...seen) - PRECISION);
          expect(contribution / score).toBeLessThanOrEqual(Math.max(...seen) + PRECISION);
        });
      }
    });

    test('fitness and likelihood lie between 0 and 1, and a single preference fits as well as the whole', async () => {
      for (const { fitness, likelihood } of await aligner.align(requestOf(9))) {
        for (const value of [...fitness, likelihood]) {
          expect(value).toBeGreaterThan(0);
          expect(value).toBeLessThan(1);
        }
      }
      const alone = requestOf(9, { preferences: 1 });
      for (const { fitness, likelihood } of await aligner.align(alone))
        expectClose(fitness[0] as number, likelihood);
    });

    test('fitness is the likelihood that the candidate would have by this preference alone', async () => {
      const request = requestOf(10);
      const whole = await aligner.align(request);
      for (const preference of request.preferences.keys()) {
        const alone = await aligner.align(without(request, (item) => request.owner[item] !== preference));
        alone.forEach(({ likelihood }, index) => {
          expectClose(whole[index]?.fitness[preference] as number, likelihood);
        });
      }
    });

    test('the order of candidates does not matter to any of them', async () => {
      const request = requestOf(11);
      const forwards = await aligner.align(request);
      const backwards = await aligner.align({
        ...request,
        candidates: [...request.candidates].reverse(),
        belonging: [...request.belonging].reverse(),
      });
      backwards.reverse().forEach((result, index) => {
        expectSameAlignment(result, forwards[index] as CandidateAlignment);
      });
    });

    test('a thousand candidates get what each would get alone', async () => {
      const request = requestOf(12, { candidates: 1_000 });
      const results = await aligner.align(request);
      expect(results).toHaveLength(1_000);
      for (const index of [0, 511, 512, 999]) {
        const [alone] = await aligner.align({
          ...request,
          candidates: [request.candidates[index] as Float32Array],
          belonging: [request.belonging[index] as number[]],
        });
        expectSameAlignment(results[index] as CandidateAlignment, alone as CandidateAlignment);
      }
    });

    test('what is of the kind that a phrase names gains by it, through that preference alone', async () => {
      const request = requestOf(21, { preferences: 3, candidates: 2 });
      const [first] = request.candidates as [Float32Array];
      const [plain, belongs] = await aligner.align({
        ...request,
        candidates: [first, first],
        belonging: [
          [0, 0, 0],
          [0, 0.8, 0],
        ],
      });
      expect(belongs?.contributions[1]).toBeGreaterThan(plain?.contributions[1] as number);
      expect(belongs?.contributions[0]).toBeCloseTo(plain?.contributions[0] as number, 4);
      expect(belongs?.contributions[2]).toBeCloseTo(plain?.contributions[2] as number, 4);
    });

    test('evidence fades: the same item says more when it was met later', async () => {
      const request = requestOf(13, { items: 6, preferences: 1 });
      const [vector] = request.history as [Float32Array];
      const alike = {
        ...request,
        history: request.history.map(() => vector),
        owner: request.history.map(() => 0),
      };
      for (const { evidence } of await aligner.align(alike)) {
        expect([...evidence]).toEqual([...evidence].sort((a, b) => a - b));
        expect(evidence.at(-1)).toBeGreaterThan(evidence[0] as number);
      }
    });

    test('items and candidates without meaning (zero vectors) give finite numbers', async () => {
      const request = requestOf(14);
      const zero = new Float32Array(dimension);
      const silent = {
        ...request,
        history: [zero, ...request.history.slice(1)],
        candidates: [zero, ...request.candidates.slice(1)],
      };
      for (const { score, evidence, likelihood } of await aligner.align(silent)) {
        expect([score, likelihood, ...evidence].every(Number.isFinite)).toBe(true);
      }
    });

    test('a long history, a single item and ten preferences work', async () => {
      for (const sizes of [
        { items: 600, preferences: 10 },
        { items: 1, preferences: 1 },
      ]) {
        for (const { score, evidence } of await aligner.align(requestOf(15, sizes)))
          expectClose(sum(evidence), score);
      }
    });

    test('without candidates there is nothing, without history or preferences every score is 0', async () => {
      const request = requestOf(16);
      expect(await aligner.align({ ...request, candidates: [] })).toEqual([]);
      for (const bare of [
        { ...request, history: [], owner: [] },
        { ...request, preferences: [], owner: request.owner.map(() => -1) },
      ]) {
        const results = await aligner.align(bare);
        expect(results).toHaveLength(request.candidates.length);
        for (const { score, likelihood, contributions, evidence, attention } of results) {
          expect([score, likelihood]).toEqual([0, 0]);
          expect(contributions).toHaveLength(bare.preferences.length);
          expect(evidence).toHaveLength(bare.history.length);
          expect(attention).toHaveLength(heads);
        }
      }
    });

    test('leaves what it was given as it was', async () => {
      const request = requestOf(17);
      await aligner.align(request);
      expect(request).toEqual(requestOf(17));
    });

    test('stops with the signal', async () => {
      const request = { ...requestOf(18), signal: AbortSignal.abort() };
      const error: unknown = await aligner.align(request).catch((thrown: unknown) => thrown);
      expect(LaneError.isInstance(error) && error.code).toBe('LANE_ABORTED');
    });

    test('gives the numbers of the plain TypeScript implementation', async () => {
      const random = randomFrom(19);
      const request = requestOf(19, { items: 30, preferences: 5, candidates: 20 });
      const cases: AlignmentRequest[] = [
        request,
        without(request, (item) => request.owner[item] === 0),
        { ...request, candidates: [...request.history, ...randomUnitVectors(3, dimension, random)] },
      ];
      const script = createScriptAligner(parameters);
      for (const one of cases) {
        const [came, expected] = [await aligner.align(one), await script.align(one)];
        came.forEach((result, index) => {
          expectSameAlignment(result, expected[index] as CandidateAlignment);
        });
      }
    });
  });
}
