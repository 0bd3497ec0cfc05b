/** A model behind a server on another origin, as a page meets it: CORS, its headers, and broken connections. */
import { describe, expect, inject, test } from 'vitest';
import type { RemoteLanguage } from '../../../../src/language/language-options.ts';
import { createRemoteProvider } from '../../../../src/language/providers/remote/remote-provider.ts';
import { codeOf, describeLanguageModel } from '../../../unit/language/providers/language-model-contract.ts';

const url = inject('languageEndpoint') as string | undefined;
const closed = inject('closedLanguageEndpoint') as string | undefined;

const load = (model: string, more: Partial<RemoteLanguage> = {}) =>
  createRemoteProvider({ provider: 'remote', url: url ?? '', model, patience: 3_000, ...more }).load({});

async function ask(model: string, more?: Partial<RemoteLanguage>) {
  const loaded = await load(model, more);
  return loaded.generate({ messages: [{ role: 'user', content: 'Why?' }], mostTokens: 100 });
}

// The server is started by test/support/language-endpoint/global-setup.ts.
describe('from a page of another origin', () => {
  test('the server is on another origin', () => {
    expect(new URL(url ?? '').origin).not.toBe(location.origin);
  });

  describeLanguageModel('a server', { open: () => load('slow'), provider: 'remote', name: 'slow' });

  test.each([
    'whole-json',
    'crlf',
    'keep-alives',
    'left-open',
    'thinking',
    'fails-twice',
    'hangs-up-twice',
    'breaks-off-once',
    'takes-plain-fields',
  ])('the whole answer comes of one that is %s', async (model) => {
    expect((await ask(model, { key: 'sk-test', headers: { 'X-Shop': 'lane' } })).text).toMatch(
      /^Because you liked/,
    );
  });

  test('the wait that it asks for is heard', async () => {
    const start = performance.now();
    expect((await ask('busy-for-a-second')).text).toMatch(/^Because you liked/);
    expect(performance.now() - start).toBeGreaterThan(990);
  });

  test.each([
    ['refuses-key', 'LANE_LANGUAGE_REFUSED'],
    ['busy', 'LANE_LANGUAGE_BUSY'],
    ['fails', 'LANE_LANGUAGE_FAILED'],
    ['breaks-off', 'LANE_LANGUAGE_FAILED'],
    ['breaks-off-in-a-token', 'LANE_LANGUAGE_FAILED'],
    ['garbage', 'LANE_LANGUAGE_FAILED'],
    ['web-page', 'LANE_LANGUAGE_FAILED'],
    ['hangs-up', 'LANE_LANGUAGE_FAILED'],
    ['redirects', 'LANE_LANGUAGE_FAILED'],
    ['stalls-midway', 'LANE_LANGUAGE_TIMED_OUT'],
    ['never-answers', 'LANE_LANGUAGE_TIMED_OUT'],
  ])('one that is %s ends in %s', async (model, code) => {
    expect(await codeOf(ask(model, { patience: 500 }))).toBe(code);
  });

  test('one that does not allow this page by CORS fails, and the message says what to look for', async () => {
    await expect(ask('steady', { url: closed ?? '', patience: 500 })).rejects.toMatchObject({
      code: 'LANE_LANGUAGE_FAILED',
      message: expect.stringContaining('CORS'),
    });
  });
});
