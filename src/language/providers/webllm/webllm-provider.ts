/** WebLLM on WebGPU, in a worker of its own. */
import { LaneError } from '../../../runtime/error.ts';
import { startModuleWorker } from '../../../runtime/module-worker.ts';
import type { LanguageModel, LanguageOffer, LanguageProvider } from '../../language-model.ts';
import type { WebLlmLanguage } from '../../language-options.ts';
import { openWorkerModel } from '../worker/worker-model.ts';
import { chooseModels, objectionTo } from './choose-model.ts';
import { createCrashGuard } from './crash-guard.ts';
import { describeDevice } from './describe-device.ts';
import { type EngineSettings, mirroredId, readMirror } from './engine-settings.ts';
import { downloadOf, findKnown, nameOfId } from './known-models.ts';
import { hasRoom, isStored, publishedFolder } from './stored-models.ts';
import workerAddress from './webllm-worker.ts?worker&url';

const CRASHED =
  'the language model has ended the page twice in a row; it is tried again after resetCrashGuard()';

/** A model to use, and whether it is stored. */
interface Plan extends EngineSettings {
  readonly stored: boolean;
}

/**
 * A provider of the model that the page names, or else of one that fits the graphics card: one that is stored before
 * one that is not. A named model is also tried on devices where none would be chosen.
 * @throws LaneError LANE_INVALID_OPTIONS where the mirror cannot be used
 */
export function createWebLlmProvider(settings: WebLlmLanguage): LanguageProvider {
  const mirror = readMirror(settings, document.baseURI);
  const guard = createCrashGuard();

  /** The plan, or why there is none. */
  const plan = async (): Promise<Plan | string> => {
    if (guard.isTripped()) return CRASHED;
    const device = await describeDevice();
    const named = mirror ? mirroredId(settings, mirror) : settings.model;
    if (named !== undefined) {
      const objection = objectionTo(named, device);
      if (objection !== undefined) return objection;
      const known = findKnown(named);
      const bytes = mirror?.bytes ?? (known && downloadOf(known.model, known.quantisation)) ?? 0;
      const stored = await isStored(mirror?.weights ?? publishedFolder(named));
      if (!stored && !(await hasRoom(bytes))) return `there is no room to store ${named}; free some space`;
      return { id: named, mirror, bytes, stored };
    }
    const choice = chooseModels(device);
    if ('reason' in choice) return choice.reason;
    for (const candidate of choice.candidates)
      if (await isStored(publishedFolder(candidate.id))) return { ...candidate, mirror, stored: true };
    for (const candidate of choice.candidates)
      if (await hasRoom(candidate.bytes)) return { ...candidate, mirror, stored: false };
    return 'there is no room to store a model; free some space';
  };

  return {
    name: 'webllm',
    async offer(): Promise<LanguageOffer> {
      const planned = await plan();
      const offer = { provider: 'webllm', model: 'WebLLM' } as const;
      if (typeof planned === 'string') return { ...offer, state: 'unavailable', reason: planned };
      const { id, bytes, stored } = planned;
      if (stored) return { ...offer, model: nameOfId(id), state: 'ready', bytes: 0 };
      return { ...offer, model: nameOfId(id), state: 'download', bytes: bytes || undefined };
    },
    async load(request) {
      const planned = await plan();
      if (typeof planned === 'string')
        throw new LaneError('LANE_LANGUAGE_UNAVAILABLE', `no language model can run here: ${planned}.`);
      const { stored: _, ...engine } = planned;
      const start = () => startModuleWorker(new URL(workerAddress, import.meta.url), 'lane-explainer-webllm');
      guard.arm();
      try {
        const name = nameOfId(engine.id);
        const model = await openWorkerModel({ name, provider: 'webllm', start, settings: engine }, request);
        return guarded(model, guard);
      } catch (error) {
        guard.disarm();
        throw error;
      }
    },
  };
}

/** The same model. The danger is over with its first answer: memory is taken as it reads and writes. */
function guarded(model: LanguageModel, guard: ReturnType<typeof createCrashGuard>): LanguageModel {
  let proven = false;
  return {
    ...model,
    async generate(request, tell) {
      const generation = await model.generate(request, tell);
      if (!proven) guard.succeed();
      proven = true;
      return generation;
    },
    async dispose() {
      guard.disarm();
      await model.dispose();
    },
  };
}
