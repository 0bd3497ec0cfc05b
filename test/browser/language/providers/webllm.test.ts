/**
 * WebLLM in this browser: its engine really starts in its worker, on a software adapter. No weights and no model
 * library can be had here, so nothing is generated; every way to fail before that ends in the right code.
 */
import { hasModelInCache } from '@mlc-ai/web-llm';
import { afterEach, describe, expect, test } from 'vitest';
import type { WebLlmLanguage } from '../../../../src/language/language-options.ts';
import { createCrashGuard, resetCrashGuard } from '../../../../src/language/providers/webllm/crash-guard.ts';
import { downloadOf, idOf, KNOWN_MODELS } from '../../../../src/language/providers/webllm/known-models.ts';
import { modelRecord } from '../../../../src/language/providers/webllm/model-record.ts';
import {
  hasRoom,
  isStored,
  publishedFolder,
} from '../../../../src/language/providers/webllm/stored-models.ts';
import { createWebLlmProvider } from '../../../../src/language/providers/webllm/webllm-provider.ts';
import { codeOf } from '../../../unit/language/providers/language-model-contract.ts';

const ID = 'SmolLM2-360M-Instruct-q4f32_1-MLC';
const WEIGHTS = new URL('/mirror/tiny/', location.href).href;
const LIBRARY = new URL('/mirror/tiny.wasm', location.href).href.replace('localhost', '127.0.0.1');
const CACHES = ['webllm/model', 'webllm/config', 'webllm/wasm'];
const WRONG_HASH = `sha256-${'A'.repeat(43)}=`;

afterEach(async () => {
  for (const name of CACHES) await caches.delete(name);
  resetCrashGuard();
});

/** Puts a file where WebLLM looks before it fetches. */
async function store(cacheName: string, address: string, content: BodyInit): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.put(address, new Response(content));
}

async function storeWeights(folder: string, missing = false): Promise<void> {
  const records = [{ dataPath: 'params_shard_0.bin' }, { dataPath: 'params_shard_1.bin' }];
  await store('webllm/model', `${folder}tensor-cache.json`, JSON.stringify({ records }));
  for (const { dataPath } of missing ? records.slice(1) : records)
    await store('webllm/model', `${folder}${dataPath}`, 'weights');
}

const mirrored = (more: Partial<WebLlmLanguage['mirror']> = {}): WebLlmLanguage => ({
  provider: 'webllm',
  model: 'tiny-q4f32_1-MLC',
  mirror: { weights: WEIGHTS, library: LIBRARY, ...more },
});

const hashOf = async (text: string) => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
};

describe('an offer of WebLLM', () => {
  test('is none by default on a software adapter, and says why', async () => {
    const offer = await createWebLlmProvider({ provider: 'webllm' }).offer();
    expect(offer).toMatchObject({ provider: 'webllm', state: 'unavailable' });
    expect(offer.reason).toContain('processor');
    const loading = createWebLlmProvider({ provider: 'webllm' }).load({});
    expect(await codeOf(loading)).toBe('LANE_LANGUAGE_UNAVAILABLE');
  });

  test('of a model that the page names tells its size before anything is fetched', async () => {
    const [, , , smallest] = KNOWN_MODELS;
    if (smallest === undefined) throw new Error('expected four models');
    expect(idOf(smallest, 'q4f32_1')).toBe(ID);
    expect(await createWebLlmProvider({ provider: 'webllm', model: ID }).offer()).toEqual({
      provider: 'webllm',
      model: 'SmolLM2-360M-Instruct',
      state: 'download',
      bytes: downloadOf(smallest, 'q4f32_1'),
    });
    expect(await caches.has('webllm/model')).toBe(false);
  });

  test('of one that needs 16-bit numbers is none, for this adapter has not got them', async () => {
    const offer = await createWebLlmProvider({
      provider: 'webllm',
      model: 'gemma-2-2b-it-q4f16_1-MLC',
    }).offer();
    expect(offer).toMatchObject({ state: 'unavailable', reason: expect.stringContaining('shader-f16') });
  });

  test('of a mirror tells the size that the page gave', async () => {
    expect(await createWebLlmProvider(mirrored({ bytes: 1_234 })).offer()).toMatchObject({
      model: 'tiny',
      state: 'download',
      bytes: 1_234,
    });
    expect((await createWebLlmProvider(mirrored()).offer()).bytes).toBeUndefined();
  });

  test('of a model that is stored is ready', async () => {
    await storeWeights(publishedFolder(ID));
    expect(await createWebLlmProvider({ provider: 'webllm', model: ID }).offer()).toMatchObject({
      state: 'ready',
      bytes: 0,
    });
    await storeWeights(WEIGHTS);
    expect(await createWebLlmProvider(mirrored()).offer()).toMatchObject({ state: 'ready' });
  });
});

