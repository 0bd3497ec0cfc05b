/** Holds one pipeline and its running calls; lives in the worker, or in the page where workers are forbidden. */
import { createPipeline, type Pipeline } from '../pipeline.ts';
import type { ExplainUpdate } from '../updates.ts';
import { createWebAssets } from './assets.ts';
import { LaneError } from './error.ts';
import { createIndexedVectorStore } from './indexed-vector-store.ts';
import { createMemoryVectorStore } from './vector-store.ts';
import { type PipelineHost, settle } from './worker-protocol.ts';

/** Explanations that travel together; the very first goes alone, so that something can be shown. */
const GROUP = 16;
const STORE_NAME = 'lane-explainer-vectors';

/** A host without a pipeline; `create` must come first. */
export function createPipelineHost(): PipelineHost {
  let pipeline: Pipeline | undefined;
  let disposed = false;
  const calls = new Map<number, AbortController>();
  return {
    create: (settings, onProgress) =>
      settle(async () => {
        const store =
          settings.cache === 'persistent' ? createIndexedVectorStore(STORE_NAME) : createMemoryVectorStore();
        const created = await createPipeline({
          ...settings,
          assets: createWebAssets(settings.models, onProgress),
          store,
          onProgress,
        });
        pipeline = created;
        // Given up while it was loading: in a page's own thread nothing else would free it.
        if (disposed) await created.dispose();
      }),
    explain: ({ call, ...request }, tell) =>
      settle(async () => {
        if (pipeline === undefined)
          throw new LaneError('LANE_DISPOSED', 'the explainer has no pipeline. Create a new one.');
        const controller = new AbortController();
        calls.set(call, controller);
        const group: ExplainUpdate[] = [];
        const sent: (void | Promise<void>)[] = [];
        const send = () => {
          if (group.length > 0) sent.push(tell(group.splice(0)));
        };
        try {
          const explanations = await pipeline.explain({ ...request, signal: controller.signal }, (update) => {
            group.push(update);
            if (update.type !== 'explanation' || update.explanation.rank === 1 || group.length >= GROUP)
              send();
          });
          send();
          // Updates and the result travel on channels of their own: the result must not arrive first.
          await Promise.all(sent);
          return explanations;
        } finally {
          calls.delete(call);
        }
      }),
    cancel(call) {
      calls.get(call)?.abort();
    },
    async dispose() {
      disposed = true;
      for (const controller of calls.values()) controller.abort();
      await pipeline?.dispose();
      pipeline = undefined;
    },
  };
}
