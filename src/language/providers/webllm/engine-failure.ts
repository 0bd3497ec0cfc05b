/** What WebLLM's errors mean. */
import { LaneError } from '../../../runtime/error.ts';

/** Nothing on this device helps. */
const UNAVAILABLE = new Set([
  'ModelNotFoundError',
  'WebGPUNotAvailableError',
  'WebGPUNotFoundError',
  'ShaderF16SupportError',
  'FeatureSupportError',
]);

/** Why a model did not load. */
export function loadFailure(error: unknown, id: string): LaneError {
  if (LaneError.isInstance(error)) return error;
  const name = nameOf(error);
  const text = error instanceof Error ? error.message : String(error);
  if (UNAVAILABLE.has(name))
    return failure('LANE_LANGUAGE_UNAVAILABLE', `${id} cannot run here: ${text}`, error);
  if (name === 'IntegrityError') {
    return failure(
      'LANE_LANGUAGE_FAILED',
      `expected the files of ${id} to have the hashes given, but: ${text}. What was stored of it is deleted; mirror it again`,
      error,
    );
  }
  if (name === 'DeviceLostError')
    return failure(
      'LANE_LANGUAGE_FAILED',
      `the graphics card does not hold ${id}. Choose a smaller model`,
      error,
    );
  if (name === 'QuotaExceededError')
    return failure('LANE_LANGUAGE_FAILED', `there is no room to store ${id}. Free some space`, error);
  return failure(
    'LANE_LANGUAGE_FAILED',
    `${id} did not load: ${text}. Weights and model library must be reachable (Content-Security-Policy: connect-src) and ` +
      'made for the version of WebLLM in use',
    error,
  );
}

/** Why a generation failed. */
export function generationFailure(error: unknown, id: string): LaneError {
  if (LaneError.isInstance(error)) return error;
  const text = error instanceof Error ? error.message : String(error);
  if (['DeviceLostError', 'ModelNotLoadedError', 'EngineNotLoadedError'].includes(nameOf(error)))
    return failure('LANE_LANGUAGE_LOST', `${id} is gone: ${text}`, error);
  return failure('LANE_LANGUAGE_FAILED', `${id} failed: ${text}`, error);
}

/** Whether what was stored is wrong, so that it must be fetched again. */
export function isSpoilt(error: unknown): boolean {
  return nameOf(error) === 'IntegrityError' || nameOf(error) === 'QuotaExceededError';
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}

function failure(code: LaneError['code'], message: string, cause: unknown): LaneError {
  return new LaneError(code, `${message}.`, { cause });
}
