/** The way from the pipeline's worker to the model, which lives with the page. */
import { proxy } from 'comlink';
import { throwIfAborted } from '../runtime/error.ts';
import { type Settled, settle, unwrap } from '../runtime/worker-protocol.ts';
import type { Generation, GenerationRequest, LanguageModel } from './language-model.ts';

/** What can be said of a model in a message. */
export type LanguageDescription = Pick<LanguageModel, 'name' | 'provider'>;

/** The page's side. */
export interface LanguagePort {
  /** `call` names the generation, so that it can be cancelled. All pieces have arrived before the result does. */
  generate(
    call: number,
    request: Omit<GenerationRequest, 'signal'>,
    tell: (piece: string) => void | Promise<void>,
  ): Promise<Settled<Generation>>;
  cancel(call: number): void;
}

/** Lets a worker use the page's model. */
export function portOf(model: LanguageModel): LanguagePort {
  const calls = new Map<number, AbortController>();
  return {
    generate: (call, request, tell) =>
      settle(async () => {
        const controller = new AbortController();
        calls.set(call, controller);
        try {
          const sent: (void | Promise<void>)[] = [];
          const generation = await model.generate({ ...request, signal: controller.signal }, (piece) => {
            sent.push(tell(piece));
          });
          await Promise.all(sent);
          return generation;
        } finally {
          calls.delete(call);
        }
      }),
    cancel(call) {
      calls.get(call)?.abort();
    },
  };
}

/** The page's model, as the worker sees it. Disposing of it is the page's business. */
export function modelBehind(port: LanguagePort, { name, provider }: LanguageDescription): LanguageModel {
  let calls = 0;
  return {
    name,
    provider,
    async generate({ signal, ...request }, tell) {
      throwIfAborted(signal);
      const call = ++calls;
      const stop = () => void port.cancel(call);
      signal?.addEventListener('abort', stop, { once: true });
      try {
        const told = (piece: string) => {
          if (!signal?.aborted) tell?.(piece);
        };
        const settled = await port.generate(call, request, proxy(told));
        throwIfAborted(signal);
        return unwrap(settled);
      } finally {
        signal?.removeEventListener('abort', stop);
      }
    },
    dispose: async () => undefined,
  };
}