describe('what is stored', () => {
  test('is found as WebLLM itself finds it', async () => {
    const folder = publishedFolder(ID);
    expect(await isStored(folder)).toBe(false);
    expect(await hasModelInCache(ID)).toBe(false);
    await storeWeights(folder, true);
    expect(await isStored(folder)).toBe(false);
    expect(await hasModelInCache(ID)).toBe(false);
    await storeWeights(folder);
    expect(await isStored(folder)).toBe(true);
    expect(await hasModelInCache(ID)).toBe(true);
  });

  test('of a mirror is found as WebLLM itself finds it: in the folder as it is', async () => {
    const settings = { id: 'tiny', mirror: { weights: WEIGHTS, library: LIBRARY }, bytes: 0 };
    const appConfig = { model_list: [modelRecord(settings, { model_list: [] })] };
    expect(await hasModelInCache('tiny', appConfig)).toBe(false);
    await storeWeights(WEIGHTS);
    expect(await hasModelInCache('tiny', appConfig)).toBe(true);
    expect(await isStored(WEIGHTS)).toBe(true);
  });

  test('is not found in what is no manifest', async () => {
    await store('webllm/model', `${WEIGHTS}tensor-cache.json`, '<!doctype html>');
    expect(await isStored(WEIGHTS)).toBe(false);
  });

  test('leaves room, or not', async () => {
    expect(await hasRoom(1_000)).toBe(true);
    expect(await hasRoom(1e15)).toBe(false);
    const estimate = { estimate: () => Promise.reject(new Error('forbidden')) } as unknown as StorageManager;
    expect(await hasRoom(1e15, estimate)).toBe(true);
  });
});

describe('loading with WebLLM', () => {
  test('starts its engine, which refuses a model that is on no list', async () => {
    const loading = createWebLlmProvider({ provider: 'webllm', model: 'no-such-model' }).load({});
    await expect(loading).rejects.toMatchObject({
      code: 'LANE_LANGUAGE_UNAVAILABLE',
      message: expect.stringContaining('no-such-model'),
    });
  });

  test('fails where the mirror holds nothing', async () => {
    expect(await codeOf(createWebLlmProvider(mirrored()).load({}))).toBe('LANE_LANGUAGE_FAILED');
  });

  test('fails where a file has not the hash given, and deletes what was stored', async () => {
    const address = `${WEIGHTS}mlc-chat-config.json`;
    await store('webllm/config', address, '{"tokenizer_files": []}');
    const mirror = mirrored({ integrity: { 'mlc-chat-config.json': WRONG_HASH } });
    await expect(createWebLlmProvider(mirror).load({})).rejects.toMatchObject({
      code: 'LANE_LANGUAGE_FAILED',
      message: expect.stringContaining('hashes'),
    });
    expect(await (await caches.open('webllm/config')).match(address)).toBeUndefined();
  });

  test('fails where the model library has not the hash given, though the configuration has', async () => {
    const configuration = '{"tokenizer_files": []}';
    await store('webllm/config', `${WEIGHTS}mlc-chat-config.json`, configuration);
    await store('webllm/wasm', LIBRARY, 'no library');
    const integrity = { 'mlc-chat-config.json': await hashOf(configuration) };
    const mirror = mirrored({ integrity, libraryIntegrity: WRONG_HASH });
    await expect(createWebLlmProvider(mirror).load({})).rejects.toMatchObject({
      code: 'LANE_LANGUAGE_FAILED',
      message: expect.stringContaining('tiny.wasm'),
    });
  });

  test('fails where the model library is none, though its hash is right', async () => {
    await store('webllm/config', `${WEIGHTS}mlc-chat-config.json`, '{"tokenizer_files": []}');
    await store('webllm/wasm', LIBRARY, 'no library');
    const mirror = mirrored({ libraryIntegrity: await hashOf('no library') });
    await expect(createWebLlmProvider(mirror).load({})).rejects.toMatchObject({
      code: 'LANE_LANGUAGE_FAILED',
      message: expect.stringMatching(/WebAssembly|wasm/i),
    });
  });

  test('stops with the signal', async () => {
    const provider = createWebLlmProvider(mirrored());
    expect(await codeOf(provider.load({ signal: AbortSignal.abort() }))).toBe('LANE_ABORTED');
    expect(await codeOf(provider.load({ signal: AbortSignal.timeout(20) }))).toBe('LANE_ABORTED');
  });
});

describe('a crash', () => {
  test('that came twice in a row is not risked again, until the page resets it', async () => {
    const settings = { provider: 'webllm', model: ID } as const;
    createCrashGuard().arm();
    createCrashGuard().arm();
    const provider = createWebLlmProvider(settings);
    expect(await provider.offer()).toMatchObject({
      state: 'unavailable',
      reason: expect.stringContaining('twice in a row'),
    });
    expect(await codeOf(provider.load({}))).toBe('LANE_LANGUAGE_UNAVAILABLE');
    resetCrashGuard();
    expect(await provider.offer()).toMatchObject({ state: 'download' });
  });

  test('is not what an orderly failure counts as', async () => {
    for (let time = 0; time < 3; time++) await codeOf(createWebLlmProvider(mirrored()).load({}));
    expect(await createWebLlmProvider(mirrored()).offer()).toMatchObject({ state: 'download' });
    expect(localStorage.length).toBe(0);
  });
});
