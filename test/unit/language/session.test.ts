/** A model is chosen, agreed to and made ready: nothing happens before consent, and no failure throws. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { LanguageModel } from '../../../src/language/language-model.ts';
import type { LanguageConsent, LanguageSettings } from '../../../src/language/language-options.ts';
import type { LanguageStatus } from '../../../src/language/language-status.ts';
import { openLanguage } from '../../../src/language/session.ts';
import {
  type LanguageEndpoint,
  startLanguageEndpoint,
} from '../../support/language-endpoint/start-endpoint.ts';

const surroundings = { locale: 'en', runtime: 'https://shop.example/runtime/' };

function open(settings: LanguageSettings, consent?: LanguageConsent) {
  const told: LanguageStatus['state'][] = [];
  const session = openLanguage({
    settings,
    surroundings,
    consent,
    onStatus: ({ state }) => told.push(state),
  });
  return { session, told };
}

const own: LanguageModel = {
  name: 'Own',
  provider: 'custom',
  generate: async () => ({ text: 'yes', ended: 'stop' }),
  dispose: vi.fn(async () => undefined),
};

describe('a remote model', () => {
  let endpoint: LanguageEndpoint;
  let settings: LanguageSettings;

  beforeAll(async () => {
    endpoint = await startLanguageEndpoint();
    settings = { provider: 'remote', url: endpoint.url, model: 'steady' };
  });

  afterAll(() => endpoint.close());

  test('is ready after consent, which names where titles are sent', async () => {
    const consent = vi.fn(async () => true);
    const { session, told } = open(settings, consent);
    expect(await session.settled).toMatchObject({ state: 'ready' });
    expect(told).toEqual(['asking', 'loading', 'ready']);
    expect(consent).toHaveBeenCalledWith(expect.objectContaining({ sendsTo: new URL(endpoint.url).origin }));
    expect(session.model?.name).toBe('steady');
  });

  test.each([
    ['a no', async () => false],
    ['an answer that is no yes', async () => 'yes' as never],
  ])('is not used after %s', async (_, consent) => {
    const { session } = open(settings, consent);
    expect(await session.settled).toMatchObject({ state: 'refused', code: 'LANE_LANGUAGE_NO_CONSENT' });
    expect(session.model).toBeUndefined();
  });

  test('is not used where nobody can be asked, and the message says how to', async () => {
    const { session } = open(settings);
    const { state, message } = await session.settled;
    expect(state).toBe('refused');
    expect(message).toContain('consent: (offer)');
  });

  test('a question that fails is a failure, not an exception', async () => {
    const { session } = open(settings, () => {
      throw new Error('the dialog broke');
    });
    expect(await session.settled).toMatchObject({ state: 'failed', message: 'the dialog broke' });
  });

  test('no request was made for any of this', () => {
    expect(endpoint.requests).toEqual([]);
  });
});

test('a model of the page’s own is ready without a question, and is not disposed of', async () => {
  const consent = vi.fn(async () => true);
  const { session } = open({ provider: 'custom', model: own }, consent);
  expect(await session.settled).toMatchObject({ state: 'ready' });
  expect(await session.model?.generate({ messages: [], mostTokens: 1 })).toMatchObject({ text: 'yes' });
  await session.close();
  expect(consent).not.toHaveBeenCalled();
  expect(own.dispose).not.toHaveBeenCalled();
  expect([session.model, session.status.state]).toEqual([undefined, 'off']);
});

test('closed while it asks, it never becomes ready', async () => {
  let answer = (_: boolean): void => {};
  const asked = new Promise<boolean>((resolve) => {
    answer = resolve;
  });
  const { session, told } = open(
    { provider: 'remote', url: 'http://localhost:1/v1', model: 'x' },
    () => asked,
  );
  await vi.waitFor(() => expect(told).toEqual(['asking']));
  await session.close();
  answer(true);
  await session.settled;
  expect([session.model, told]).toEqual([undefined, ['asking']]);
});
