/** Behaviours that would write for ever. */
import { type Behaviour, chunkOf, pause, startEvents } from './exchange.ts';

export const ENDLESS: Readonly<Record<string, Behaviour>> = {
  /** Does not keep to the number of tokens that was asked for. */
  'ignores-limit': async (exchange) => {
    startEvents(exchange);
    while (!exchange.response.destroyed) {
      exchange.response.write(`data: ${chunkOf({ content: 'and on ' })}\n\n`);
      await pause(0);
    }
  },
  /** Half a megabyte in one piece. */
  huge: (exchange) => {
    startEvents(exchange);
    exchange.response.end(
      `data: ${chunkOf({ content: 'x'.repeat(500_000) })}\n\ndata: ${chunkOf({}, 'stop')}\n\ndata: [DONE]\n\n`,
    );
  },
};
