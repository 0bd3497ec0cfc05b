/** What a server's failure means: a coded error, and whether asking again may help. */
import { LaneError } from '../../../runtime/error.ts';

/** A failed attempt. `error` is what the caller gets where no further attempt is made. */
export class FailedAttempt extends Error {
  constructor(
    readonly error: LaneError,
    readonly mayRetry: boolean,
    /** Milliseconds that the server asked to wait. */
    readonly wait?: number | undefined,
    /** The server's own words on a request that it does not take (status 400 or 422). */
    readonly refusal?: string | undefined,
  ) {
    super(error.message);
  }
}

/** Status codes after which the same request may pass a moment later; 529 is "overloaded" with some servers. */
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504, 529]);
const BUSY = new Set([429, 503, 529]);
const REFUSED = new Set([401, 403, 407, 451]);
const WORDS_KEPT = 200;

/** The failure of an answer with a status other than 2xx. `secrets` are cut out of what the server says. */
export async function statusFailure(
  response: Response,
  origin: string,
  secrets: readonly string[],
): Promise<FailedAttempt> {
  const { status } = response;
  if (REFUSED.has(status)) {
    // What the server says is not told: it may repeat the key.
    await response.body?.cancel().catch(() => undefined);
    return new FailedAttempt(
      new LaneError(
        'LANE_LANGUAGE_REFUSED',
        `the server ${origin} does not allow the call (status ${status}). Check "key" and "headers", or the proxy that adds them.`,
      ),
      false,
    );
  }
  const said = await readWords(response);
  const words = hideSecrets(said, secrets);
  const quoted = words === '' ? '' : `: ${words}`;
  if (PASSING.has(status)) {
    const code = BUSY.has(status) ? 'LANE_LANGUAGE_BUSY' : 'LANE_LANGUAGE_FAILED';
    return new FailedAttempt(
      new LaneError(code, `the server ${origin} answered with status ${status}${quoted}. Try again later.`),
      true,
      retryAfter(response.headers.get('retry-after')),
    );
  }
  return new FailedAttempt(
    new LaneError(
      'LANE_LANGUAGE_FAILED',
      `expected chat completions at ${origin}, but got status ${status}${quoted}. Check "url" and "model".`,
    ),
    false,
    undefined,
    status === 400 || status === 422 ? said : undefined,
  );
}

/** The failure of a request that got no answer at all; a browser does not say why. */
export function networkFailure(origin: string): FailedAttempt {
  return new FailedAttempt(
    new LaneError(
      'LANE_LANGUAGE_FAILED',
      `the server ${origin} could not be reached, or its answer broke off. It must be up, allow this page by CORS, and ` +
        'answer without a redirect; a Content-Security-Policy must name it in connect-src.',
    ),
    true,
  );
}

/** A failure that the server told of in the midst of its answer. */
export function toldFailure(origin: string, words: string, isBusy = false): FailedAttempt {
  const code = isBusy ? 'LANE_LANGUAGE_BUSY' : 'LANE_LANGUAGE_FAILED';
  return new FailedAttempt(
    new LaneError(code, `the server ${origin} broke off its answer: "${words}". Try again later.`),
    true,
  );
}

/** An answer that is none; asking again would give the same. */
export function answerFailure(origin: string, came: string, mayRetry = false): FailedAttempt {
  return new FailedAttempt(
    new LaneError('LANE_LANGUAGE_FAILED', `expected chat completions from ${origin}, but got ${came}.`),
    mayRetry,
  );
}

/** Milliseconds of a Retry-After header: seconds or a date. */
export function retryAfter(header: string | null, now = Date.now()): number | undefined {
  if (header === null || header.trim() === '') return undefined;
  const seconds = Number(header);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - now;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

/** The server's message, or the start of what it sent. */
async function readWords(response: Response): Promise<string> {
  const text = await readStart(response);
  try {
    const { error, message, detail } = JSON.parse(text) as Record<string, unknown>;
    const found = [error, message, detail].map(messageOf).find((one) => one !== undefined);
    return found ?? text;
  } catch {
    return /^\s*</.test(text) ? '' : text; // A web page says nothing to a developer.
  }
}

function messageOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return undefined;
  const { message, param } = value as Record<string, unknown>;
  if (typeof message !== 'string') return undefined;
  return typeof param === 'string' ? `${message} (${param})` : message;
}

const MOST_READ = 10_000;

/** The first of a body, never more: an error page may be endless. */
async function readStart(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (reader === undefined) return '';
  const decoder = new TextDecoder();
  let text = '';
  try {
    for (let next = await reader.read(); !next.done && text.length < MOST_READ; next = await reader.read())
      text += decoder.decode(next.value, { stream: true });
  } catch {
    // What came is enough.
  }
  await reader.cancel().catch(() => undefined);
  return text.slice(0, MOST_READ);
}

/** The words for an error message: short, on one line, without the key, the headers or a part of them. */
export function hideSecrets(words: string, secrets: readonly string[]): string {
  let shown = words;
  for (const secret of secrets) if (secret !== '') shown = shown.replaceAll(secret, '…');
  return shown.replaceAll(/\s+/g, ' ').trim().slice(0, WORDS_KEPT);
}
