/** The numbers of an alignment network are read as they were written, or not at all. */
import { describe, expect, test } from 'vitest';
import { loadAlignmentParameters } from '../../../src/alignment/load-aligner.ts';
import {
  type AlignmentConfig,
  readAlignmentParameters,
  stepsBack,
} from '../../../src/alignment/parameters.ts';
import { untrainedAlignment } from '../../../src/alignment/untrained.ts';
import type { Assets } from '../../../src/runtime/assets.ts';
import { LaneError } from '../../../src/runtime/error.ts';
import type { ModelManifest } from '../../../src/runtime/manifest.ts';
import { createDiskAssets } from '../../support/disk-assets.ts';
import { randomNetwork } from './random-network.ts';

const two = [1, 2];
const config: AlignmentConfig = {
  ...randomNetwork(1).config,
  dimension: 3,
  hidden: 2,
  heads: 2,
  width: 1,
  itemScale: two,
  phraseScale: two,
  belongingScale: two,
  evidenceScale: two,
  fading: two,
  offset: two,
};
/** Rows of inner, outer, item projection and phrase projection, and their numbers. */
const ROWS = 2 + 3 + 2 + 2;
const LENGTH = 2 * 3 + 3 * 2 + 2 * 3 + 2 * 3;

/** As the recipe writes them: the rows' scales as 32-bit floats, little-endian, then the numbers as signed bytes. */
function bytesOf(scales: readonly number[], numbers: readonly number[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(4 * scales.length + numbers.length);
  const view = new DataView(bytes.buffer);
  scales.forEach((scale, index) => {
    view.setFloat32(4 * index, scale, true);
  });
  bytes.set(Int8Array.from(numbers), 4 * scales.length);
  return bytes;
}

const counting = bytesOf(
  new Array<number>(ROWS).fill(1),
  Array.from({ length: LENGTH }, (_, index) => index),
);

describe('parameters.bin', () => {
  test('holds first layer, second layer, item projection and phrase projection, in this order', () => {
    const { inner, outer, itemProjection, phraseProjection } = readAlignmentParameters(config, counting);
    expect([...inner]).toEqual([0, 1, 2, 3, 4, 5]);
    expect([...outer]).toEqual([6, 7, 8, 9, 10, 11]);
    expect([...itemProjection]).toEqual([12, 13, 14, 15, 16, 17]);
    expect([...phraseProjection]).toEqual([18, 19, 20, 21, 22, 23]);
  });

  test('holds signed bytes, and a scale for each row that they are multiplied by', () => {
    const scales = [0.5, 2, 0.25, 1, 4, 1, 0, 2 ** -20, 8];
    const numbers = [127, -127, 1, 0, 2, -3, 4, 8, 5, 6, 7, -8, 1, 1, 1, 9, 9, 9, -1, 2, -3, 1, 0, -1];
    const { inner, outer, itemProjection, phraseProjection } = readAlignmentParameters(
      config,
      bytesOf(scales, numbers),
    );
    expect([...inner]).toEqual([63.5, -63.5, 0.5, 0, 4, -6]);
    expect([...outer]).toEqual([1, 2, 5, 6, 28, -32]);
    expect([...itemProjection]).toEqual([1, 1, 1, 0, 0, 0]);
    expect([...phraseProjection]).toEqual([-(2 ** -20), 2 ** -19, -3 * 2 ** -20, 8, 0, -8]);
  });

  test('is read from wherever it lies in a larger buffer', () => {
    const buffer = new Uint8Array(counting.length + 3);
    buffer.set(counting, 3);
    expect(readAlignmentParameters(config, buffer.subarray(3))).toEqual(
      readAlignmentParameters(config, counting),
    );
  });

  test('is refused beside a config that lacks what each head needs', () => {
    const read = (wrong: unknown) => () =>
      readAlignmentParameters({ ...config, belongingScale: wrong as number[] }, counting);
    expect(read(two)).not.toThrow();
    for (const wrong of [undefined, [1], [1, null]]) {
      expect(read(wrong)).toThrow(/LANE_MODEL_INVALID: expected belongingScale .* to be 2 numbers/);
    }
  });

  test.each([0, 4 * ROWS + LENGTH - 1, 4 * ROWS + LENGTH + 1])(
    'of %i bytes is refused where the config needs others',
    (length) => {
      const read = () => readAlignmentParameters(config, new Uint8Array(length));
      expect(read).toThrow(LaneError);
      expect(read).toThrow(
        /LANE_MODEL_INVALID: expected lane-align\/parameters\.bin to hold 60 bytes, but it holds \d+/,
      );
      expect(read).toThrow(/copy both again/);
    },
  );
});

describe('steps back', () => {
  test('are 0 for the newest item and grow to a bound', () => {
    expect([...stepsBack(5, { ...config, longestFading: 3 })]).toEqual([3, 3, 2, 1, 0]);
    expect([...stepsBack(0, config)]).toEqual([]);
  });
});

describe('the untrained network', () => {
  test('has identity projections and no correction, for any length of vectors', () => {
    const { config, inner, outer, itemProjection, phraseProjection } = untrainedAlignment(
      3,
      'Xenova/all-MiniLM-L6-v2',
    );
    expect(config).toMatchObject({
      dimension: 3,
      width: 3,
      heads: 1,
      encoder: 'Xenova/all-MiniLM-L6-v2',
      version: 'untrained',
    });
    expect([...itemProjection]).toEqual([1, 0, 0, 0, 1, 0, 0, 0, 1]);
    expect(phraseProjection).toEqual(itemProjection);
    expect([...inner, ...outer].every((value) => value === 0)).toBe(true);
  });
});

describe('which network serves an encoder', () => {
  const manifest: ModelManifest = {
    encoder: { folder: 'lane-titles', version: config.encoder, dimension: config.dimension },
    aligner: { folder: 'lane-align' },
  };
  /** Files in memory. */
  function assetsOf(files: Record<string, Uint8Array<ArrayBuffer>>): Assets {
    return {
      folder: 'memory:/',
      async read(path) {
        const bytes = files[path];
        if (bytes === undefined) throw new LaneError('LANE_MODEL_NOT_FOUND', `expected a file at ${path}`);
        return bytes;
      },
    };
  }
  const configBytes = new Uint8Array(new TextEncoder().encode(JSON.stringify(config)));
  const complete = assetsOf({
    'lane-align/config.json': configBytes,
    'lane-align/parameters.bin': counting,
  });

  test('is the trained one for the encoder that it was trained on; its dimension need not be asked for', async () => {
    const dimension = () => Promise.reject(new Error('the encoder must not be loaded for this'));
    const parameters = await loadAlignmentParameters(complete, manifest, config.encoder, dimension);
    expect(parameters.config).toEqual(config);
    expect(parameters.inner[5]).toBe(5);
  });

  test('is the untrained one for any other, of the length of its vectors', async () => {
    const parameters = await loadAlignmentParameters(complete, manifest, 'another', async () => 7);
    expect(parameters.config).toMatchObject({ version: 'untrained', dimension: 7, encoder: 'another' });
  });

  test('cannot be told without its files', async () => {
    const dimension = async () => 3;
    await expect(
      loadAlignmentParameters(assetsOf({}), manifest, config.encoder, dimension),
    ).rejects.toMatchObject({
      code: 'LANE_MODEL_NOT_FOUND',
    });
    const halved = assetsOf({
      'lane-align/config.json': configBytes,
      'lane-align/parameters.bin': counting.slice(2),
    });
    await expect(loadAlignmentParameters(halved, manifest, config.encoder, dimension)).rejects.toMatchObject({
      code: 'LANE_MODEL_INVALID',
    });
  });

  test('ships in a form that can be read', async () => {
    const assets = createDiskAssets();
    const shipped = JSON.parse(
      new TextDecoder().decode(await assets.read('lane-align/config.json')),
    ) as AlignmentConfig;
    const parameters = await loadAlignmentParameters(
      assets,
      manifest,
      shipped.encoder,
      async () => shipped.dimension,
    );
    expect(parameters.itemProjection).toHaveLength(shipped.heads * shipped.width * shipped.dimension);
    for (const matrix of [
      parameters.inner,
      parameters.outer,
      parameters.itemProjection,
      parameters.phraseProjection,
    ]) {
      expect(matrix.every(Number.isFinite)).toBe(true);
    }
    for (const name of [
      'itemScale',
      'phraseScale',
      'belongingScale',
      'evidenceScale',
      'fading',
      'offset',
    ] as const) {
      expect(shipped[name]).toHaveLength(shipped.heads);
    }
  });
});
