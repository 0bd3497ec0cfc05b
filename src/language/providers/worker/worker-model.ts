/** A language model that lives in a worker of its own, and is brought back once where it is lost. */
import { LaneError } from '../../../runtime/error.ts';
import type { Generation, LanguageLoadRequest, LanguageModel } from '../../language-model.ts';
import { startDeadline } from '../deadline.ts';
import { createOneAtATimeModel, type ModelParts } from '../one-at-a-time.ts';
import { type RunningGenerator, startGenerator } from './running-generator.ts';

export interface WorkerModelOptions<Settings> extends Pick<ModelParts, 'name' | 'provider'> {
  readonly start: () => Worker;
  readonly settings: Settings;
}

/** A lost model (its graphics device reset, its worker out of memory) is loaded again so often, then given up. */
const MOST_REVIVALS = 1;
/** A generation that was given up ends at its next token; a worker that hangs is ended after so many milliseconds. */
const GRACE = 20_000;
/** Milliseconds between two pieces: a slow device reads a long prompt before the first of them. */
const PATIENCE = 120_000;
/** Milliseconds of one generation in all. */
const MOST_TIME = 600_000;

/** Starts the worker and loads the model. @throws LaneError as `LanguageProvider.load` */
export async function openWorkerModel<Settings>(
  options: WorkerModelOptions<Settings>,
  request: LanguageLoadRequest,
): Promise<LanguageModel> {
  const { name, provider, start, settings } = options;
  let running: RunningGenerator | undefined = await startGenerator(start, settings, request);
  let losses = 0;

  const lose = () => {
    losses++;
    running?.terminate();
    running = undefined;
  };

  /** The generator, brought back where it was lost. */
  const revive = async (signal: AbortSignal): Promise<RunningGenerator> => {
    if (running !== undefined) return running;
    if (losses > MOST_REVIVALS) throw lost(name);
    const revived = await startGenerator(start, settings, { signal }).catch((error: unknown) => {
      if (!signal.aborted) losses = MOST_REVIVALS + 1;
      throw signal.aborted ? error : lost(name, error);
    });
    running = revived;
    return revived;
  };

  return createOneAtATimeModel({
    name,
    provider,
    async write({ signal: _, ...asked }, tell, signal): Promise<Generation> {
      for (;;) {
        const generator = await revive(signal);
        const deadline = startDeadline(PATIENCE, MOST_TIME, signal);
        let told = false;
        let hanging: ReturnType<typeof setTimeout> | undefined;
        const stop = () => {
          generator.stop();
          hanging = setTimeout(lose, GRACE);
        };
        deadline.signal.addEventListener('abort', stop, { once: true });
        if (deadline.signal.aborted) stop();
        try {
          const generation = await generator.generate(asked, (piece) => {
            deadline.alive();
            if (deadline.expired()) return;
            told = tell !== undefined;
            tell?.(piece);
          });
          if (deadline.expired()) throw timedOut(name);
          return generation;
        } catch (error) {
          if (deadline.expired()) throw timedOut(name);
          if (!LaneError.isInstance(error) || error.code !== 'LANE_LANGUAGE_LOST' || signal.aborted)
            throw error;
          lose();
          if (losses > MOST_REVIVALS) throw lost(name, error);
          if (told) throw brokeOff(name, error);
        } finally {
          clearTimeout(hanging);
          deadline.stop();
          deadline.signal.removeEventListener('abort', stop);
        }
      }
    },
    free() {
      running?.terminate();
      running = undefined;
      losses = MOST_REVIVALS + 1;
    },
  });
}

function lost(name: string, cause?: unknown): LaneError {
  return new LaneError(
    'LANE_LANGUAGE_LOST',
    `${name} was lost twice: the graphics device or the memory does not hold it. Choose a smaller model.`,
    { cause },
  );
}

function timedOut(name: string): LaneError {
  return new LaneError(
    'LANE_LANGUAGE_TIMED_OUT',
    `expected a piece of an answer from ${name} within ${PATIENCE / 1000} s, but none came. Choose a smaller model.`,
  );
}

function brokeOff(name: string, cause: unknown): LaneError {
  return new LaneError(
    'LANE_LANGUAGE_FAILED',
    `${name} was lost in the midst of an answer. It is loaded again when it is asked again.`,
    { cause },
  );
}
