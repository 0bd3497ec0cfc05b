/** Behaviours that hold the whole answer, however oddly it is sent. */
import {
  type Behaviour,
  chunkOf,
  type Exchange,
  eventsOf,
  pause,
  piecesOf,
  sendStream,
  startEvents,
  usageOf,
} from './exchange.ts';

/** Sends text as single bytes, so that no character, line or line break comes in one piece. */
async function sendByteByByte({ response }: Exchange, text: string): Promise<void> {
  for (const byte of Buffer.from(text)) {
    response.write(Uint8Array.of(byte));
    await pause(0);
  }
  response.end();
}

const sendWhole =
  (type: string): Behaviour =>
  ({ response, body, answer }) => {
    response.writeHead(200, { 'Content-Type': type });
    const message = { role: 'assistant', content: answer };
    const choices = [{ index: 0, message, finish_reason: 'stop' }];
    response.end(JSON.stringify({ object: 'chat.completion', choices, usage: usageOf(body, answer) }));
  };

/** Sends the usual events as `frame` writes them. */
const sendFramed =
  (frame: (data: string, index: number) => string, type?: string): Behaviour =>
  (exchange) => {
    startEvents(exchange, type);
    for (const [index, data] of eventsOf(exchange).entries()) exchange.response.write(frame(data, index));
    exchange.response.end();
  };

export const ANSWERING: Readonly<Record<string, Behaviour>> = {
  steady: (exchange) => sendStream(exchange),
  slow: (exchange) => sendStream(exchange, 'stop', 40),
  'whole-json': sendWhole('application/json'),
  'whole-json-labelled-as-events': sendWhole('text/event-stream'),
  'events-labelled-as-text': sendFramed((data) => `data: ${data}\n\n`, 'text/plain'),
  'events-labelled-as-json': sendFramed((data) => `data: ${data}\n\n`, 'application/json'),
  crlf: sendFramed((data, index) => `event: message\r\nid: ${index}\r\ndata: ${data}\r\n\r\n`),
  'carriage-returns': sendFramed((data) => `data: ${data}\r\r`),
  'byte-order-mark': sendFramed((data, index) => `${index === 0 ? '\ufeff' : ''}data:${data}\n\n`),
  'keep-alives': sendFramed((data) => `: still here\n\nretry: 10\n\n:\n\ndata: ${data}\n\n`),
  'byte-by-byte': (exchange) => {
    startEvents(exchange);
    const short = { ...exchange, answer: exchange.answer.slice(0, 40) };
    return sendByteByByte(
      exchange,
      eventsOf(short)
        .map((data) => `data: ${data}\r\n\r\n`)
        .join(''),
    );
  },
  'last-line-break-missing': (exchange) => {
    startEvents(exchange);
    exchange.response.end(
      eventsOf(exchange)
        .map((data) => `data: ${data}`)
        .join('\n\n'),
    );
  },
  /** Ends with the reason why, and says no more. */
  'no-done': (exchange) => {
    startEvents(exchange);
    for (const data of eventsOf(exchange).slice(0, -2)) exchange.response.write(`data: ${data}\n\n`);
    exchange.response.end();
  },
  /** Neither says that it is done nor closes the connection. */
  'left-open': (exchange) => {
    startEvents(exchange);
    for (const data of eventsOf(exchange).slice(0, -2)) exchange.response.write(`data: ${data}\n\n`);
  },
  'no-finish-reason': (exchange) => {
    startEvents(exchange);
    for (const content of piecesOf(exchange.answer))
      exchange.response.write(`data: ${chunkOf({ content })}\n\n`);
    exchange.response.end('data: [DONE]\n\n');
  },
  /** Thinks aloud in a field of its own. */
  thinking: (exchange) => {
    startEvents(exchange);
    for (const thought of ['Let me ', 'see …'])
      exchange.response.write(`data: ${chunkOf({ content: null, reasoning_content: thought })}\n\n`);
    for (const data of eventsOf(exchange)) exchange.response.write(`data: ${data}\n\n`);
    exchange.response.end();
  },
  'content-in-parts': (exchange) => {
    startEvents(exchange);
    for (const text of piecesOf(exchange.answer))
      exchange.response.write(`data: ${chunkOf({ content: [{ type: 'text', text }] })}\n\n`);
    exchange.response.end(`data: ${chunkOf({}, 'stop')}\n\ndata: [DONE]\n\n`);
  },
  'cut-by-length': (exchange) => sendStream(exchange, 'length'),
};
