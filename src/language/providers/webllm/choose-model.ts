/** Chooses a model of WebLLM's list that the device can be expected to run. */
import type { DeviceDescription } from './describe-device.ts';
import { downloadOf, idOf, KNOWN_MODELS, needsF16, type Quantisation } from './known-models.ts';

/** A model that fits, and what it takes. */
export interface Candidate {
  readonly id: string;
  readonly bytes: number;
}

/** Either models that fit, best first, or why there is none. */
export type Choice = { readonly candidates: readonly Candidate[] } | { readonly reason: string };

/** Share of the device's memory that a model may take; the page, the browser and the system need the rest. */
const SHARE_OF_MEMORY = 0.25;
const SHARE_ON_MOBILE = 0.125;
/** Gigabytes taken for granted where the browser does not say. */
const UNKNOWN_MEMORY = 8;
const UNKNOWN_ON_MOBILE = 4;

/** Models for a page that leaves the choice open. */
export function chooseModels(device: DeviceDescription): Choice {
  const { adapter, mobile, memory } = device;
  if (adapter === undefined) return { reason: NO_ADAPTER };
  if (device.ios)
    return {
      reason: 'on iPhone and iPad a language model would end the tab; name a "model" to try it nevertheless',
    };
  if (adapter.software)
    return { reason: 'WebGPU computes on the processor here, too slowly for a language model' };
  const megabytes =
    (memory ?? (mobile ? UNKNOWN_ON_MOBILE : UNKNOWN_MEMORY)) *
    1024 *
    (mobile ? SHARE_ON_MOBILE : SHARE_OF_MEMORY);
  const quantisation: Quantisation = adapter.f16 ? 'q4f16_1' : 'q4f32_1';
  const candidates = KNOWN_MODELS.filter(
    (model) => model.memory[quantisation] <= megabytes && model.largestBuffer <= adapter.largestBuffer,
  ).map((model) => ({ id: idOf(model, quantisation), bytes: downloadOf(model, quantisation) }));
  return candidates.length > 0
    ? { candidates }
    : { reason: 'the smallest model needs more memory than there is' };
}

/** Why a model that the page named cannot run here; undefined where it may. Memory is the page's own judgement. */
export function objectionTo(id: string, { adapter }: DeviceDescription): string | undefined {
  if (adapter === undefined) return NO_ADAPTER;
  if (needsF16(id) && !adapter.f16)
    return `${id} needs 16-bit numbers (shader-f16), which this graphics card has not; take its "q4f32_1" sibling`;
  return undefined;
}

const NO_ADAPTER = 'there is no WebGPU here, or no graphics card for it';
