/** The worker's side of text generation with transformers.js. */
import { LaneError } from '../../../runtime/error.ts';
import { settle } from '../../../runtime/worker-protocol.ts';
import type { GeneratorHost } from '../worker/generator-host.ts';
import { generateText } from './generate-text.ts';
import type { GeneratorSettings } from './generator-settings.ts';
import { type LoadedGenerator, loadGenerator } from './load-generator.ts';

/** A host without a model; `load` must come first. */
export function createTransformersHost(): GeneratorHost<GeneratorSettings> {
  let loaded: LoadedGenerator | undefined;
  return {
    load: (settings, onProgress) =>
      settle(async () => {
        loaded = await loadGenerator(settings, onProgress);
      }),
    generate: (request, tell) =>
      settle(async () => {
        if (loaded === undefined)
          throw new LaneError('LANE_LANGUAGE_LOST', 'the worker holds no language model. Load it first.');
        const sent: (void | Promise<void>)[] = [];
        const generation = await generateText(loaded, request, (piece) => sent.push(tell(piece)));
        await Promise.all(sent);
        return generation;
      }),
    stop: () => loaded?.stopping.interrupt(),
  };
}
