/**
 * An OpenAI-compatible server on localhost that behaves as the name of the model says: well, oddly or badly. A name
 * that stands for nothing is a model that behaves well.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ANSWERING } from './answering-behaviours.ts';
import { CHOOSY } from './choosy-behaviours.ts';
import { ENDLESS } from './endless-behaviours.ts';
import type { Behaviour, ReceivedBody, ReceivedMessage } from './exchange.ts';
import { FAILING } from './failing-behaviours.ts';

export interface EndpointOptions {
  /** What it answers. Default: a sentence with characters of one to four bytes. */
  readonly answer?: (messages: readonly ReceivedMessage[], body: ReceivedBody) => string;
  /** 0, the default, takes a free one. */
  readonly port?: number;
}

/** A request as it came. */
export interface RecordedRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: ReceivedBody;
}

export interface LanguageEndpoint {
  /** Base address, such as "http://localhost:12345/v1". Pages of every origin may use it. */
  readonly url: string;
  /** The same server without CORS: pages of another origin may not use it. */
  readonly closedUrl: string;
  /** All requests so far, oldest first. */
  readonly requests: readonly RecordedRequest[];
  /** Those that named this model. */
  requestsFor(model: string): RecordedRequest[];
  close(): Promise<void>;
}

export const DEFAULT_ANSWER = 'Because you liked “Amélie” and 七人の侍 🎬, this one fits; it’s 2 of 3.';

const BEHAVIOURS: Readonly<Record<string, Behaviour>> = { ...ANSWERING, ...FAILING, ...CHOOSY, ...ENDLESS };
const CLOSED = '/closed';

export async function startLanguageEndpoint(options: EndpointOptions = {}): Promise<LanguageEndpoint> {
  const { answer = () => DEFAULT_ANSWER, port = 0 } = options;
  const requests: RecordedRequest[] = [];
  const requestsFor = (model: string) => requests.filter(({ body }) => body.model === model);

  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    if (!path.startsWith(CLOSED)) allowAllOrigins(request, response);
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end();
      return;
    }
    const body = await readBody(request);
    if (request.method !== 'POST' || !path.endsWith('/v1/chat/completions') || body === undefined) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found\n');
      return;
    }
    requests.push({ path, headers: request.headers, body });
    const behave = BEHAVIOURS[body.model] ?? (ANSWERING['steady'] as Behaviour);
    const attempt = requestsFor(body.model).length;
    await behave({ request, response, body, attempt, answer: answer(body.messages, body) });
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', resolve);
  });
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    url: `${origin}/v1`,
    closedUrl: `${origin}${CLOSED}/v1`,
    requests,
    requestsFor,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function allowAllOrigins(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader(
    'Access-Control-Allow-Headers',
    request.headers['access-control-request-headers'] ?? '*',
  );
  response.setHeader('Access-Control-Allow-Methods', 'POST');
  response.setHeader('Access-Control-Expose-Headers', 'Retry-After');
}

async function readBody(request: IncomingMessage): Promise<ReceivedBody | undefined> {
  let text = '';
  request.setEncoding('utf8');
  for await (const part of request) text += part;
  try {
    return JSON.parse(text) as ReceivedBody;
  } catch {
    return undefined;
  }
}
