/** A model behind any server that speaks OpenAI-compatible chat completions. */
import { abortedError, LaneError } from '../../../runtime/error.ts';
import type { Generation, GenerationRequest, LanguageModel, LanguageProvider } from '../../language-model.ts';
import type { RemoteLanguage } from '../../language-options.ts';
import { startDeadline } from '../deadline.ts';
import { createOneAtATimeModel } from '../one-at-a-time.ts';
import { type ChatAddress, readChatAddress } from './chat-address.ts';
import { ALL_ABILITIES, chatBody, type ServerAbilities, withoutRefused } from './chat-request.ts';
import { readAnswer } from './read-answer.ts';
import { FailedAttempt, networkFailure, statusFailure } from './server-failure.ts';

const DEFAULT_PATIENCE = 20_000;
/** One generation, with all its attempts, takes at most so many times the patience. */
const PATIENCES_IN_ALL = 6;
const MOST_ATTEMPTS = 3;
/** The first wait before asking again, as a share of the patience: half a second by default. It doubles each time. */
const FIRST_WAIT = 1 / 40;
/** After an answer's end its token counts are waited for so long, as a share of the patience. */
const LINGER = 1 / 20;
/** Shorter values are in too many words to be cut out of them, and no secret. */
const SHORTEST_SECRET = 4;

/**
 * A provider that asks the server at `url`. Requests carry no cookies and no referrer, and follow no redirect: titles
 * go to the origin that consent was asked for, and to no other.
 * @throws LaneError LANE_INVALID_OPTIONS where url, headers or patience cannot be used
 */
export function createRemoteProvider(settings: RemoteLanguage): LanguageProvider {
  const target = readChatAddress(settings.url);
  const headers = cleanHeaders(settings);
  const { patience = DEFAULT_PATIENCE } = settings;
  if (!(patience > 0 && patience < 2 ** 31 / PATIENCES_IN_ALL))
    throw invalid('patience', 'a number of milliseconds above 0');
  return {
    name: 'remote',
    offer: async () => ({
      provider: 'remote',
      model: settings.model,
      state: 'ready',
      bytes: 0,
      sendsTo: target.origin,
    }),
    async load({ signal }) {
      if (signal?.aborted) throw abortedError(signal);
      return createRemoteModel({ ...target, model: settings.model, headers, patience });
    },
  };
}

interface RemoteModelOptions extends ChatAddress {
  readonly model: string;
  readonly headers: Headers;
  readonly patience: number;
}

function createRemoteModel(options: RemoteModelOptions): LanguageModel {
  const { address, origin, model, headers, patience } = options;
  const secrets = secretsOf(headers);
  /** Learnt from answers, so that no request is refused twice for the same cause. */
  let abilities: ServerAbilities = ALL_ABILITIES;

  const attempt = async (
    request: GenerationRequest,
    able: ServerAbilities,
    tell: (piece: string) => void,
    { signal, alive }: { signal: AbortSignal; alive: () => void },
  ): Promise<Generation> => {
    const response = await fetch(address, {
      method: 'POST',
      headers,
      body: chatBody(model, request, able),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'error',
      signal,
    }).catch(() => {
      throw networkFailure(origin);
    });
    alive();
    if (!response.ok) throw await statusFailure(response, origin, secrets);
    const { mostTokens } = request;
    return readAnswer(response, { origin, secrets, mostTokens, linger: patience * LINGER, tell, alive });
  };

  return createOneAtATimeModel({
    name: model,
    provider: 'remote',
    async write(request, tell, signal) {
      const deadline = startDeadline(patience, patience * PATIENCES_IN_ALL, signal);
      let able = abilities;
      let told = false;
      let attempts = 0;
      try {
        for (;;) {
          try {
            const generation = await attempt(
              request,
              able,
              (piece) => {
                told = tell !== undefined;
                tell?.(piece);
              },
              deadline,
            );
            abilities = able;
            return generation;
          } catch (failed) {
            if (deadline.expired()) throw timedOut(origin, patience);
            if (signal.aborted || !(failed instanceof FailedAttempt)) throw failed;
            const less =
              failed.refusal === undefined ? undefined : withoutRefused(able, failed.refusal, request);
            if (less !== undefined) {
              able = less;
              continue;
            }
            attempts++;
            const wait = failed.wait ?? patience * FIRST_WAIT * 2 ** (attempts - 1) * (0.5 + Math.random());
            // Who waits longer than that does better with the computed words.
            if (!failed.mayRetry || told || attempts === MOST_ATTEMPTS || wait > patience) throw failed.error;
            await deadline.sleep(wait);
            if (deadline.expired()) throw failed.error;
          }
        }
      } finally {
        deadline.stop();
      }
    },
    free: () => undefined,
  });
}

function timedOut(origin: string, patience: number): LaneError {
  return new LaneError(
    'LANE_LANGUAGE_TIMED_OUT',
    `expected the next piece of an answer from ${origin} within ${patience} ms, and the whole within ${PATIENCES_IN_ALL} times ` +
      'that, but it did not come. Give a slow server more in "patience".',
  );
}

function cleanHeaders({ key, headers = {} }: RemoteLanguage): Headers {
  const cleaned = new Headers({ 'Content-Type': 'application/json' });
  // Values are told to nobody, so the error has no cause: the browser's would quote them.
  for (const [name, value] of Object.entries(headers)) set(cleaned, name, value, 'headers');
  if (key !== undefined) set(cleaned, 'Authorization', `Bearer ${key}`, 'key');
  return cleaned;
}

function set(headers: Headers, name: string, value: string, option: string): void {
  try {
    headers.set(name, value);
  } catch {
    throw invalid(option, `what an HTTP header can hold (${JSON.stringify(name)})`);
  }
}

/** Values of all headers that the page gave, and their words. */
function secretsOf(headers: Headers): string[] {
  return [...headers]
    .filter(([name]) => name !== 'content-type')
    .flatMap(([, value]) => [value, ...value.split(/\s+/)])
    .filter(({ length }) => length >= SHORTEST_SECRET)
    .sort((a, b) => b.length - a.length);
}

function invalid(option: string, expected: string): LaneError {
  return new LaneError(
    'LANE_INVALID_OPTIONS',
    `expected "${option}" of the language model to be ${expected}, but got something else.`,
  );
}
