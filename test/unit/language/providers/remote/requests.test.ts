/** What a request holds, and how it is changed for servers that do not take everything. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { GenerationRequest } from '../../../../../src/language/language-model.ts';
import type { RemoteLanguage } from '../../../../../src/language/language-options.ts';
import { createRemoteProvider } from '../../../../../src/language/providers/remote/remote-provider.ts';
import { LaneError } from '../../../../../src/runtime/error.ts';
import {
  DEFAULT_ANSWER,
  type LanguageEndpoint,
  startLanguageEndpoint,
} from '../../../../support/language-endpoint/start-endpoint.ts';

const KEY = 'sk-very-secret-1234';
const SCHEMA = { type: 'object', properties: { reason: { type: 'string' } } };
const REQUEST: GenerationRequest = {
  messages: [
    { role: 'system', content: 'Be brief.' },
    { role: 'user', content: 'Why?' },
  ],
  mostTokens: 100,
  temperature: 0.5,
  seed: 7,
  schema: SCHEMA,
};

let endpoint: LanguageEndpoint;

beforeAll(async () => {
  endpoint = await startLanguageEndpoint();
});

afterAll(() => endpoint.close());

const load = (model: string, settings: Partial<RemoteLanguage> = {}) =>
  createRemoteProvider({ provider: 'remote', url: endpoint.url, model, patience: 1_000, ...settings }).load(
    {},
  );

const bodies = (model: string) => endpoint.requestsFor(model).map(({ body }) => body);

async function errorOf(promise: Promise<unknown>): Promise<LaneError> {
  const error: unknown = await promise.catch((thrown: unknown) => thrown);
  if (!LaneError.isInstance(error)) throw new Error('expected a LaneError');
  return error;
}

describe('a request', () => {
  test('holds the messages, the limits and the schema', async () => {
    await (await load('whole')).generate(REQUEST);
    expect(bodies('whole')).toEqual([
      {
        model: 'whole',
        messages: REQUEST.messages,
        stream: true,
        stream_options: { include_usage: true },
        max_tokens: 100,
        temperature: 0.5,
        seed: 7,
        response_format: {
          type: 'json_schema',
          json_schema: { name: 'answer', strict: true, schema: SCHEMA },
        },
      },
    ]);
  });

  test('asks for the likeliest words where nothing else is said, and for no format without a schema', async () => {
    await (await load('plain')).generate({ messages: [{ role: 'user', content: 'Why?' }], mostTokens: 5 });
    const [body] = bodies('plain');
    expect(body).toMatchObject({ temperature: 0 });
    expect(Object.keys(body ?? {})).not.toContain('response_format');
    expect(Object.keys(body ?? {})).not.toContain('seed');
  });

  test('carries the key and the headers, and neither cookies nor a referrer', async () => {
    const model = await load('headed', { key: KEY, headers: { 'X-Shop': 'lane' } });
    await model.generate(REQUEST);
    const [request] = endpoint.requestsFor('headed');
    expect(request?.path).toBe('/v1/chat/completions');
    expect(request?.headers).toMatchObject({ authorization: `Bearer ${KEY}`, 'x-shop': 'lane' });
    expect(request?.headers).not.toHaveProperty('cookie');
    expect(request?.headers).not.toHaveProperty('referer');
  });
});

describe('a server that refuses a field is asked without it, and remembered', () => {
  const formats = (model: string) => bodies(model).map(({ response_format }) => response_format?.type);

  test.each([
    ['takes-json-object', ['json_schema', 'json_object', 'json_object']],
    ['takes-no-format', ['json_schema', 'json_object', undefined, undefined]],
    ['takes-no-format-wordless', ['json_schema', 'json_object', undefined, undefined]],
  ])('%s', async (name, expected) => {
    const model = await load(name);
    expect((await model.generate(REQUEST)).text).toBe(DEFAULT_ANSWER);
    expect((await model.generate(REQUEST)).text).toBe(DEFAULT_ANSWER);
    expect(formats(name)).toEqual(expected);
  });

  test.each([
    ['takes-max-completion-tokens', 'max_completion_tokens', 'max_tokens'],
    ['takes-no-temperature', 'response_format', 'temperature'],
    ['takes-plain-fields', 'max_tokens', 'stream_options'],
    ['takes-plain-fields-wordless', 'max_tokens', 'stream_options'],
  ])('%s', async (name, kept, dropped) => {
    const model = await load(name);
    expect((await model.generate(REQUEST)).text).toBe(DEFAULT_ANSWER);
    const before = bodies(name).length;
    expect(before).toBeLessThanOrEqual(6);
    await model.generate(REQUEST);
    expect(bodies(name)).toHaveLength(before + 1);
    const fields = Object.keys(bodies(name).at(-1) ?? {});
    expect(fields).toContain(kept);
    expect(fields).not.toContain(dropped);
  });

  test('but a request that is refused whatever is left out teaches nothing', async () => {
    const model = await load('takes-nothing');
    expect((await errorOf(model.generate(REQUEST))).code).toBe('LANE_LANGUAGE_FAILED');
    await errorOf(model.generate(REQUEST));
    const sent = bodies('takes-nothing');
    expect(sent[sent.length / 2]).toEqual(sent[0]);
  });
});

describe('keys and headers', () => {
  test.each(['refuses-key', 'repeats-secrets', 'busy', 'takes-nothing', 'hangs-up', 'garbage'])(
    'are in no error of a server that is %s',
    async (name) => {
      const headers = { 'X-Shop': 'another secret' };
      const model = await load(name, { key: KEY, headers });
      const { message, cause, stack } = await errorOf(model.generate(REQUEST));
      for (const secret of [KEY, 'another secret', 'another'])
        expect(`${message} ${stack} ${String(cause)}`).not.toContain(secret);
    },
  );

  test('are in nothing that is logged', async () => {
    const methods = ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const;
    const logs = methods.map((method) => vi.spyOn(console, method).mockImplementation(() => undefined));
    for (const name of ['steady', 'refuses-key', 'fails', 'garbage', 'takes-json-object']) {
      const model = await load(name, { key: KEY });
      await model.generate(REQUEST).catch(() => undefined);
    }
    for (const log of logs) {
      expect(log).not.toHaveBeenCalled();
      log.mockRestore();
    }
  });

  test.each([
    ['a key with a line break', { key: 'sk-secret\nX-Other: 1' }],
    ['a header with a line break', { headers: { 'X-Shop': 'sk-secret\r\nHost: evil' } }],
    ['a header that is none', { headers: { 'X Shop:': 'sk-secret' } }],
    ['a key of other letters', { key: 'sk-secret-七' }],
  ])('that cannot be sent are refused without being repeated: %s', (_, settings) => {
    let error: unknown;
    try {
      createRemoteProvider({ provider: 'remote', url: endpoint.url, model: 'any', ...settings });
    } catch (thrown) {
      error = thrown;
    }
    expect(LaneError.isInstance(error) && error.code).toBe('LANE_INVALID_OPTIONS');
    expect(String(error)).not.toContain('sk-secret');
  });
});

describe('an offer', () => {
  test('says where titles would go, and sends nothing', async () => {
    const provider = createRemoteProvider({
      provider: 'remote',
      url: 'https://shop.example/v1',
      model: 'small',
    });
    expect(await provider.offer()).toEqual({
      provider: 'remote',
      model: 'small',
      state: 'ready',
      bytes: 0,
      sendsTo: 'https://shop.example',
    });
  });

  test('is not loaded once the signal has fired', async () => {
    const provider = createRemoteProvider({ provider: 'remote', url: endpoint.url, model: 'small' });
    expect((await errorOf(provider.load({ signal: AbortSignal.abort() }))).code).toBe('LANE_ABORTED');
  });
});
