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
const LENGTH = 2 * 2 * 3 + 2 * 2 * 1 * 3;

/** The upper halves of 32-bit floats, little-endian, as the recipe writes them. */
function bfloat16(values: readonly number[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(values.length * 2);
  const view = new DataView(bytes.buffer);
  const single = new DataView(new ArrayBuffer(4));
  values.forEach((value, index) => {
    single.setFloat32(0, value);
    view.setUint16(index * 2, single.getUint16(0), true);
  });
  return bytes;
}

describe('parameters.bin', () => {
  test('is read as bfloat16: sign, exponent and 8 bits of the number', () => {
    // Values that 8 bits hold exactly.
    const values = [1, -1, 0, -0, 0.5, -2.5, 1.9921875, 2 ** -100, -(2 ** 100), 3.140625, 256, 255];
    const parameters = readAlignmentParameters(config, bfloat16([...values, ...values]));
    expect([...parameters.inner, ...parameters.outer]).toEqual(values);
    expect([...parameters.itemProjection, ...parameters.phraseProjection]).toEqual(values);
  });

  test('holds first layer, second layer, item projection and phrase projection, in this order', () => {
    const { inner, outer, itemProjection, phraseProjection } = readAlignmentParameters(
      config,
      bfloat16(Array.from({ length: LENGTH }, (_, index) => index)),
    );
    expect([...inner]).toEqual([0, 1, 2, 3, 4, 5]);
    expect([...outer]).toEqual([6, 7, 8, 9, 10, 11]);
    expect([...itemProjection]).toEqual([12, 13, 14, 15, 16, 17]);
    expect([...phraseProjection]).toEqual([18, 19, 20, 21, 22, 23]);
  });

  test('is refused beside a config that lacks what each head needs', () => {
    const read = (wrong: unknown) => () =>
      readAlignmentParameters(
        { ...config, belongingScale: wrong as number[] },
        bfloat16(new Array(LENGTH).fill(0)),
      );
    expect(read(two)).not.toThrow();
    for (const wrong of [undefined, [1], [1, null]]) {
      expect(read(wrong)).toThrow(/LANE_MODEL_INVALID: expected belongingScale .* to be 2 numbers/);
    }
  });

  test.each([0, LENGTH * 2 - 2, LENGTH * 2 + 2])(
    'of %i bytes is refused where the config needs others',
    (length) => {
      const read = () => readAlignmentParameters(config, new Uint8Array(length));
      expect(read).toThrow(LaneError);
      expect(read).toThrow(
        /LANE_MODEL_INVALID: expected lane-align\/parameters\.bin to hold 48 bytes, but it holds \d+/,
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
  const parameterBytes = bfloat16(Array.from({ length: LENGTH }, (_, index) => index));
  const complete = assetsOf({
    'lane-align/config.json': configBytes,
    'lane-align/parameters.bin': parameterBytes,
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
      'lane-align/parameters.bin': parameterBytes.slice(2),
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
