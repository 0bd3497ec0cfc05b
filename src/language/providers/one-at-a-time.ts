/** What all models share: one generation at a time, in the order asked for; an end by signal; disposal. */
import { LaneError, throwIfAborted } from '../../runtime/error.ts';
import type {
  Generation,
  GenerationRequest,
  LanguageModel,
  LanguageProviderName,
} from '../language-model.ts';
import { untilAborted } from './until-aborted.ts';

/**
 * Runs one generation. `tell` is absent where nobody listens: then an answer that breaks off may be asked for again.
 * The signal fires when the caller gives up and when the model is disposed.
 */
export type Write = (
  request: GenerationRequest,
  tell: ((piece: string) => void) | undefined,
  signal: AbortSignal,
) => Promise<Generation>;

export interface ModelParts {
  readonly name: string;
  readonly provider: LanguageProviderName;
  /** Never called again before it has settled. Must end soon after its signal fires. */
  readonly write: Write;
  /** Frees everything; called once. A generation that still runs must end soon after. */
  readonly free: () => void | Promise<void>;
}

/** Makes a model out of a way to write. After `dispose` every call rejects with LANE_DISPOSED. */
export function createOneAtATimeModel({ name, provider, write, free }: ModelParts): LanguageModel {
  const disposal = new AbortController();
  let last: Promise<unknown> = Promise.resolve();
  let freed: Promise<void> | undefined;

  const run = async (
    request: GenerationRequest,
    tell: ((piece: string) => void) | undefined,
  ): Promise<Generation> => {
    const ending = new AbortController();
    const end = () => ending.abort(request.signal?.reason);
    const failures: unknown[] = [];
    const tellGuarded = (piece: string) => {
      // What comes late must not be taken for an answer that was given up.
      if (piece === '' || ending.signal.aborted) return;
      try {
        tell?.(piece);
      } catch (error) {
        failures.push(error);
        end();
      }
    };
    request.signal?.addEventListener('abort', end);
    disposal.signal.addEventListener('abort', end);
    try {
      throwIfEnded(request.signal, disposal.signal);
      const generation = await write(request, tell && tellGuarded, ending.signal);
      throwIfEnded(request.signal, disposal.signal);
      if (failures.length > 0) throw failures[0];
      return generation;
    } catch (error) {
      throwIfEnded(request.signal, disposal.signal);
      throw failures.length > 0 ? failures[0] : error;
    } finally {
      request.signal?.removeEventListener('abort', end);
      disposal.signal.removeEventListener('abort', end);
    }
  };

  return {
    name,
    provider,
    async generate(request, tell) {
      throwIfEnded(request.signal, disposal.signal);
      const turn = last.then(() => run(request, tell));
      last = turn.catch(() => undefined);
      // A call that waits its turn need not wait to be given up.
      return untilAborted(turn, request.signal);
    },
    dispose() {
      freed ??= (async () => {
        disposal.abort();
        await Promise.all([free(), last]);
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
