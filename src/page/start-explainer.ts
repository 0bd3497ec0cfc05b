/** Starts the library for a page: in a worker, or in the page's own thread where the page forbids workers. */
import { createExplainer, type Explainer } from '../explainer.ts';
import type { ExplainerOptions } from '../options.ts';
import { LaneError } from '../runtime/error.ts';

/** @throws LaneError as `createExplainer` does, LANE_WORKER_FAILED excepted */
export async function startExplainer(options: ExplainerOptions = {}): Promise<Explainer> {
  try {
    return await createExplainer(options);
  } catch (error) {
    if (!LaneError.isInstance(error) || error.code !== 'LANE_WORKER_FAILED') throw error;
    return createExplainer({ ...options, worker: false });
  }
}
