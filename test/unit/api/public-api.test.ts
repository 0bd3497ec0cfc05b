/** The public API, as a page or a server imports it. */
import { describe, expect, test } from 'vitest';
import * as api from '../../../src/index.ts';

describe('importing the library in Node', () => {
  test('does nothing by itself: a server that renders a page may do it', () => {
    expect(Object.keys(api).sort()).toEqual([
      'LaneError',
      'createExplainer',
      'createSteeringLog',
      'createVisitor',
      'isSteered',
      'steer',
    ]);
    expect(typeof (globalThis as { document?: unknown }).document).toBe('undefined');
  });

  test('gives an error of ours where options are wrong, before anything of a page is touched', async () => {
    await expect(api.createExplainer({ device: 'quantum' as never })).rejects.toMatchObject({
      code: 'LANE_INVALID_OPTIONS',
    });
  });
});
