/** The worker's side of text generation with WebLLM; the library is loaded with the first model. */
import type { AppConfig, ChatCompletionRequestStreaming, MLCEngine } from '@mlc-ai/web-llm';
import { LaneError } from '../../../runtime/error.ts';
import { settle } from '../../../runtime/worker-protocol.ts';
import type { LoadingUpdate } from '../../../updates.ts';
import type { Generation } from '../../language-model.ts';
import type { GeneratorHost } from '../worker/generator-host.ts';
import { generationFailure, isSpoilt, loadFailure } from './engine-failure.ts';
import { engineRequest, withoutEmptyThinking } from './engine-request.ts';
import type { EngineSettings } from './engine-settings.ts';
import { modelRecord } from './model-record.ts';
import { watchDevices } from './watch-device.ts';

/** A host without a model; `load` must come first. */
export function createWebLlmHost(): GeneratorHost<EngineSettings> {
  let engine: MLCEngine | undefined;
  let id = '';
  let stopped = false;
  let lose: (error: LaneError) => void = () => undefined;
  /** Rejects when the graphics device is lost: the engine itself may wait for it for ever. */
  const lost = new Promise<never>((_, reject) => {
    lose = reject;
  });
  lost.catch(() => undefined);
  watchDevices((reason) => {
    lose(new LaneError('LANE_LANGUAGE_LOST', `the graphics device was lost: ${reason}.`));
  });

  return {
    load: (settings, onProgress) =>
      settle(async () => {
        id = settings.id;
        engine = await loadEngine(settings, onProgress, lost);
      }),
    generate: (request, tell) =>
      settle(async () => {
        if (engine === undefined)
          throw new LaneError('LANE_LANGUAGE_LOST', 'the worker holds no language model. Load it first.');
        const sent: (void | Promise<void>)[] = [];
        stopped = false;
        try {
          const writing = write(
            engine,
            engineRequest(id, request),
            (piece) => sent.push(tell(piece)),
            () => stopped,
          );
          writing.catch(() => undefined); // What fails after the loss is told of no more.
          const generation = await Promise.race([writing, lost]);
          await Promise.all(sent);
          return generation;
        } catch (error) {
          throw generationFailure(error, id);
        }
      }),
    stop() {
      stopped = true;
      void engine?.interruptGenerate();
    },
  };
}

async function loadEngine(
  settings: EngineSettings,
  onProgress: (update: LoadingUpdate) => void,
  lost: Promise<never>,
): Promise<MLCEngine> {
  const { id, bytes } = settings;
  const library = await import('@mlc-ai/web-llm');
  const total = bytes > 0 ? bytes : 1;
  let furthest = 0;
  const appConfig = { model_list: [modelRecord(settings, library.prebuiltAppConfig)] };
  const engine = new library.MLCEngine({
    appConfig,
    logLevel: 'SILENT',
    initProgressCallback({ progress }) {
      // Counted from 0 again when the weights are there and shaders are compiled.
      furthest = Math.max(furthest, progress);
      onProgress({ type: 'loading', part: id, loaded: furthest * total, total });
    },
  });
  try {
    await Promise.race([engine.reload(id), lost]);
    return engine;
  } catch (error) {
    if (isSpoilt(error)) await forget(library, id, appConfig);
    throw LaneError.isInstance(error)
      ? new LaneError(
          'LANE_LANGUAGE_FAILED',
          `the graphics card does not hold ${id}. Choose a smaller model.`,
          { cause: error },
        )
      : loadFailure(error, id);
  }
}

/** Deletes what is stored of a model. One by one: WebLLM's own call for it stops at the first part that is missing. */
async function forget(
  { deleteChatConfigInCache, deleteModelInCache, deleteModelWasmInCache }: typeof import('@mlc-ai/web-llm'),
  id: string,
  appConfig: AppConfig,
): Promise<void> {
  const deletes = [deleteModelInCache, deleteChatConfigInCache, deleteModelWasmInCache];
  await Promise.allSettled(deletes.map((deletePart) => deletePart(id, appConfig)));
}

async function write(
  engine: MLCEngine,
  request: ChatCompletionRequestStreaming,
  tell: (piece: string) => void,
  isStopped: () => boolean,
): Promise<Generation> {
  let whole = '';
  let text = '';
  let ended: Generation['ended'] = 'stop';
  let usage: Generation['usage'];
  for await (const { choices, usage: counted } of await engine.chat.completions.create(request)) {
    // Asked again: the engine forgets what it was asked before it had begun.
    if (isStopped()) void engine.interruptGenerate();
    const [choice] = choices;
    whole += choice?.delta.content ?? '';
    const piece = withoutEmptyThinking(whole).slice(text.length);
    text += piece;
    if (piece !== '') tell(piece);
    if (choice?.finish_reason === 'length') ended = 'length';
    if (counted) usage = { prompt: counted.prompt_tokens, completion: counted.completion_tokens };
  }
  return { text, ended, ...(usage && { usage }) };
}
