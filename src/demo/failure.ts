/** Puts an error into words for a person. */
import { LaneError } from '../runtime/error.ts';
import type { Failure } from './state.ts';

const PLAIN: Readonly<Record<string, string>> = {
  LANE_MODEL_NOT_FOUND: 'A model file did not arrive. Check the connection, then try again.',
  LANE_MODEL_INVALID: 'A model file arrived damaged or is of another version.',
  LANE_WORKER_FAILED: 'The background worker did not start. Some privacy settings forbid workers.',
  LANE_RUNTIME_FAILED: 'The models could not be computed on this device.',
};

/** The error's code and a sentence; the error's own message where no plainer one is known. */
export function failureOf(error: unknown): Failure {
  console.error(error); // With its cause, for whoever can mend it.
  if (LaneError.isInstance(error)) {
    return { code: error.code, message: PLAIN[error.code] ?? error.message };
  }
  return { code: 'UNEXPECTED', message: error instanceof Error ? error.message : String(error) };
}
