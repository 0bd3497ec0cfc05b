/** Whatever a server does, a request ends in the whole text or in the right code, and in bounded time. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Generation, GenerationRequest } from '../../../../../src/language/language-model.ts';
import type { RemoteLanguage } from '../../../../../src/language/language-options.ts';
import { createRemoteProvider } from '../../../../../src/language/providers/remote/remote-provider.ts';
import {
  DEFAULT_ANSWER,
  type LanguageEndpoint,
  startLanguageEndpoint,
} from '../../../../support/language-endpoint/start-endpoint.ts';
import { codeOf } from '../language-model-contract.ts';

const PATIENCE = 800;
/** All attempts and waits: six times the patience, and some room for a busy machine. */
const MOST_TIME = 6 * PATIENCE + 1_500;

let endpoint: LanguageEndpoint;

beforeAll(async () => {
  endpoint = await startLanguageEndpoint();
});

afterAll(() => endpoint.close());

interface Asked extends Partial<GenerationRequest> {
  readonly settings?: Partial<RemoteLanguage>;
  readonly tell?: (piece: string) => void;
}

async function ask(model: string, { settings, tell, ...request }: Asked = {}): Promise<Generation> {
  const url = endpoint.url;
  const provider = createRemoteProvider({ provider: 'remote', url, patience: PATIENCE, model, ...settings });
  const loaded = await provider.load({});
  const messages = [{ role: 'user', content: 'Why?' } as const];
  return loaded.generate({ messages, mostTokens: 100, ...request }, tell);
}

describe('the whole answer comes from a server that', () => {
  test.each([
    ['streams', 'steady'],
    ['streams slowly', 'slow'],
    ['answers in one piece of JSON', 'whole-json'],
    ['calls its JSON a stream', 'whole-json-labelled-as-events'],
    ['calls its stream plain text', 'events-labelled-as-text'],
    ['calls its stream JSON', 'events-labelled-as-json'],
    ['ends lines with CR and LF', 'crlf'],
    ['ends lines with CR', 'carriage-returns'],
    ['begins with a byte-order mark', 'byte-order-mark'],
    ['sends comments to keep the line open', 'keep-alives'],
    ['leaves out the last line break', 'last-line-break-missing'],
    ['never says that it is done', 'no-done'],
    ['neither says that it is done nor hangs up', 'left-open'],
    ['does not say why it ended', 'no-finish-reason'],
    ['thinks aloud beside its answer', 'thinking'],
    ['sends its text in parts', 'content-in-parts'],
  ])('%s', async (_, model) => {
    const pieces: string[] = [];
    const { text, ended } = await ask(model, { tell: (piece) => pieces.push(piece) });
    expect(text).toBe(DEFAULT_ANSWER);
    expect(pieces.join('')).toBe(DEFAULT_ANSWER);
    expect(ended).toBe('stop');
  });

  test('sends every byte by itself, so that characters come torn', async () => {
    expect((await ask('byte-by-byte', { settings: { patience: 5_000 } })).text).toBe(
      DEFAULT_ANSWER.slice(0, 40),
    );
  });

  test.each([
    ['hangs up twice', 'hangs-up-twice'],
    ['fails twice', 'fails-twice'],
    ['is busy at first', 'busy-once'],
  ])('%s, by asking again', async (_, model) => {
    expect((await ask(model)).text).toBe(DEFAULT_ANSWER);
  });

  test('breaks off once, where nobody has seen the first half', async () => {
    expect((await ask('breaks-off-once')).text).toBe(DEFAULT_ANSWER);
    expect(endpoint.requestsFor('breaks-off-once')).toHaveLength(2);
  });

  test.each(['busy-for-a-second', 'busy-until-a-date'])(
    'asks to wait (%s), once it has waited',
    async (model) => {
      const start = performance.now();
      expect((await ask(model, { settings: { patience: 2_500 } })).text).toBe(DEFAULT_ANSWER);
      // A date has whole seconds: the wait may be shorter by one.
      expect(performance.now() - start).toBeGreaterThan(model === 'busy-for-a-second' ? 990 : 300);
      expect(endpoint.requestsFor(model)).toHaveLength(2);
    },
  );
});

describe('token counts', () => {
  test.each(['steady', 'whole-json', 'keep-alives'])('come from a server that is %s', async (model) => {
    expect((await ask(model)).usage).toEqual({ prompt: 4, completion: 17 });
  });

  test('are absent where the server does not count', async () => {
    expect((await ask('no-done')).usage).toBeUndefined();
  });
});

describe('an answer without end is cut', () => {
  test('by the server', async () => {
    expect(await ask('cut-by-length')).toMatchObject({ text: DEFAULT_ANSWER, ended: 'length' });
  });

  test.each(['ignores-limit', 'huge'])('here, where the server is %s', async (model) => {
    const { text, ended } = await ask(model, { mostTokens: 10 });
    expect(ended).toBe('length');
    expect(text).toHaveLength(320);
  });
});

