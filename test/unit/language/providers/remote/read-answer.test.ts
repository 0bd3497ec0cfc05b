/** An answer is the same wherever the network cuts it, and torn or garbled ones never pass for whole. */
import { describe, expect, test } from 'vitest';
import { readAnswer } from '../../../../../src/language/providers/remote/read-answer.ts';
import { FailedAttempt } from '../../../../../src/language/providers/remote/server-failure.ts';
import { chunkOf, piecesOf } from '../../../../support/language-endpoint/exchange.ts';
import { randomFrom } from '../../../../support/random.ts';

const TEXT = 'Because you liked “Amélie”, 七人の侍 🎬 and others,\n\nthis one fits.\r\n';
const LINE_ENDS = ['\n', '\r\n', '\r'];

const encode = (text: string) => new TextEncoder().encode(text);

/** Bytes as a response that comes in pieces cut at `cuts`. */
function responseOf(bytes: Uint8Array<ArrayBuffer>, cuts: readonly number[]): Response {
  const bounds = [0, ...[...new Set(cuts)].sort((a, b) => a - b), bytes.length];
  const parts = bounds.slice(1).map((end, index) => bytes.slice(bounds[index], end));
  return new Response(
    new ReadableStream({
      start(stream) {
        for (const part of parts) stream.enqueue(part);
        stream.close();
      },
    }),
  );
}

async function read(response: Response): Promise<{ text: string; told: string }> {
  let told = '';
  const { text } = await readAnswer(response, {
    origin: 'https://shop.example',
    secrets: [],
    mostTokens: 200,
    linger: 10,
    tell: (piece) => {
      told += piece;
    },
    alive: () => undefined,
  });
  return { text, told };
}

function streamOf(lineEnd: string): Uint8Array<ArrayBuffer> {
  const data = [...piecesOf(TEXT).map((content) => chunkOf({ content })), chunkOf({}, 'stop'), '[DONE]'];
  return encode(data.map((one) => `data: ${one}${lineEnd}${lineEnd}`).join(''));
}

describe('an answer', () => {
  test('is the same wherever it is cut', async () => {
    const random = randomFrom(11);
    for (let round = 0; round < 300; round++) {
      const bytes = streamOf(LINE_ENDS[round % 3] as string);
      const cuts = Array.from({ length: Math.floor(random() * 40) }, () =>
        Math.floor(random() * bytes.length),
      );
      expect(await read(responseOf(bytes, cuts))).toEqual({ text: TEXT, told: TEXT });
    }
  });

  test('in one piece of JSON is the same wherever it is cut', async () => {
    const random = randomFrom(12);
    const message = { role: 'assistant', content: TEXT };
    const bytes = encode(`\n ${JSON.stringify({ choices: [{ message, finish_reason: 'stop' }] })}\n`);
    for (let round = 0; round < 100; round++) {
      const cuts = Array.from({ length: 10 }, () => Math.floor(random() * bytes.length));
      expect((await read(responseOf(bytes, cuts))).text).toBe(TEXT);
    }
  });

  test('that is torn anywhere before its end fails, and what was told of it is a beginning', async () => {
    const bytes = streamOf('\n');
    const end = encode(`data: ${chunkOf({}, 'stop')}\n\ndata: [DONE]\n\n`).length;
    for (let length = 0; length < bytes.length - end; length += 37) {
      let told = '';
      const response = responseOf(bytes.slice(0, length), []);
      const reading = readAnswer(response, {
        origin: 'https://shop.example',
        secrets: [],
        mostTokens: 200,
        linger: 10,
        tell: (piece) => {
          told += piece;
        },
        alive: () => undefined,
      });
      await expect(reading).rejects.toBeInstanceOf(FailedAttempt);
      expect(TEXT.startsWith(told)).toBe(true);
    }
  });

  test('of random bytes, bare or in events, fails or ends, and never throws anything else', async () => {
    const random = randomFrom(13);
    for (let round = 0; round < 300; round++) {
      const noise = Uint8Array.from({ length: 200 }, () => Math.floor(random() * 256));
      const bytes = round % 2 === 0 ? noise : Uint8Array.from([...encode('data: {"choices":['), ...noise]);
      await read(responseOf(bytes, [])).catch((error: unknown) => {
        expect(error).toBeInstanceOf(FailedAttempt);
      });
    }
  });
});
