/** What the exceptions of the Prompt API mean. */
import { abortedError, LaneError } from '../../../runtime/error.ts';

/** Why a session could not be made. */
export function createFailure(error: unknown, signal: AbortSignal | undefined): LaneError {
  if (signal?.aborted) return abortedError(signal);
  switch (nameOf(error)) {
    case 'NotAllowedError':
      return unavailable(
        'the download must follow a click or key of the visitor, and a frame needs allow="language-model". Load it from ' +
          'the handler of a click',
        error,
      );
    case 'NotSupportedError':
      return unavailable('it does not know the language asked for', error);
    case 'InvalidStateError':
      return unavailable('the page is no longer shown', error);
    case 'QuotaExceededError':
      return tooLong(error);
    default:
      return new LaneError('LANE_LANGUAGE_FAILED', `the browser’s model did not start: ${String(error)}.`, {
        cause: error,
      });
  }
}

/** Why a generation ended without an answer. */
export function promptFailure(error: unknown): LaneError {
  if (LaneError.isInstance(error)) return error;
  if (nameOf(error) === 'QuotaExceededError') return tooLong(error);
  if (nameOf(error) === 'NotReadableError') {
    return new LaneError('LANE_LANGUAGE_FAILED', 'the browser withheld its model’s answer (its filter).', {
      cause: error,
    });
  }
  return new LaneError('LANE_LANGUAGE_FAILED', `the browser’s model failed: ${String(error)}.`, {
    cause: error,
  });
}

/** Whether a session that threw this is of no use any more. */
export function endsSession(error: unknown): boolean {
  return ['InvalidStateError', 'UnknownError', 'OperationError', 'AbortError'].includes(nameOf(error));
}

/** Whether the browser cannot hold an answer to this schema. */
export function refusesSchema(error: unknown): boolean {
  return ['NotSupportedError', 'SyntaxError', 'TypeError'].includes(nameOf(error));
}

export function unavailable(reason: string, cause?: unknown): LaneError {
  return new LaneError(
    'LANE_LANGUAGE_UNAVAILABLE',
    `expected a language model of the browser’s own, but ${reason}.`,
    {
      cause,
    },
  );
}

/** The prompt does not fit. */
export function tooLong(cause?: unknown): LaneError {
  return new LaneError(
    'LANE_LANGUAGE_FAILED',
    'expected a prompt that the browser’s model can take, but it is too long. Give a shorter history.',
    { cause },
  );
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}
