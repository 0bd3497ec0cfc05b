/** Options are checked before anything is loaded, and each error says what was expected and what came. */
import { describe, expect, test } from 'vitest';
import { createExplainer, type ExplainerOptions } from '../../../src/index.ts';
import { candidates, collect, history } from './visitor.ts';

describe('options that cannot be', () => {
  test.each([
    [{ device: 'cuda' }, 'device'],
    [{ device: null }, 'device'],
    [{ language: 'web-llm' }, 'language'],
    [{ cache: 'forever' }, 'cache'],
    [{ preferenceCount: 0 }, 'preferenceCount'],
    [{ preferenceCount: 11 }, 'preferenceCount'],
    [{ preferenceCount: 2.5 }, 'preferenceCount'],
    [{ preferenceCount: '5' }, 'preferenceCount'],
    [{ preferenceCount: Number.NaN }, 'preferenceCount'],
    [{ models: '' }, 'models'],
    [{ models: 7 }, 'models'],
    [{ models: 'http://[' }, 'http://['],
    [{ runtime: {} }, 'runtime'],
    [{ encoder: '' }, 'encoder'],
    [{ alignment: 'trained well' }, 'alignment'],
    [{ domains: [] }, 'domains'],
    [{ domains: 'films' }, 'domains'],
    [{ domains: [1] }, 'domains'],
    [{ domains: ['submarines'] }, 'submarines'],
    [null, 'options'],
    ['wasm', 'options'],
  ])('%o', async (options, named) => {
    const creating = createExplainer(options as unknown as ExplainerOptions);
    await expect(creating).rejects.toMatchObject({
      name: 'LaneError',
      code: 'LANE_INVALID_OPTIONS',
      message: expect.stringContaining(named),
    });
  });
});

describe('folders that are not there', () => {
  test('are told apart: without ONNX Runtime it is not the model that is missing', async () => {
    const explainer = await createExplainer({ device: 'wasm', runtime: '/nowhere/' });
    await expect(explainer.explain({ history, candidates })).rejects.toMatchObject({
      code: 'LANE_RUNTIME_FAILED',
      message: expect.stringMatching(/did not start from .*\/nowhere\/.*Copy the folder "runtime"/s),
    });
    await explainer.dispose();
  });
});

describe('options that can be', () => {
  test('limit the number of preferences', async () => {
    const explainer = await createExplainer({ device: 'wasm', preferenceCount: 1 });
    const [first] = await collect(explainer.explain({ history, candidates }));
    expect(first?.type === 'preferences' && first.preferences).toHaveLength(1);
    await explainer.dispose();
  });

  test.each(['trained', 'untrained'] as const)('choose the %s network', async (alignment) => {
    const explainer = await createExplainer({ device: 'wasm', alignment });
    const updates = await collect(explainer.explain({ history, candidates, inspect: true }));
    const inspection = updates.find(({ type }) => type === 'inspection');
    const version = inspection?.type === 'inspection' && inspection.aligner.version;
    expect(version === 'untrained').toBe(alignment === 'untrained');
    await explainer.dispose();
  });

  test('name the domains to speak in', async () => {
    const explainer = await createExplainer({ device: 'wasm', domains: ['films'] });
    expect(await explainer.explain({ history, candidates })).toHaveLength(candidates.length);
    await explainer.dispose();
  });

  test.each(['xx-nonsense-', '', 'de', 'en-GB'])(
    'take any language, if need be in English: "%s"',
    async (locale) => {
      const explainer = await createExplainer({ device: 'wasm', locale });
      expect((await explainer.explain({ history, candidates }))[0]?.reason).not.toBe('');
      await explainer.dispose();
    },
  );
});

describe('models at a wrong address', () => {
  test.each([true, false])(
    'are missed at once (worker: %s), with the address that was tried',
    async (worker) => {
      const models = '/elsewhere/models/lane-none/';
      await expect(createExplainer({ models, worker })).rejects.toMatchObject({
        code: 'LANE_MODEL_NOT_FOUND',
        message: expect.stringContaining(`${new URL(models, location.href).href}manifest.json`),
      });
    },
  );
});
