/** Files come over the network, tell their progress, and say plainly what is wrong where they do not come. */
import { describe, expect, test } from 'vitest';
import { resolveAddresses } from '../../../src/runtime/addresses.ts';
import { createWebAssets, readJson } from '../../../src/runtime/assets.ts';
import type { ModelManifest } from '../../../src/runtime/manifest.ts';
import type { LoadingUpdate } from '../../../src/updates.ts';

const models = new URL('/models/', location.href).href;
const runtime = new URL('/runtime/', location.href).href;
/** 14 MB: it cannot have come in one piece. */
const LARGE = 'ort-wasm-simd-threaded.wasm';

describe('reading files', () => {
  test('gives their bytes', async () => {
    const bytes = await createWebAssets(runtime).read(LARGE);
    expect([...bytes.slice(0, 4)]).toEqual([0x00, 0x61, 0x73, 0x6d]);
    expect((await readJson<ModelManifest>(createWebAssets(models), 'manifest.json')).encoder.folder).toBe(
      'lane-titles',
    );
  });

  test('tells progress, ever more of a known total', async () => {
    const updates: LoadingUpdate[] = [];
    const bytes = await createWebAssets(runtime, (update) => updates.push(update)).read(LARGE);
    expect(updates.length).toBeGreaterThan(1);
    expect(new Set(updates.map(({ part }) => part))).toEqual(new Set([LARGE]));
    const loaded = updates.map((update) => update.loaded);
    expect(loaded).toEqual([...loaded].sort((a, b) => a - b));
    expect(updates.at(-1)).toEqual({
      type: 'loading',
      part: LARGE,
      loaded: bytes.length,
      total: bytes.length,
    });
  });

  test('gives the same bytes with and without progress', async () => {
    const path = 'lane-align/align.onnx';
    const told = await createWebAssets(models, () => undefined).read(path);
    expect(told).toEqual(await createWebAssets(models).read(path));
  });

  test('says where a file is missing, and what to do', async () => {
    const error = await createWebAssets(models)
      .read('lane-titles/nothing.json')
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'LANE_MODEL_NOT_FOUND' });
    expect((error as Error).message).toContain(`${models}lane-titles/nothing.json`);
    expect((error as Error).message).toContain('status 404');
    expect((error as Error).message).toContain('option "models"');
  });

  test('says that a file is missing where no server answers', async () => {
    // Port 1 is closed, and browsers refuse it.
    await expect(createWebAssets('http://localhost:1/').read('manifest.json')).rejects.toMatchObject({
      code: 'LANE_MODEL_NOT_FOUND',
    });
  });

  test('says so where a web page comes instead of a file, as from servers that answer everything with their home page', async () => {
    const page = createWebAssets('data:text/html,<!doctype html><title>Shop</title>');
    await expect(readJson(page, 'manifest.json')).rejects.toMatchObject({
      code: 'LANE_MODEL_INVALID',
      message: expect.stringContaining('a web page instead of the file?'),
    });
  });

  test('stops with a signal that has fired', async () => {
    await expect(createWebAssets(models).read('manifest.json', AbortSignal.abort())).rejects.toMatchObject({
      code: 'LANE_ABORTED',
    });
    await expect(
      readJson(createWebAssets(models), 'manifest.json', AbortSignal.abort()),
    ).rejects.toMatchObject({ code: 'LANE_ABORTED' });
  });

  test('stops with a signal that fires while the file is coming', async () => {
    const controller = new AbortController();
    const assets = createWebAssets(runtime, () => controller.abort());
    await expect(assets.read(LARGE, controller.signal)).rejects.toMatchObject({ code: 'LANE_ABORTED' });
  });
});

describe('addresses', () => {
  test('of the models and the runtime are beside the library by default', () => {
    expect(resolveAddresses({})).toEqual({ models, runtime });
  });

  test('that a page gives are relative to it, and end in a slash', () => {
    expect(resolveAddresses({ models: '/static/lane' })).toEqual({
      models: new URL('/static/lane/', location.href).href,
      runtime: new URL('/static/runtime/', location.href).href,
    });
    expect(resolveAddresses({ models: 'https://cdn.example/m/', runtime: 'https://cdn.example/r' })).toEqual({
      models: 'https://cdn.example/m/',
      runtime: 'https://cdn.example/r/',
    });
    expect(resolveAddresses({ models: 'm' }).models).toBe(new URL('m/', document.baseURI).href);
  });

  test('that are none are refused', () => {
    expect(() => resolveAddresses({ models: 'http://[' })).toThrow(/LANE_INVALID_OPTIONS.*"http:\/\/\["/);
  });
});
