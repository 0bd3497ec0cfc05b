/** Holds one pipeline and its running calls; lives in the worker, or in the page where workers are forbidden. */
import { type AnswerStore, createMemoryAnswerStore } from '../language/answer-store.ts';
import { createPipeline, type Pipeline, type PipelineLanguage } from '../pipeline.ts';
import type { ExplainUpdate } from '../updates.ts';
import { createWebAssets } from './assets.ts';
import { LaneError } from './error.ts';
import { createIndexedVectorStore } from './indexed-vector-store.ts';
import { createMemoryVectorStore } from './vector-store.ts';
import { type PipelineHost, settle } from './worker-protocol.ts';

/** Explanations that travel together; the very first goes alone, so that something can be shown. */
const GROUP = 16;
const STORE_NAME = 'lane-explainer-vectors';
const ANSWERS_NAME = 'lane-explainer-answers';

/** A host without a pipeline; `create` must come first. */
export function createPipelineHost(): PipelineHost {
  let pipeline: Pipeline | undefined;
  let language: PipelineLanguage | undefined;
  let disposed = false;
  const calls = new Map<number, AbortController>();
  return {
    create: (settings, onProgress) =>
      settle(async () => {
        const store =
          settings.cache === 'persistent' ? createIndexedVectorStore(STORE_NAME) : createMemoryVectorStore();
        const answers = settings.cache === 'persistent' ? openAnswers() : createMemoryAnswerStore();
        const created = await createPipeline({
          ...settings,
          assets: createWebAssets(settings.models, onProgress),
          store,
          answers,
          onProgress,
        });
        pipeline = created;
        // Given up while it was loading: in a page's own thread nothing else would free it.
        if (disposed) await created.dispose();
      }),
    explain: ({ call, ...request }, tell) =>
      settle(async () => {
        const ready = opened(pipeline);
        const controller = new AbortController();
        calls.set(call, controller);
        const group: ExplainUpdate[] = [];
        const sent: (void | Promise<void>)[] = [];
        const send = () => {
          if (group.length > 0) sent.push(tell(group.splice(0)));
        };
        try {
          const whole = { ...request, language, signal: controller.signal };
          let explained = 0;
          const explanations = await ready.explain(whole, (update) => {
            group.push(update);
            if (update.type === 'explanation') explained++;
            // What a model words comes one by one, and slowly.
            const worded = explained > request.candidates.length;
            if (update.type !== 'explanation' || update.explanation.rank === 1 || worded) send();
            else if (group.length >= GROUP) send();
          });
          send();
          // Updates and the result travel on channels of their own: the result must not arrive first.
          await Promise.all(sent);
          return explanations;
        } finally {
          calls.delete(call);
        }
      }),
    whyNot: ({ call, ...request }) =>
      settle(async () => {
        const controller = new AbortController();
        calls.set(call, controller);
        try {
          return await opened(pipeline).whyNot({ ...request, signal: controller.signal });
        } finally {
          calls.delete(call);
        }
      }),
    cancel(call) {
      calls.get(call)?.abort();
    },
    async useLanguage(given, port) {
      if (given === undefined || port === undefined) {
        language = undefined;
        return;
      }
      const { modelBehind } = await import('../language/language-port.ts');
      language = { ...given.work, model: modelBehind(port, given.description) };
    },
    forget: async () => pipeline?.forget(),
    async dispose() {
      disposed = true;
      for (const controller of calls.values()) controller.abort();
      await pipeline?.dispose();
      pipeline = undefined;
    },
  };
}

function opened(pipeline: Pipeline | undefined): Pipeline {
  if (pipeline !== undefined) return pipeline;
  throw new LaneError('LANE_DISPOSED', 'the explainer has no pipeline. Create a new one.');
}

/** Only who keeps answers between visits loads the code for it. */
async function openAnswers(): Promise<AnswerStore> {
  const { createIndexedAnswerStore } = await import('../language/indexed-answer-store.ts');
  return createIndexedAnswerStore(ANSWERS_NAME);
}
