/** One request to the test server, and the ways to write its answer. */
import type { IncomingMessage, ServerResponse } from 'node:http';

/** A chat message as it comes over the wire. */
export interface ReceivedMessage {
  readonly role: string;
  readonly content: string;
}

/** The body of a request. */
export interface ReceivedBody {
  readonly model: string;
  readonly messages: readonly ReceivedMessage[];
  readonly max_tokens?: number;
  readonly response_format?: { readonly type: string };
  readonly [field: string]: unknown;
}

export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly body: ReceivedBody;
  /** 1 for the first request that names this model. */
  readonly attempt: number;
  /** What the server answers where it behaves. */
  readonly answer: string;
}

/** What a model name stands for. */
export type Behaviour = (exchange: Exchange) => void | Promise<void>;

/** Waits. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Pieces as models make them: a few characters each, never half a character. */
export function piecesOf(answer: string): string[] {
  return answer.match(/[\s\S]{1,4}/gu) ?? [];
}

/** Begins an answer of server-sent events. */
export function startEvents({ response }: Exchange, type = 'text/event-stream; charset=utf-8'): void {
  response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-cache' });
  response.flushHeaders();
}

/** A chunk of a streamed answer, as JSON. */
export function chunkOf(delta: object, finish: string | null = null): string {
  return JSON.stringify({
    id: 'chatcmpl-1',
    object: 'chat.completion.chunk',
    created: 1,
    choices: [{ index: 0, delta, finish_reason: finish }],
  });
}

/** The last chunk of a stream that counts tokens: no choice, only the counts. */
export function usageChunk({ body }: Exchange, answer: string): string {
  return JSON.stringify({ choices: [], usage: usageOf(body, answer) });
}

/** Counts that a test can foretell: characters of the prompt, pieces of the answer. */
export function usageOf({ messages }: ReceivedBody, answer: string): object {
  const prompt = messages.reduce((sum, { content }) => sum + content.length, 0);
  const completion = piecesOf(answer).length;
  return { prompt_tokens: prompt, completion_tokens: completion, total_tokens: prompt + completion };
}

/** All data of a complete stream, in order. */
export function eventsOf(exchange: Exchange, finish = 'stop'): string[] {
  const { answer } = exchange;
  return [
    chunkOf({ role: 'assistant', content: '' }),
    ...piecesOf(answer).map((content) => chunkOf({ content })),
    chunkOf({}, finish),
    usageChunk(exchange, answer),
    '[DONE]',
  ];
}

/** Sends a complete, well-behaved stream. */
export async function sendStream(exchange: Exchange, finish = 'stop', between = 0): Promise<void> {
  startEvents(exchange);
  for (const data of eventsOf(exchange, finish)) {
    exchange.response.write(`data: ${data}\n\n`);
    if (between > 0) await pause(between);
  }
  exchange.response.end();
}

/** Sends a status with a message in the form that OpenAI's server has. */
export function sendError(
  { response }: Exchange,
  status: number,
  message: string,
  { param, headers = {} }: { param?: string; headers?: Record<string, string> } = {},
): void {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  response.end(JSON.stringify({ error: { message, type: 'error', param: param ?? null, code: null } }));
}
