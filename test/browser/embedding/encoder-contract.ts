/** What every implementation of stage 1 promises, whatever it computes on. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Encoder } from '../../../src/embedding/encoder.ts';
import { dot } from '../../../src/embedding/vector.ts';
import { LaneError } from '../../../src/runtime/error.ts';

export const TITLES = [
  'Heat',
  'OPI Nail Lacquer, Big Apple Red, 0.5 Ounce',
  'Amélie (Le fabuleux destin d’Amélie Poulain)',
  '七人の侍 (Seven Samurai)',
  'أحمر شفاه',
  'Family 👩‍👩‍👧 kit 🏳️‍🌈',
  '🎬',
  '<b>Heat</b> & "Ronin"',
  '...',
  'word '.repeat(1_000),
  'x'.repeat(5_000),
];

export function expectNear(
  came: Float32Array | undefined,
  expected: Float32Array | undefined,
  precision: number,
): void {
  expect(came?.length).toBe(expected?.length);
  const furthest = expected?.reduce(
    (most, value, index) => Math.max(most, Math.abs(value - (came?.[index] as number))),
    0,
  );
  expect(furthest).toBeLessThanOrEqual(precision);
}

/** Tests one encoder. */
export function describeEncoder(
  name: string,
  create: () => Promise<Encoder>,
  device: Encoder['device'],
): void {
  describe(name, () => {
    let encoder: Encoder;
    const encode = async (text: string) => (await encoder.encode([text]))[0] as Float32Array;

    beforeAll(async () => {
      encoder = await create();
    });

    afterAll(() => encoder?.dispose());

    test(`computes on ${device}`, () => {
      expect(encoder.device).toBe(device);
      expect(encoder.version).not.toBe('');
    });

    test('gives a unit vector for every text, odd ones too', async () => {
      const vectors = await encoder.encode(TITLES);
      expect(vectors).toHaveLength(TITLES.length);
      vectors.forEach((vector, index) => {
        expect(vector).toHaveLength(encoder.dimension);
        expect(Math.sqrt(dot(vector, vector)), TITLES[index]?.slice(0, 40)).toBeCloseTo(1, 4);
      });
    });

    test('gives a text the same vector alone and in a batch, wherever it stands there', async () => {
      const forwards = await encoder.encode(TITLES);
      const backwards = (await encoder.encode([...TITLES].reverse())).reverse();
      for (const [index, title] of TITLES.entries()) {
        expectNear(forwards[index], await encode(title), 1e-5);
        expectNear(backwards[index], forwards[index], 1e-5);
      }
    });

    test('keeps the order of more texts than a batch holds, and gives equal texts equal vectors', async () => {
      const texts = Array.from({ length: 300 }, (_, index) =>
        `Film ${index % 150} ${'long '.repeat(index % 7)}`.trim(),
      );
      const vectors = await encoder.encode(texts);
      for (const index of [0, 1, 149, 150, 299])
        expectNear(vectors[index], await encode(texts[index] as string), 1e-5);
      const repeated = await encoder.encode(['Heat', 'Ronin', 'Heat']);
      expectNear(repeated[2], repeated[0], 1e-6);
      expect(dot(repeated[0] as Float32Array, repeated[1] as Float32Array)).toBeLessThan(0.99);
    });

    test('gives the zero vector where there is nothing to read', async () => {
      const vectors = await encoder.encode(['', 'Heat', ' ', '\u200e', '\ufffd']);
      expect(vectors.map((vector) => vector.some((value) => value !== 0))).toEqual([
        false,
        true,
        false,
        false,
        false,
      ]);
      expectNear(vectors[1], await encode('Heat'), 1e-5);
    });

    test('gives nothing for no texts', async () => {
      expect(await encoder.encode([])).toEqual([]);
    });

    test('gives vectors that are the caller’s own', async () => {
      const vector = await encode('Heat');
      const before = vector.slice();
      vector.fill(7);
      expectNear(await encode('Heat'), before, 1e-6);
    });

    test('stops with the signal', async () => {
      const error: unknown = await encoder
        .encode(TITLES, AbortSignal.abort())
        .catch((thrown: unknown) => thrown);
      expect(LaneError.isInstance(error) && error.code).toBe('LANE_ABORTED');
    });
  });
}
