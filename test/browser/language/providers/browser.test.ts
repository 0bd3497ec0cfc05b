/** The browser's own model: as it is in this Chromium, which has the API and no model; then on a stand-in for the API. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { GenerationRequest, LanguageModel } from '../../../../src/language/language-model.ts';
import { createBrowserProvider } from '../../../../src/language/providers/browser/browser-provider.ts';
import type { LoadingUpdate } from '../../../../src/updates.ts';
import { codeOf, describeLanguageModel } from '../../../unit/language/providers/language-model-contract.ts';
import { createPromptApiStandIn, type StandIn, type StandInOptions } from './prompt-api-stand-in.ts';

const SYSTEM = { role: 'system', content: 'Be brief.' } as const;
const ASKED: GenerationRequest = { messages: [SYSTEM, { role: 'user', content: 'Why?' }], mostTokens: 50 };

const undo: (() => void)[] = [];

afterEach(() => {
  for (const step of undo.splice(0)) step();
});

function install(options?: StandInOptions): StandIn {
  const standIn = createPromptApiStandIn(options);
  undo.push(standIn.install());
  return standIn;
}

/** A model must be made on what was there when it was asked for: the contract's tests outlive one installation. */
async function open(options?: StandInOptions): Promise<{ model: LanguageModel; standIn: StandIn }> {
  const standIn = install(options);
  const model = await createBrowserProvider({ provider: 'browser' }).load({});
  return { model, standIn };
}

function clicked(isActive: boolean): void {
  const spy = vi.spyOn(navigator, 'userActivation', 'get');
  spy.mockReturnValue({ isActive, hasBeenActive: isActive } as UserActivation);
  undo.push(() => spy.mockRestore());
}

describe('in this browser, which has the Prompt API and no model,', () => {
  test('the offer says that none is there, and why', async () => {
    expect('LanguageModel' in globalThis).toBe(true);
    const offer = await createBrowserProvider({ provider: 'browser' }).offer();
    expect(offer).toMatchObject({ provider: 'browser', state: 'unavailable' });
    expect(offer.reason).toMatch(/no model for this device/);
  });

  test('loading is refused', async () => {
    const provider = createBrowserProvider({ provider: 'browser' });
    expect(await codeOf(provider.load({}))).toBe('LANE_LANGUAGE_UNAVAILABLE');
    expect(await codeOf(provider.load({ signal: AbortSignal.abort() }))).toBe('LANE_ABORTED');
  });
});

describe('without the Prompt API', () => {
  test('the offer says so, and loading is refused', async () => {
    const before = Object.getOwnPropertyDescriptor(globalThis, 'LanguageModel') as PropertyDescriptor;
    Reflect.deleteProperty(globalThis, 'LanguageModel');
    undo.push(() => Object.defineProperty(globalThis, 'LanguageModel', before));
    const provider = createBrowserProvider({ provider: 'browser' });
    expect(await provider.offer()).toMatchObject({ state: 'unavailable', reason: /no Prompt API/ });
    expect(await codeOf(provider.load({}))).toBe('LANE_LANGUAGE_UNAVAILABLE');
  });
});

describeLanguageModel('the browser’s model, on a stand-in for the Prompt API', {
  open: async () => (await open()).model,
  provider: 'browser',
  name: 'Browser model',
});

describe('an offer, on a stand-in for the Prompt API,', () => {
  test.each([
    ['available', { state: 'ready', bytes: 0 }],
    ['downloadable', { state: 'download' }],
    ['downloading', { state: 'download' }],
    ['unavailable', { state: 'unavailable' }],
  ] as const)('of a model that is %s', async (state, expected) => {
    install({ state });
    expect(await createBrowserProvider({ provider: 'browser' }).offer()).toMatchObject(expected);
  });

  test('asks for the languages of the shop', async () => {
    install();
    const offerFor = (...languages: string[]) =>
      createBrowserProvider({ provider: 'browser' }, { languages }).offer();
    expect(await offerFor('en', 'es')).toMatchObject({ state: 'ready' });
    expect(await offerFor('en', 'fi')).toMatchObject({ state: 'unavailable' });
  });
});

