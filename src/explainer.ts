/** The library's front: starts the pipeline in its worker and passes calls on. */
import { cleanOptions } from './clean-options.ts';
import { createLanguageSwitch, type ExplainerLanguage, type LanguageSwitch } from './explainer-language.ts';
import { ExplanationRun } from './explanation-run.ts';
import { cleanCandidates, cleanHistory, cleanRanking } from './items/clean-items.ts';
import type { ExplainerOptions, ExplainRequest, WhyNotRequest } from './options.ts';
import { abortedError, LaneError, throwIfAborted } from './runtime/error.ts';
import { type RunningHost, startLocalHost, startWorkerHost } from './runtime/start-host.ts';
import { type ExplainCall, type Settled, unwrap } from './runtime/worker-protocol.ts';
import { cleanSteering } from './steering/clean-steering.ts';
import type { ExplainUpdate } from './updates.ts';
import type { WhyNot } from './why-not/why-not.ts';

/** Explains recommendations to one visitor. */
export interface Explainer {
  /** What was asked to compute on. What was taken is told by the `inspection` update. */
  readonly device: 'auto' | 'wasm' | 'webgpu';
  /** The language model on top: what it is doing, and the switch for it. */
  readonly language: ExplainerLanguage;
  /**
   * Ranks the candidates by alignment with the history and explains each. Awaitable and iterable; several calls may
   * run at a time. Rejects, or throws while iterating:
   * LANE_INVALID_HISTORY, LANE_INVALID_CANDIDATES, LANE_INVALID_ITEM, LANE_DUPLICATE_ID, LANE_TOO_MANY_CANDIDATES (what
   * was passed), LANE_MODEL_NOT_FOUND, LANE_MODEL_INVALID, LANE_RUNTIME_FAILED, LANE_WORKER_FAILED (loading and
   * computing), LANE_ABORTED (the signal), LANE_DISPOSED. A language model makes no call fail: where it is not ready, or
   * stops, the computed reasons stand.
   */
  explain(request: ExplainRequest): ExplanationRun;
  /**
   * Why a candidate does not stand higher: what it lacks beside the first, and which changes of the history would raise
   * it, each tried. Undefined where nothing can be explained. Rejects as `explain` does, and with
   * LANE_INVALID_CANDIDATES where no candidate has the id.
   */
  whyNot(request: WhyNotRequest): Promise<WhyNot | undefined>;
  /**
   * Forgets vectors and answers of language models that were kept, also those of earlier visits. Weights of language models
   * stay: they tell nothing of the visitor.
   */
  forget(): Promise<void>;
  /** Cancels running calls and frees the worker with all its memory, the GPU's too. May be called twice. */
  dispose(): Promise<void>;
}

/** How long a worker may take to put its things away before it is ended. In milliseconds. */
const DISPOSAL_TIME = 1_000;

/**
 * Starts the library: the worker, and in it the models. Every option has a sensible default.
 * @throws LaneError LANE_INVALID_OPTIONS, LANE_WORKER_FAILED, LANE_MODEL_NOT_FOUND, LANE_MODEL_INVALID, LANE_ABORTED
 */
export async function createExplainer(options: ExplainerOptions = {}): Promise<Explainer> {
  const settings = cleanOptions(options);
  const { language: choice = 'none' } = options;
  throwIfAborted(options.signal);
  const running = options.worker === false ? await startLocalHost() : startWorkerHost();
  try {
    const created = running.host.create(settings, (update) => options.onProgress?.(update));
    unwrap(await withSignal(Promise.race([created, running.failed]), options.signal));
    const language = createLanguageSwitch(running.host, { ...options, surroundings: settings });
    // Wrong settings are told now; a model that cannot be had is told by its status.
    if (choice !== 'none') await language.check(choice).then(() => void language.use(choice));
    return explainerOf(running, settings.device, language);
  } catch (error) {
    running.stop();
    throw error;
  }
}

function explainerOf(running: RunningHost, device: Explainer['device'], language: LanguageSwitch): Explainer {
  let calls = 0;
  let disposed = false;
  const ending = new AbortController();

  /** Checks what was passed, has it worked on, and ends with the signal, the explainer or the worker. */
  async function perform<T>(
    { signal, ...given }: Partial<ExplainRequest>,
    work: (call: Omit<ExplainCall, 'inspect'>) => Promise<Settled<T>>,
  ): Promise<T> {
    if (disposed) throw disposedError();
    const call = ++calls;
    const [history, candidates] = [cleanHistory(given.history), cleanCandidates(given.candidates)];
    const ranking = cleanRanking(given.ranking, candidates.length);
    const steering = cleanSteering(given.steering);
    throwIfAborted(signal);
    const stop = () => running.host.cancel(call);
    signal?.addEventListener('abort', stop, { once: true });
    try {
      const working = Promise.race([work({ call, history, candidates, ranking, steering }), running.failed]);
      return unwrap(await withSignal(withSignal(working, signal), ending.signal));
    } finally {
      signal?.removeEventListener('abort', stop);
    }
  }

  return {
    device,
    language,
    explain(request) {
      return new ExplanationRun((tell) =>
        // A page in plain JavaScript may pass nothing at all: then the history is what is missing.
        perform(request ?? {}, (call) => {
          const { signal, inspect = false } = request;
          const told = (updates: readonly ExplainUpdate[]) => {
            if (!signal?.aborted && !disposed) updates.forEach(tell);
          };
          return running.host.explain({ ...call, inspect }, told);
        }),
      );
    },
    whyNot(request) {
      return perform(request ?? {}, (call) =>
        running.host.whyNot({ ...call, inspect: false, candidate: String(request.candidate) }),
      );
    },
    async forget() {
      const { resetCrashGuard } = await import('./language/providers/webllm/crash-guard.ts');
      resetCrashGuard();
      await running.host.forget();
    },
    async dispose() {
      if (disposed) return;
      disposed = true;
      void language.close();
      ending.abort(disposedError());
      await Promise.race([
        running.host.dispose(),
        running.failed,
        new Promise((resolve) => setTimeout(resolve, DISPOSAL_TIME)),
      ]).catch(() => undefined);
      running.stop();
    },
  };
}

function disposedError(): LaneError {
  return new LaneError(
    'LANE_DISPOSED',
    'this explainer was disposed of. Create a new one with createExplainer().',
  );
}

/** Rejects as soon as the signal fires, with LANE_ABORTED or the LaneError that it was aborted with. */
function withSignal<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  const error = () => (LaneError.isInstance(signal.reason) ? signal.reason : abortedError(signal));
  if (signal.aborted) return Promise.reject(error());
  return new Promise<T>((resolve, reject) => {
    const fail = () => reject(error());
    signal.addEventListener('abort', fail, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', fail));
  });
}
