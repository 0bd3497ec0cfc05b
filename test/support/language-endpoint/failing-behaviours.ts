/** Behaviours that never come to an answer. */
import {
  type Behaviour,
  chunkOf,
  type Exchange,
  eventsOf,
  pause,
  piecesOf,
  sendError,
  sendStream,
  startEvents,
} from './exchange.ts';

/** Sends the start of a stream: half the answer's pieces. */
function sendHalf(exchange: Exchange): void {
  startEvents(exchange);
  const pieces = piecesOf(exchange.answer);
  for (const content of pieces.slice(0, pieces.length / 2))
    exchange.response.write(`data: ${chunkOf({ content })}\n\n`);
}

/** Writes until the other side has gone. */
async function writeForEver({ response }: Exchange, text: string, between = 0): Promise<void> {
  while (!response.destroyed) {
    if (!response.write(text))
      await Promise.race([new Promise((drained) => response.once('drain', drained)), pause(50)]);
    await pause(between);
  }
}

const sendText =
  (type: string, text: string | Buffer): Behaviour =>
  ({ response }) => {
    response.writeHead(200, { 'Content-Type': type });
    response.end(text);
  };

const wellBehaved: Behaviour = (exchange) => sendStream(exchange);

/** Behaves as `first` at the first `times` requests, then well. */
const onlyFirst =
  (first: Behaviour, times = 1): Behaviour =>
  (exchange) =>
    (exchange.attempt <= times ? first : wellBehaved)(exchange);

const status =
  (code: number, message: string, headers: Record<string, string> = {}): Behaviour =>
  (exchange) =>
    sendError(exchange, code, message, { headers });

const breakOff: Behaviour = async (exchange) => {
  sendHalf(exchange);
  await pause(20);
  exchange.response.destroy();
};

export const FAILING: Readonly<Record<string, Behaviour>> = {
  // Silence
  'never-answers': () => undefined,
  'stalls-after-headers': (exchange) => startEvents(exchange),
  'stalls-midway': sendHalf,
  'stalls-in-error': ({ response }) => {
    response.writeHead(500, { 'Content-Type': 'text/plain' });
    response.write('so');
  },
  'keep-alive-for-ever': async (exchange) => {
    startEvents(exchange);
    await writeForEver(exchange, ': still here\n\n', 20);
  },

  // Connections that end
  'breaks-off': breakOff,
  'breaks-off-once': onlyFirst(breakOff),
  'breaks-off-in-a-token': async (exchange) => {
    sendHalf(exchange);
    const [, event = ''] = eventsOf(exchange);
    exchange.response.write(`data: ${event.slice(0, event.length / 2)}`);
    await pause(20);
    exchange.response.destroy();
  },
  'ends-in-a-token': (exchange) => {
    sendHalf(exchange);
    const [, event = ''] = eventsOf(exchange);
    exchange.response.end(`data: ${event.slice(0, event.length / 2)}`);
  },
  'ends-midway': (exchange) => {
    sendHalf(exchange);
    exchange.response.end();
  },
  'hangs-up': ({ response }) => void response.destroy(),
  'hangs-up-twice': onlyFirst(({ response }) => void response.destroy(), 2),
  redirects: ({ request, response }) => {
    response.writeHead(307, { Location: `http://127.0.0.1:9${request.url}` });
    response.end();
  },

  // What is no answer
  garbage: sendText(
    'text/event-stream',
    Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 7919) % 256)),
  ),
  'garbage-in-events': sendText('text/event-stream', 'data: {"choices": [{"delta": {"content": nope\n\n'),
  'other-json': sendText('application/json', '{"hello": "world"}'),
  'other-json-in-events': sendText('text/event-stream', 'data: {"hello": "world"}\n\n'),
  'torn-json': sendText('application/json', '{"choices": [{"message": {"content": "Bec'),
  'no-choices': sendText('application/json', '{"choices": [], "object": "chat.completion"}'),
  nothing: sendText('text/event-stream', ''),
  'only-done': sendText('text/event-stream', ': hello\n\n'),
  'web-page': sendText('text/html', '<!doctype html><title>Shop</title>'),
  'error-in-stream': (exchange) => {
    sendHalf(exchange);
    exchange.response.end(`data: ${JSON.stringify({ error: { message: 'out of memory' } })}\n\n`);
  },
  'busy-in-stream': (exchange) => {
    startEvents(exchange);
    const error = { message: 'Rate limit exceeded', code: 429 };
    exchange.response.end(`data: ${JSON.stringify({ error })}\n\n`);
  },
  withheld: (exchange) => sendStream(exchange, 'content_filter'),
  'endless-line': async (exchange) => {
    startEvents(exchange);
    await writeForEver(exchange, `data: ${'x'.repeat(60_000)}`);
  },

  // Refusals
  'refuses-key': (exchange) =>
    sendError(exchange, 401, `Incorrect API key provided: ${exchange.request.headers.authorization}`),
  forbids: status(403, 'not for you'),
  'no-such-model': status(404, 'The model does not exist'),
  'repeats-secrets': (exchange) =>
    sendError(
      exchange,
      404,
      `nothing for ${exchange.request.headers.authorization} ${exchange.request.headers['x-shop']}`,
    ),
  busy: status(429, 'too many requests'),
  'busy-once': onlyFirst(status(429, 'too many requests')),
  'busy-for-a-second': onlyFirst(status(429, 'slow down', { 'Retry-After': '1' })),
  'busy-until-a-date': onlyFirst((exchange) =>
    sendError(exchange, 429, 'slow down', {
      headers: { 'Retry-After': new Date(Date.now() + 1_500).toUTCString() },
    }),
  ),
  'busy-for-half-a-minute': status(429, 'slow down', { 'Retry-After': '30' }),
  'busy-for-an-hour': status(429, 'slow down', { 'Retry-After': '3600' }),
  fails: status(500, 'internal error'),
  'fails-twice': onlyFirst(status(500, 'internal error'), 2),
  overloaded: status(503, 'overloaded'),
  'bad-gateway-page': ({ response }) => {
    response.writeHead(502, { 'Content-Type': 'text/html' });
    response.end('<html><body><h1>502 Bad Gateway</h1></body></html>');
  },
};
