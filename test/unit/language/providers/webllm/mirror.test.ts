/** A shop's own copy of a model, and what WebLLM is told of it. */
import { prebuiltAppConfig } from '@mlc-ai/web-llm';
import { describe, expect, test } from 'vitest';
import type { WebLlmMirror } from '../../../../../src/language/language-options.ts';
import { mirroredId, readMirror } from '../../../../../src/language/providers/webllm/engine-settings.ts';
import { modelRecord } from '../../../../../src/language/providers/webllm/model-record.ts';
import { LaneError } from '../../../../../src/runtime/error.ts';

const PAGE = 'https://shop.example/list/';
const HASH = `sha256-${'A'.repeat(43)}=`;
const MIRROR: WebLlmMirror = {
  weights: '/models/SmolLM2-360M-Instruct-q4f16_1-MLC',
  library: '/models/smol.wasm',
};

const read = (mirror: WebLlmMirror) => readMirror({ provider: 'webllm', mirror }, PAGE) as WebLlmMirror;

describe('a mirror', () => {
  test('has addresses relative to the page', () => {
    expect(read(MIRROR)).toMatchObject({
      weights: 'https://shop.example/models/SmolLM2-360M-Instruct-q4f16_1-MLC/',
      library: 'https://shop.example/models/smol.wasm',
    });
  });

  test.each([
    ['weights', { weights: 'https://' }],
    ['a library hash', { libraryIntegrity: 'md5-abc' }],
    ['a hash', { integrity: { 'tokenizer.json': 'sha256-not a hash' } }],
  ])('with %s that cannot be used is refused', (_, wrong) => {
    let error: unknown;
    try {
      read({ ...MIRROR, ...wrong });
    } catch (thrown) {
      error = thrown;
    }
    expect(LaneError.isInstance(error) && error.code).toBe('LANE_INVALID_OPTIONS');
  });

  test('is named by the page, or else by its folder', () => {
    const settings = { provider: 'webllm' } as const;
    expect(mirroredId({ ...settings, model: 'mine' }, MIRROR)).toBe('mine');
    expect(mirroredId(settings, read(MIRROR))).toBe('SmolLM2-360M-Instruct-q4f16_1-MLC');
    const onHub = read({ ...MIRROR, weights: 'https://hub.example/smol/resolve/main/' });
    expect(mirroredId(settings, onHub)).toBe('smol');
  });
});

describe('the record of a model', () => {
  const record = (id: string, mirror?: WebLlmMirror) =>
    modelRecord({ id, mirror: mirror && read(mirror), bytes: 0 }, prebuiltAppConfig);

  test('is that of the list where there is no mirror', () => {
    const id = 'SmolLM2-360M-Instruct-q4f16_1-MLC';
    expect(record(id)).toBe(prebuiltAppConfig.model_list.find(({ model_id }) => model_id === id));
  });

  test('of no known id is refused', () => {
    expect(() => record('no-such-model')).toThrow('LANE_LANGUAGE_UNAVAILABLE');
  });

  test('leads to the mirror alone, to the folder as it is', () => {
    const { model, model_lib } = record('SmolLM2-360M-Instruct-q4f16_1-MLC', MIRROR);
    // WebLLM takes an address with "resolve" in it as it is, and resolves it.
    expect(model).toMatch(/.+\/resolve\/.+\//);
    expect(new URL(model).href).toBe('https://shop.example/models/SmolLM2-360M-Instruct-q4f16_1-MLC/');
    expect(model_lib).toBe('https://shop.example/models/smol.wasm');
  });

  test('holds the hashes where WebLLM looks for them', () => {
    const integrity = { 'mlc-chat-config.json': HASH, 'tokenizer.json': HASH };
    expect(
      record('shop-q4f16_1', { ...MIRROR, libraryIntegrity: HASH, integrity, memory: 400 }),
    ).toMatchObject({
      integrity: { config: HASH, model_lib: HASH, tokenizer: { 'tokenizer.json': HASH }, onFailure: 'error' },
      vram_required_MB: 400,
      required_features: ['shader-f16'],
      overrides: { context_window_size: 4096 },
    });
  });
});
