/** Which network serves a visit, and that vectors are seen from one centre throughout it. */
import { describe, expect, test } from 'vitest';
import type { Aligner, AlignmentRequest } from '../../../src/alignment/aligner.ts';
import { alignFrom, centreOf } from '../../../src/alignment/centre.ts';
import { familiarityOf } from '../../../src/alignment/familiarity.ts';
import type { AlignmentParameters, UnfamiliarShops } from '../../../src/alignment/parameters.ts';
import { createScriptAligner } from '../../../src/alignment/script-aligner.ts';
import { untrainedAlignment } from '../../../src/alignment/untrained.ts';
import { createVisitAligners, type VisitAlignerOptions } from '../../../src/alignment/visit-aligner.ts';
import { normalise } from '../../../src/embedding/vector.ts';
import { createDiskAssets } from '../../support/disk-assets.ts';
import { randomFrom } from '../../support/random.ts';
import { randomNetwork } from './random-network.ts';

const random = randomFrom(7);
const DIMENSION = randomNetwork(1).config.dimension;

/** Unit vectors whose first number says of which kind of shop they are. */
function titles(count: number, kind: number): Float32Array[] {
  return Array.from({ length: count }, () =>
    normalise(Float32Array.from({ length: DIMENSION }, (_, index) => (index === 0 ? kind : random() - 0.5))),
  );
}

const unfamiliar: UnfamiliarShops = {
  itemScale: 6,
  phraseScale: 0.5,
  belongingScale: 0.5,
  evidenceScale: 0.2,
  fading: 0.5,
  calibration: { slope: 1, intercept: 0 },
  usualWeight: 10,
  usual: Array.from({ length: DIMENSION }, (_, index) => 0.01 * index),
  familiarity: { weights: [8, ...Array(DIMENSION - 1).fill(0)], bias: 0, least: 0.55 },
};

function network(knowsOthers: boolean): AlignmentParameters {
  const made = randomNetwork(1);
  return knowsOthers ? { ...made, config: { ...made.config, unfamiliar } } : made;
}

function aligners(parameters: AlignmentParameters, alignment?: VisitAlignerOptions['alignment']) {
  return createVisitAligners({
    assets: createDiskAssets(),
    manifest: {
      encoder: { folder: 'lane-titles', version: '', dimension: DIMENSION },
      aligner: { folder: 'lane-align' },
    },
    parameters,
    runtime: '',
    device: 'auto',
    runtimeLoaded: () => false,
    alignment,
  });
}

const known = titles(12, 3);
const strange = titles(12, -3);

/** A request of these items, the last four of them candidates. */
function requestOf(items: readonly Float32Array[]): AlignmentRequest {
  return {
    history: items.slice(0, -4),
    preferences: titles(2, 0),
    owner: items.slice(0, -4).map((_, index) => (index % 3) - 1),
    candidates: items.slice(-4),
    belonging: items.slice(-4).map((_, index) => [index / 4, 0.5]),
  };
}

describe('the network of a visit', () => {
  test('is the trained one where titles are like those of the training, else the equations alone', async () => {
    const choice = aligners(network(true));
    expect((await choice.forVisit(known)).version).toBe(network(true).config.version);
    expect((await choice.forVisit(strange)).version).toBe('untrained');
  });

  test('is the one that an option names', async () => {
    expect((await aligners(network(true), 'trained').forVisit(strange)).version).not.toBe('untrained');
    expect((await aligners(network(true), 'untrained').forVisit(known)).version).toBe('untrained');
  });

  test("is a shop's own always, unless an option says otherwise", async () => {
    expect((await aligners(network(false)).forVisit(strange)).version).not.toBe('untrained');
    expect((await aligners(network(false), 'untrained').forVisit(strange)).version).toBe('untrained');
  });

  test('is the untrained one for an encoder that none was trained on', async () => {
    const other = untrainedAlignment(DIMENSION, 'another');
    for (const alignment of ['auto', 'trained', 'untrained'] as const)
      expect((await aligners(other, alignment).forVisit(known)).version).toBe('untrained');
  });

  test('sees the trained one unchanged', async () => {
    const request = requestOf(known);
    const aligner = await aligners(network(true)).forVisit(known);
    expect(await aligner.align(request)).toEqual(await createScriptAligner(network(true)).align(request));
  });
});

