/** Long work in slices, so that the page can answer its visitor between them. */
import { throwIfAborted } from '../../runtime/error.ts';

/** How long one slice may take: a third of a frame. In milliseconds. */
export const SLICE_TIME = 5;

/** Work that can pause at each `yield`. */
export type Sliced<Result> = Generator<undefined, Result>;

/**
 * Runs the work to its end, in slices.
 * @throws LaneError LANE_ABORTED
 */
export async function runInSlices<Result>(work: Sliced<Result>, signal?: AbortSignal): Promise<Result> {
  let started = performance.now();
  for (;;) {
    throwIfAborted(signal);
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - started < SLICE_TIME) continue;
    await new Promise((resolve) => setTimeout(resolve));
    started = performance.now();
  }
}

/** What `read` returns, or undefined where it throws: a page may have replaced anything that is read. */
export function attempt<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