describe('a coded error in bounded time comes of a server that', () => {
  test.each([
    ['takes no key', 'refuses-key', 'LANE_LANGUAGE_REFUSED', 1],
    ['forbids the call', 'forbids', 'LANE_LANGUAGE_REFUSED', 1],
    ['has no such model', 'no-such-model', 'LANE_LANGUAGE_FAILED', 1],
    ['takes no request', 'takes-nothing', 'LANE_LANGUAGE_FAILED', 2],
    ['is always busy', 'busy', 'LANE_LANGUAGE_BUSY', 3],
    ['is busy for an hour', 'busy-for-an-hour', 'LANE_LANGUAGE_BUSY', 1],
    ['is overloaded', 'overloaded', 'LANE_LANGUAGE_BUSY', 3],
    ['fails', 'fails', 'LANE_LANGUAGE_FAILED', 3],
    ['is a gateway without a server', 'bad-gateway-page', 'LANE_LANGUAGE_FAILED', 3],
    ['hangs up', 'hangs-up', 'LANE_LANGUAGE_FAILED', 3],
    ['sends the request elsewhere', 'redirects', 'LANE_LANGUAGE_FAILED', 3],
    ['never answers', 'never-answers', 'LANE_LANGUAGE_TIMED_OUT', 1],
    ['stalls after the headers', 'stalls-after-headers', 'LANE_LANGUAGE_TIMED_OUT', 1],
    ['stalls midway', 'stalls-midway', 'LANE_LANGUAGE_TIMED_OUT', 1],
    ['stalls in an error', 'stalls-in-error', 'LANE_LANGUAGE_TIMED_OUT', 1],
    ['only keeps the line open', 'keep-alive-for-ever', 'LANE_LANGUAGE_TIMED_OUT', 1],
    ['breaks off', 'breaks-off', 'LANE_LANGUAGE_FAILED', 1],
    ['breaks off in a token', 'breaks-off-in-a-token', 'LANE_LANGUAGE_FAILED', 1],
    ['ends in a token', 'ends-in-a-token', 'LANE_LANGUAGE_FAILED', 1],
    ['ends midway', 'ends-midway', 'LANE_LANGUAGE_FAILED', 1],
    ['sends garbage', 'garbage', 'LANE_LANGUAGE_FAILED', 3],
    ['sends garbage in events', 'garbage-in-events', 'LANE_LANGUAGE_FAILED', 1],
    ['sends other JSON', 'other-json', 'LANE_LANGUAGE_FAILED', 1],
    ['sends other JSON in events', 'other-json-in-events', 'LANE_LANGUAGE_FAILED', 1],
    ['sends half of its JSON', 'torn-json', 'LANE_LANGUAGE_FAILED', 3],
    ['sends nothing', 'nothing', 'LANE_LANGUAGE_FAILED', 3],
    ['sends a comment alone', 'only-done', 'LANE_LANGUAGE_FAILED', 3],
    ['sends a web page', 'web-page', 'LANE_LANGUAGE_FAILED', 1],
    ['tells of an error midway', 'error-in-stream', 'LANE_LANGUAGE_FAILED', 1],
    ['tells in its stream that it is busy', 'busy-in-stream', 'LANE_LANGUAGE_BUSY', 3],
    ['withholds its answer', 'withheld', 'LANE_LANGUAGE_FAILED', 1],
    ['sends an endless line', 'endless-line', 'LANE_LANGUAGE_FAILED', 1],
    ['answers without a choice', 'no-choices', 'LANE_LANGUAGE_FAILED', 1],
  ])('%s', async (_, model, code, attempts) => {
    const start = performance.now();
    expect(await codeOf(ask(model, { tell: () => undefined }))).toBe(code);
    expect(performance.now() - start).toBeLessThan(MOST_TIME);
    expect(endpoint.requestsFor(model)).toHaveLength(attempts);
  });

  test('is not there', async () => {
    const settings = { url: 'http://localhost:9/v1' };
    expect(await codeOf(ask('steady', { settings }))).toBe('LANE_LANGUAGE_FAILED');
  });

  test.each(['never-answers', 'stalls-midway', 'keep-alive-for-ever', 'busy-for-half-a-minute'])(
    'is %s, when the caller gives up',
    async (model) => {
      const request = { signal: AbortSignal.timeout(50), settings: { patience: 60_000 } };
      const start = performance.now();
      expect(await codeOf(ask(model, request))).toBe('LANE_ABORTED');
      expect(performance.now() - start).toBeLessThan(1_500);
    },
  );
});