describe('a download, on a stand-in for the Prompt API,', () => {
  test('needs a click of the visitor, and says so', async () => {
    clicked(false);
    install({ state: 'downloadable' });
    await expect(createBrowserProvider({ provider: 'browser' }).load({})).rejects.toMatchObject({
      code: 'LANE_LANGUAGE_UNAVAILABLE',
      message: expect.stringContaining('click'),
    });
  });

  test('tells how far it is, after a click', async () => {
    clicked(true);
    install({ state: 'downloadable' });
    const updates: LoadingUpdate[] = [];
    const onProgress = (update: LoadingUpdate) => updates.push(update);
    const model = await createBrowserProvider({ provider: 'browser' }).load({ onProgress });
    expect(updates.map(({ loaded, total }) => loaded / total)).toEqual([0, 0.25, 0.5, 0.75, 1]);
    await model.dispose();
  });

  test('stops with the signal', async () => {
    clicked(true);
    install({ state: 'downloadable' });
    const signal = AbortSignal.timeout(8);
    expect(await codeOf(createBrowserProvider({ provider: 'browser' }).load({ signal }))).toBe(
      'LANE_ABORTED',
    );
  });

  test.each([
    ['NotAllowedError', 'LANE_LANGUAGE_UNAVAILABLE'],
    ['NotSupportedError', 'LANE_LANGUAGE_UNAVAILABLE'],
    ['InvalidStateError', 'LANE_LANGUAGE_UNAVAILABLE'],
    ['NetworkError', 'LANE_LANGUAGE_FAILED'],
    ['UnknownError', 'LANE_LANGUAGE_FAILED'],
  ])('that ends in %s is %s', async (name, code) => {
    install({ createErrors: [new DOMException('no', name)] });
    expect(await codeOf(createBrowserProvider({ provider: 'browser' }).load({}))).toBe(code);
  });
});

describe('the browser’s model, on a stand-in for the Prompt API,', () => {
  test('reads each system message once, and copies the session for every request', async () => {
    const { model, standIn } = await open();
    for (let index = 0; index < 3; index++) await model.generate(ASKED);
    const other = { ...SYSTEM, content: 'Be exact.' };
    await model.generate({ ...ASKED, messages: [other, ...ASKED.messages.slice(1)] });
    expect(standIn.created.slice(1).map(({ initialPrompts }) => initialPrompts)).toEqual([[SYSTEM], [other]]);
    // The first, and one for each system message: copies are destroyed.
    expect(standIn.alive.size).toBe(3);
    await model.dispose();
    expect(standIn.alive.size).toBe(0);
  });

  test('sees nothing of the request before', async () => {
    const seen: number[] = [];
    const { model } = await open({ answer: (messages) => String(seen.push(messages.length)) });
    for (let index = 0; index < 3; index++) await model.generate(ASKED);
    expect(seen).toEqual([2, 2, 2]);
  });

  test('keeps no more sessions than it needs', async () => {
    const { model, standIn } = await open();
    for (let index = 0; index < 9; index++)
      await model.generate({
        ...ASKED,
        messages: [{ role: 'system', content: `${index}` }, ...ASKED.messages.slice(1)],
      });
    await vi.waitFor(() => expect(standIn.alive.size).toBe(5));
    await model.dispose();
  });

  test('picks words by the temperature', async () => {
    const { model, standIn } = await open();
    for (const temperature of [0, 0.4, 0.9, 1.5]) await model.generate({ ...ASKED, temperature });
    expect(standIn.created.slice(1).map(({ samplingMode }) => samplingMode)).toEqual([
      'most-predictable',
      'predictable',
      'balanced',
      'creative',
    ]);
    await model.dispose();
  });

  test('counts tokens', async () => {
    const { model } = await open({ answer: () => 'Because.' });
    expect((await model.generate(ASKED)).usage).toEqual({ prompt: 13, completion: 8 });
  });

  test('is held to a schema where the browser can, and asked freely where it cannot', async () => {
    const schema = { type: 'object' };
    const asked: unknown[] = [];
    const answer: StandInOptions['answer'] = (_, { responseConstraint }) =>
      String(asked.push(responseConstraint));
    const able = await open({ answer });
    await able.model.generate({ ...ASKED, schema });
    const unable = await open({ answer, takesSchema: false });
    await unable.model.generate({ ...ASKED, schema });
    expect(asked).toEqual([schema, undefined]);
  });

  test('is cut where it goes on', async () => {
    const { model } = await open({ answer: () => 'and on '.repeat(300), contextWindow: 10_000 });
    const { text, ended } = await model.generate({ ...ASKED, mostTokens: 10 });
    expect(ended).toBe('length');
    expect(text).toHaveLength(60);
  });

  test('refuses a prompt that leaves no room to answer', async () => {
    const { model } = await open({ contextWindow: 40 });
    expect(await codeOf(model.generate(ASKED))).toBe('LANE_LANGUAGE_FAILED');
    expect((await model.generate({ ...ASKED, mostTokens: 20 })).text).not.toBe('');
  });

  test.each([
    ['NotReadableError', 'LANE_LANGUAGE_FAILED'],
    ['QuotaExceededError', 'LANE_LANGUAGE_FAILED'],
    ['UnknownError', 'LANE_LANGUAGE_FAILED'],
    ['InvalidStateError', 'LANE_LANGUAGE_FAILED'],
  ])('that fails with %s may be asked again', async (name, code) => {
    const { model, standIn } = await open({ promptErrors: [new DOMException('no', name)] });
    expect(await codeOf(model.generate(ASKED))).toBe(code);
    expect((await model.generate(ASKED)).text).not.toBe('');
    await model.dispose();
    await vi.waitFor(() => expect(standIn.alive.size).toBe(0));
  });
});
