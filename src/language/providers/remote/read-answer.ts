/** Reads the answer to a chat completion as it comes: server-sent events, or JSON in one piece. */
import { createParser } from 'eventsource-parser';
import type { Generation } from '../../language-model.ts';
import { type ChatChunk, readChunk } from './chat-chunk.ts';
import { answerFailure, hideSecrets, networkFailure, toldFailure } from './server-failure.ts';

export interface ReadAnswerOptions {
  readonly origin: string;
  /** Values that no error message may repeat. */
  readonly secrets: readonly string[];
  readonly mostTokens: number;
  /** Milliseconds to wait for token counts after the answer has ended: not every server closes the connection. */
  readonly linger: number;
  readonly tell: (piece: string) => void;
  /** Told whenever bytes have come. */
  readonly alive: () => void;
}

/** A server that does not keep to `max_tokens` is cut here; no text has longer tokens on average. */
const CHARACTERS_PER_TOKEN = 32;
/** Most bytes of an answer: each token comes in an event of some hundred bytes. */
const BYTES_PER_TOKEN = 4_000;
const BYTES_BESIDE = 1_000_000;

interface Answer {
  /** Absent until a choice has come. */
  text: string | undefined;
  finish: string | undefined;
  usage: Generation['usage'];
  /** Nothing more will come. */
  done: boolean;
}

/** @throws FailedAttempt */
export async function readAnswer(response: Response, options: ReadAnswerOptions): Promise<Generation> {
  const { origin, mostTokens } = options;
  const answer: Answer = { text: undefined, finish: undefined, usage: undefined, done: false };
  const reader = response.body?.getReader();
  if (reader === undefined) throw answerFailure(origin, 'an empty answer');
  const decoder = new TextDecoder();
  const body = createBody(answer, options);
  let bytes = 0;
  try {
    while (!answer.done) {
      const next = await readNext(reader, answer.finish === undefined ? undefined : options.linger);
      if (next === 'late') break;
      if (next.done) {
        body.end(decoder.decode());
        break;
      }
      options.alive();
      bytes += next.value.length;
      if (bytes > BYTES_BESIDE + mostTokens * BYTES_PER_TOKEN)
        throw answerFailure(origin, 'an answer without end');
      body.feed(decoder.decode(next.value, { stream: true }));
    }
  } finally {
    // Also closes the connection of an answer that goes on.
    await reader.cancel().catch(() => undefined);
  }
  return generationOf(answer, origin);

  async function readNext(from: ReadableStreamDefaultReader<Uint8Array>, most: number | undefined) {
    const reading = from.read().catch(() => {
      // A connection that breaks after the end takes nothing away.
      if (answer.finish !== undefined) return { done: true as const, value: undefined };
      throw networkFailure(origin);
    });
    return most === undefined ? reading : Promise.race([reading, late(most)]);
  }
}

function late(milliseconds: number): Promise<'late'> {
  return new Promise((resolve) => setTimeout(() => resolve('late'), milliseconds));
}

/** Takes decoded text, finds out what it is by how it starts (servers mislabel it), and adds to the answer. */
function createBody(answer: Answer, options: ReadAnswerOptions) {
  const { origin, secrets, mostTokens, tell } = options;
  let whole = '';
  let kind: 'unknown' | 'json' | 'events' = 'unknown';
  let ending = false;

  const add = ({ text, finish, usage, failure, busy }: ChatChunk) => {
    if (failure !== undefined) throw toldFailure(origin, hideSecrets(failure, secrets), busy);
    answer.usage = usage ?? answer.usage;
    if (answer.finish !== undefined || text === undefined) return;
    const before = answer.text ?? '';
    const room = mostTokens * CHARACTERS_PER_TOKEN - before.length;
    const piece = text.slice(0, room);
    answer.text = before + piece;
    if (piece !== '') tell(piece);
    answer.finish = text.length > room ? 'length' : finish;
    if (text.length > room) answer.done = true;
  };

  const addJson = (json: string, broken: () => Error) => {
    let value: unknown;
    try {
      value = JSON.parse(json);
    } catch {
      throw broken();
    }
    const chunk = readChunk(value);
    if (chunk === undefined) throw answerFailure(origin, 'JSON of another kind');
    add(chunk);
  };

  const events = createParser({
    onEvent({ data }) {
      if (answer.done) return;
      if (data.trim() === '[DONE]') {
        answer.done = true;
        answer.finish ??= 'stop';
        return;
      }
      addJson(data, () =>
        ending ? networkFailure(origin) : answerFailure(origin, 'an event that is no JSON'),
      );
    },
  });

  return {
    feed(text: string) {
      if (kind === 'events') {
        events.feed(text);
        return;
      }
      whole += text;
      const start = whole.trimStart();
      if (kind === 'json' || start === '') return;
      if (start.startsWith('{')) kind = 'json';
      else if (/^[<[]/.test(start)) throw answerFailure(origin, 'a web page or something else');
      else {
        kind = 'events';
        events.feed(whole);
      }
    },
    /** The connection was closed: what is left may be a whole event without its last line break, or a torn one. */
    end(text: string) {
      this.feed(text);
      ending = true;
      if (kind === 'events') events.feed('\n\n');
      else if (kind === 'json') {
        addJson(whole, () => networkFailure(origin));
        answer.finish ??= 'stop';
      }
    },
  };
}

function generationOf({ text, finish, usage }: Answer, origin: string): Generation {
  if (finish === undefined) throw networkFailure(origin); // It broke off.
  if (text === undefined) throw answerFailure(origin, 'an answer without a choice');
  if (finish === 'content_filter')
    throw answerFailure(origin, 'an answer that it then withheld (content_filter)');
  return { text, ended: finish === 'length' ? 'length' : 'stop', ...(usage && { usage }) };
}
