/** Starts the worker, or what stands in for it. */
import { proxy, releaseProxy, wrap } from 'comlink';
import { LaneError } from './error.ts';
import workerAddress from './worker.ts?worker&url';
import type { PipelineHost } from './worker-protocol.ts';

/** A running host and the way to end it. */
export interface RunningHost {
  readonly host: PipelineHost;
  /** Resolves never; rejects when the worker dies. */
  readonly failed: Promise<never>;
  /** Ends the worker: the one sure way to give its memory back. */
  stop(): void;
}

/** Starts a worker with the pipeline in it. @throws LaneError LANE_WORKER_FAILED where the page forbids workers. */
export function startWorkerHost(): RunningHost {
  const address = new URL(workerAddress, import.meta.url);
  const worker = createWorker(address);
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      reject(workerFailed(event.message || `the worker at ${address.href} did not load`));
    });
  });
  failed.catch(() => undefined);
  const remote = wrap<PipelineHost>(worker);
  const host: PipelineHost = {
    create: (settings, onProgress) => remote.create(settings, proxy(onProgress)),
    explain: (call, tell) => remote.explain(call, proxy(tell)),
    whyNot: (call) => remote.whyNot(call),
    cancel: (call) => void remote.cancel(call),
    useLanguage: (language, port) => remote.useLanguage(language, port && proxy(port)),
    forget: () => remote.forget(),
    dispose: () => remote.dispose(),
  };
  return {
    host,
    failed,
    stop() {
      remote[releaseProxy]();
      worker.terminate();
    },
  };
}

/** Runs the pipeline in this thread; its code is loaded only now. */
export async function startLocalHost(): Promise<RunningHost> {
  const { createPipelineHost } = await import('./pipeline-host.ts');
  const host = createPipelineHost();
  return { host, failed: new Promise<never>(() => undefined), stop: () => void host.dispose() };
}

function createWorker(address: URL): Worker {
  try {
    if (address.origin === location.origin)
      return new Worker(address, { type: 'module', name: 'lane-explainer' });
    // A worker must come from the page's own origin; a line of code that imports the real one does.
    const shim = URL.createObjectURL(
      new Blob([`import ${JSON.stringify(address.href)};`], { type: 'text/javascript' }),
    );
    const worker = new Worker(shim, { type: 'module', name: 'lane-explainer' });
    setTimeout(() => URL.revokeObjectURL(shim), 60_000);
    return worker;
  } catch (error) {
    throw workerFailed(String(error));
  }
}

function workerFailed(came: string): LaneError {
  return new LaneError(
    'LANE_WORKER_FAILED',
    `expected a module worker to start, but: ${came}. Allow it in the Content-Security-Policy (worker-src 'self' blob:), or ` +
      'pass { worker: false } to run in the page.',
  );
}
