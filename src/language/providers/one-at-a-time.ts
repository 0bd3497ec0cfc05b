/** What all models share: one generation at a time, in the order asked for; an end by signal; disposal. */
import { abortedError, LaneError, throwIfAborted } from '../../runtime/error.ts';
import type { Generation, GenerationRequest, LanguageModel, LanguageProviderName } from '../language-model.ts';

/** A generation under way. Its signal fires when the caller gives up and when the model is disposed. */
export type Write = (
  request: GenerationRequest,
  tell: (piece: string) => void,
  signal: AbortSignal,
) => Promise<Generation>;

export interface ModelParts {
  readonly name: string;
  readonly provider: LanguageProviderName;
  /** Runs one generation; never called again before it has settled. Must end soon after its signal fires. */
  readonly write: Write;
  /** Frees everything; called once, after the last generation has ended. */
  readonly free: () => void | Promise<void>;
}

/** Makes a model out of a way to write. After `dispose` every call rejects with LANE_DISPOSED. */
export function createOneAtATimeModel({ name, provider, write, free }: ModelParts): LanguageModel {
  const disposal = new AbortController();
  let last: Promise<unknown> = Promise.resolve();
  let freed: Promise<void> | undefined;

  const run = async (request: GenerationRequest, tell: (piece: string) => void): Promise<Generation> => {
    const ending = new AbortController();
    const end = () => ending.abort(request.signal?.reason);
    request.signal?.addEventListener('abort', end);
    disposal.signal.addEventListener('abort', end);
    try {
      throwIfEnded(request.signal, disposal.signal);
      const generation = await write(
        request,
        // What comes late must not be taken for an answer that was given up.
        (piece) => piece !== '' && !ending.signal.aborted && tell(piece),
        ending.signal,
      );
      throwIfEnded(request.signal, disposal.signal);
      return generation;
    } catch (error) {
      throwIfEnded(request.signal, disposal.signal);
      throw error;
    } finally {
      request.signal?.removeEventListener('abort', end);
      disposal.signal.removeEventListener('abort', end);
    }
  };

  return {
    name,
    provider,
    async generate(request, tell = () => undefined) {
      throwIfEnded(request.signal, disposal.signal);
      const turn = last.then(() => run(request, tell));
      last = turn.catch(() => undefined);
      return untilAborted(turn, request.signal);
    },
    dispose() {
      freed ??= (async () => {
        disposal.abort();
        await last;
        await free();
      })();
      return freed;
    },
  };
}

function throwIfEnded(signal: AbortSignal | undefined, disposal: AbortSignal): void {
  throwIfAborted(signal);
  if (disposal.aborted)
    throw new LaneError('LANE_DISPOSED', 'the language model was disposed. Load it again to use it.');
}

/** The same promise, rejected at once when the signal fires: a call that waits its turn need not wait to be given up. */
async function untilAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return promise;
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(abortedError(signal));
    signal.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
