/** The bundled encoder as it runs in Node, for recipes and evaluation: the same code and the same vectors as in a page. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Encoder } from '../../../src/embedding/encoder.ts';
import { type KnownAnswers, passesKnownAnswers } from '../../../src/embedding/known-answer.ts';
import { loadEncoder } from '../../../src/embedding/load-encoder.ts';
import { readJson } from '../../../src/runtime/assets.ts';
import type { ModelManifest } from '../../../src/runtime/manifest.ts';
import { createDiskAssets, MODELS } from '../../support/disk-assets.ts';

const length = (vector: Float32Array | undefined) => Math.hypot(...(vector ?? []));

const FORMS = [
  { name: 'lane-titles', model: undefined, answersFile: 'known-answers.json' },
  { name: 'compact lane-titles', model: 'compact', answersFile: 'known-answers-q4.json' },
];

describe.each(FORMS)('$name in Node', ({ model, answersFile }) => {
  let encoder: Encoder;

  beforeAll(async () => {
    const assets = createDiskAssets();
    const manifest = await readJson<ModelManifest>(assets, 'manifest.json');
    encoder = await loadEncoder({ assets, manifest, model, runtime: '', device: 'wasm' });
  }, 60_000);

  afterAll(() => encoder?.dispose());

  test('gives the vectors that were stored when it was made', async () => {
    const answers = JSON.parse(readFileSync(`${MODELS}lane-titles/${answersFile}`, 'utf8')) as KnownAnswers;
    expect(answers.texts.length).toBeGreaterThan(5);
    expect(await passesKnownAnswers(encoder, answers)).toBe(true);
  });

  test('puts titles of one kind closer together than titles of two', async () => {
    const [polish, lacquer, film] = (await encoder.encode([
      'red nail polish',
      'OPI nail lacquer',
      'The Matrix',
    ])) as [Float32Array, Float32Array, Float32Array];
    const cosine = (a: Float32Array, b: Float32Array) =>
      a.reduce((sum, value, index) => sum + value * (b[index] as number), 0);
    expect(cosine(polish, lacquer)).toBeGreaterThan(cosine(polish, film));
  });

  test.each([
    ['an empty text', ''],
    ['a space', ' '],
    ['a mark of direction', '\u200e'],
    ['the sign for a character that could not be read', '\ufffd'],
    ['half a surrogate pair', '\ud800'],
    ['a combining accent', '\u0301'],
  ])('gives the zero vector for %s, in which there is nothing to read', async (_, text) => {
    const [vector, beside] = await encoder.encode([text, 'Heat']);
    expect(vector).toHaveLength(encoder.dimension);
    expect(vector?.every((value) => value === 0)).toBe(true);
    expect(length(beside)).toBeCloseTo(1, 4);
  });
});