describe('within one visit to an unfamiliar shop', () => {
  const request = requestOf(strange);
  const open = (): Promise<Aligner> => aligners(network(true)).forVisit(strange);

  test('a candidate alone has the numbers that it has beside others', async () => {
    const aligner = await open();
    const all = await aligner.align(request);
    for (const [index, candidate] of request.candidates.entries()) {
      const belonging = [request.belonging[index] as number[]];
      const [alone] = await aligner.align({ ...request, candidates: [candidate], belonging });
      expect(alone).toEqual(all[index]);
    }
  });

  test('a preference or an item that is left out takes away just its part', async () => {
    const aligner = await open();
    const all = await aligner.align(request);
    const withoutOne = await aligner.align({
      ...request,
      owner: request.owner.map((one) => (one === 1 ? -1 : one)),
    });
    const withoutItem = await aligner.align({
      ...request,
      owner: request.owner.map((one, index) => (index === 4 ? -1 : one)),
    });
    for (const [index, { score, contributions, evidence }] of all.entries()) {
      expect(withoutOne[index]?.score).toBeCloseTo(score - (contributions[1] as number), 5);
      expect(evidence[4]).toBeGreaterThan(0);
      expect(withoutItem[index]?.score).toBeCloseTo(score - (evidence[4] as number), 5);
    }
  });

  test('what all items share counts for less', async () => {
    const many = titles(60, -3);
    const alike = { ...requestOf(many), belonging: Array(4).fill([0.5, 0.5]) };
    const spread = async (by: Aligner) => {
      const scores = (await by.align(alike)).map(({ score }) => Math.log(score));
      return Math.max(...scores) - Math.min(...scores);
    };
    // All titles lie close to one direction: plain cosines hardly tell them apart.
    const plain = createScriptAligner(untrainedAlignment(DIMENSION, '', unfamiliar));
    const centred = await aligners(network(true)).forVisit(many);
    expect(await spread(centred)).toBeGreaterThan(2 * (await spread(plain)));
  });

  test('three items and one that was met are enough', async () => {
    for (const items of [strange.slice(0, 5), strange.slice(0, 8)]) {
      const aligned = await (await aligners(network(true)).forVisit(items)).align(requestOf([...items]));
      for (const { score, likelihood } of aligned) {
        expect(Number.isFinite(score)).toBe(true);
        expect(likelihood).toBeGreaterThanOrEqual(0);
        expect(likelihood).toBeLessThan(1);
      }
    }
  });
});

describe('the centre', () => {
  test('is the mean of the items, drawn to what is usual', () => {
    const vectors = [Float32Array.of(1, 0), Float32Array.of(0, 1)];
    expect([...centreOf(vectors, 2, { usualWeight: 2, usual: [1, 0] })]).toEqual([0.75, 0.25]);
    expect([...centreOf(vectors, 2, { usualWeight: 2 })]).toEqual([0.25, 0.25]);
    expect([...centreOf([], 2, { usualWeight: 2 })]).toEqual([0, 0]);
  });

  test('leaves unit vectors', async () => {
    const seen: AlignmentRequest[] = [];
    const aligner: Aligner = {
      version: '',
      device: 'script',
      align: async (request) => {
        seen.push(request);
        return [];
      },
      dispose: async () => {},
    };
    await alignFrom(
      Float32Array.from({ length: DIMENSION }, () => 0.1),
      aligner,
    ).align(requestOf(strange));
    const [request] = seen;
    for (const vector of [request?.history, request?.preferences, request?.candidates].flatMap(
      (one) => one ?? [],
    ))
      expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
  });
});

test('familiarity is the mean chance of the titles', () => {
  const familiarity = { weights: [1, 0], bias: 0 };
  const vectors = [Float32Array.of(Math.log(3), 0), Float32Array.of(0, 1)];
  expect(familiarityOf(vectors, familiarity)).toBeCloseTo((0.75 + 0.5) / 2, 6);
  expect(familiarityOf([], familiarity)).toBe(0);
});
