/** The one error class of the library. Codes are stable; messages say what was expected, what came, what to do. */

export type LaneErrorCode =
  | 'LANE_INVALID_OPTIONS'
  | 'LANE_INVALID_HISTORY'
  | 'LANE_INVALID_CANDIDATES'
  | 'LANE_INVALID_ITEM'
  | 'LANE_INVALID_STEERING'
  | 'LANE_DUPLICATE_ID'
  | 'LANE_TOO_MANY_CANDIDATES'
  | 'LANE_ABORTED'
  | 'LANE_DISPOSED'
  | 'LANE_WORKER_FAILED'
  | 'LANE_MODEL_NOT_FOUND'
  | 'LANE_MODEL_INVALID'
  | 'LANE_RUNTIME_FAILED'
  /** No such language model here: no WebGPU, no Prompt API, not enough memory, no such model. */
  | 'LANE_LANGUAGE_UNAVAILABLE'
  /** The visitor was not asked, or said no. */
  | 'LANE_LANGUAGE_NO_CONSENT'
  /** The server does not take the key, or forbids the call. */
  | 'LANE_LANGUAGE_REFUSED'
  /** Too many requests, after waiting and asking again. */
  | 'LANE_LANGUAGE_BUSY'
  | 'LANE_LANGUAGE_TIMED_OUT'
  /** The graphics device or the model's worker is gone; the model must be loaded again. */
  | 'LANE_LANGUAGE_LOST'
  /** The server or the model failed, or answered what is no answer. */
  | 'LANE_LANGUAGE_FAILED';

const MARKER = Symbol.for('lane-explainer.error');

/** Thrown by every call of the library; carries a stable `code`. */
export class LaneError extends Error {
  override readonly name = 'LaneError';
  /** Survives two copies of the library on one page, where `instanceof` does not. */
  readonly [MARKER] = true;

  constructor(
    readonly code: LaneErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${message}`, options);
  }

  /** Whether `error` was thrown by this library, by any copy of it. */
  static isInstance(error: unknown): error is LaneError {
    return typeof error === 'object' && error !== null && MARKER in error;
  }
}

/** Throws LANE_ABORTED when the signal has fired. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw abortedError(signal);
}

/** The error of a call whose signal fired; its cause is the signal's reason. */
export function abortedError(signal: AbortSignal): LaneError {
  return new LaneError(
    'LANE_ABORTED',
    'the call was cancelled by its AbortSignal. Nothing is lost; call again.',
    {
      cause: signal.reason,
    },
  );
}
