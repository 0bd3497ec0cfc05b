/** Starts the worker, or what stands in for it. */
import { proxy, releaseProxy, wrap } from 'comlink';
import { startModuleWorker, workerFailed } from './module-worker.ts';
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
  const worker = startModuleWorker(address, 'lane-explainer');
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
