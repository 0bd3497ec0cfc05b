/** The entry of WebLLM's model list for a model of ours. */
import type { AppConfig, ModelRecord } from '@mlc-ai/web-llm';
import { LaneError } from '../../../runtime/error.ts';
import type { WebLlmMirror } from '../../language-options.ts';
import type { EngineSettings } from './engine-settings.ts';
import { needsF16 } from './known-models.ts';

const CONFIGURATION = 'mlc-chat-config.json';
/** Tokens of prompt and answer together; as much as the models of WebLLM's own list are set to. */
const CONTEXT = 4096;

/** @throws LaneError LANE_LANGUAGE_UNAVAILABLE where WebLLM knows no such model */
export function modelRecord({ id, mirror }: EngineSettings, { model_list }: AppConfig): ModelRecord {
  const listed = model_list.find(({ model_id }) => model_id === id);
  if (mirror !== undefined) return mirrored(id, mirror, listed);
  if (listed === undefined) {
    throw new LaneError(
      'LANE_LANGUAGE_UNAVAILABLE',
      `expected an id of WebLLM's model list, such as "Llama-3.2-1B-Instruct-q4f16_1-MLC", but got ${JSON.stringify(id)}.`,
    );
  }
  return listed;
}

function mirrored(id: string, mirror: WebLlmMirror, listed: ModelRecord | undefined): ModelRecord {
  const { weights, library, libraryIntegrity, integrity = {}, memory } = mirror;
  const { [CONFIGURATION]: config, ...tokenizer } = integrity;
  return {
    ...listed,
    model_id: id,
    model: plainFolder(weights),
    model_lib: library,
    overrides: { context_window_size: CONTEXT, ...listed?.overrides },
    ...(memory !== undefined && { vram_required_MB: memory }),
    ...(needsF16(id) && { required_features: ['shader-f16'] }),
    integrity: {
      ...(config && { config }),
      ...(libraryIntegrity && { model_lib: libraryIntegrity }),
      tokenizer,
      onFailure: 'error',
    },
  };
}

/** WebLLM appends "resolve/main/", as on the hub, unless the address has it already; resolved, this one has not. */
function plainFolder(weights: string): string {
  return /\/resolve\/[^/]+\/$/.test(weights) ? weights : `${weights}resolve/main/../../`;
}
