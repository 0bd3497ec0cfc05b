/** Starts a module worker, also from code that lies on another origin than the page. */
import { LaneError } from './error.ts';
import { trustedAddress } from './trusted-address.ts';

/** Starts the worker whose code is at `address`. @throws LaneError LANE_WORKER_FAILED where the page forbids workers. */
export function startModuleWorker(address: URL, name: string): Worker {
  try {
    if (address.origin === location.origin)
      return new Worker(trustedAddress(address.href), { type: 'module', name });
    // A worker must come from the page's own origin; a line of code that imports the real one does.
    const shim = URL.createObjectURL(
      new Blob([`import ${JSON.stringify(address.href)};`], { type: 'text/javascript' }),
    );
    const worker = new Worker(trustedAddress(shim), { type: 'module', name });
    setTimeout(() => URL.revokeObjectURL(shim), 60_000);
    return worker;
  } catch (error) {
    throw workerFailed(String(error));
  }
}

/** The error of a worker that did not start, or died. */
export function workerFailed(came: string): LaneError {
  return new LaneError(
    'LANE_WORKER_FAILED',
    `expected a module worker to start, but: ${came}. Allow it in the Content-Security-Policy (worker-src 'self' blob:), or ` +
      'pass { worker: false } to run in the page.',
  );
}
