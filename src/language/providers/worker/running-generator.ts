/** A worker with a model in it, loaded and ready, and the sure ways to end it. */
import { proxy, releaseProxy, wrap } from 'comlink';
import { abortedError, LaneError } from '../../../runtime/error.ts';
import { unwrap } from '../../../runtime/worker-protocol.ts';
import type { Generation, LanguageLoadRequest } from '../../language-model.ts';
import { startDeadline } from '../deadline.ts';
import type { GeneratorHost, WorkerRequest } from './generator-host.ts';

/** Milliseconds without progress after which a download is given up, and for loading in all. */
const LOADING_PATIENCE = 300_000;
const LOADING_TIME = 6 * 3_600_000;

export interface RunningGenerator {
  /** Rejects with LANE_LANGUAGE_LOST when the worker dies or is ended. */
  generate(request: WorkerRequest, tell: (piece: string) => void): Promise<Generation>;
  /** Asks the worker to end the running generation. */
  stop(): void;
  /** Ends the worker: the one sure way to stop it and to give its memory back. */
  terminate(): void;
}

/**
 * Starts a worker and loads the model; ends it again where that fails or the signal fires.
 * @throws LaneError LANE_ABORTED, LANE_LANGUAGE_UNAVAILABLE where the page forbids workers, and what the worker says
 */
export async function startGenerator<Settings>(
  start: () => Worker,
  settings: Settings,
  { onProgress, signal }: LanguageLoadRequest,
): Promise<RunningGenerator> {
  if (signal?.aborted) throw abortedError(signal);
  const worker = startAllowed(start);
  const remote = wrap<GeneratorHost<Settings>>(worker);
  const host = remote as unknown as GeneratorHost<Settings>; // Comlink's type knows no type parameter.
  let loaded = false;
  let end: (error: LaneError) => void = () => undefined;
  /** Rejects when the worker is gone: Comlink would wait for ever. */
  const ended = new Promise<never>((_, reject) => {
    end = reject;
  });
  ended.catch(() => undefined);
  const terminate = () => {
    end(lost('it was ended'));
    remote[releaseProxy]();
    worker.terminate();
  };
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    const came = event.message || 'its code did not load';
    end(
      loaded
        ? lost(came)
        : new LaneError('LANE_LANGUAGE_FAILED', `the worker of the language model failed: ${came}.`),
    );
  });
  const deadline = startDeadline(LOADING_PATIENCE, LOADING_TIME, signal ?? new AbortController().signal);
  deadline.signal.addEventListener('abort', () => end(signal?.aborted ? abortedError(signal) : stalled()));
  try {
    const tell = (update: Parameters<NonNullable<typeof onProgress>>[0]) => {
      deadline.alive();
      if (!signal?.aborted) onProgress?.(update);
    };
    unwrap(await Promise.race([host.load(settings, proxy(tell)), ended]));
    loaded = true;
  } catch (error) {
    terminate();
    throw error;
  } finally {
    deadline.stop();
  }
  return {
    async generate(request, tell) {
      return unwrap(await Promise.race([host.generate(request, proxy(tell)), ended]));
    },
    stop() {
      // A worker that was ended meanwhile has nothing to stop.
      const stopping = async () => remote.stop();
      void stopping().catch(() => undefined);
    },
    terminate,
  };
}

function startAllowed(start: () => Worker): Worker {
  try {
    return start();
  } catch (cause) {
    throw new LaneError(
      'LANE_LANGUAGE_UNAVAILABLE',
      "expected a module worker for the language model, but the page forbids it. Allow worker-src 'self' blob: in the " +
        'Content-Security-Policy.',
      { cause },
    );
  }
}

function stalled(): LaneError {
  return new LaneError(
    'LANE_LANGUAGE_FAILED',
    `the language model did not load: nothing came for ${LOADING_PATIENCE / 60_000} minutes. Try again on a better connection.`,
  );
}

function lost(came: string): LaneError {
  return new LaneError(
    'LANE_LANGUAGE_LOST',
    `the worker with the language model is gone: ${came}. Load the model again, or a smaller one.`,
  );
}
