/**
 * Models of WebLLM's own list that suit short reasons, best first. They are written down here so that an offer can be
 * made without loading WebLLM, 6.8 MB of code; a test holds them against the list of the version in use.
 */

/** 4-bit weights, with their scales and all computing in 16-bit or in 32-bit numbers. */
export type Quantisation = 'q4f16_1' | 'q4f32_1';

export interface KnownModel {
  /** The id without quantisation: also the name under which sentences are shown. */
  readonly name: string;
  /** Parameters in millions, by the publisher's model card. */
  readonly parameters: number;
  /** Size of the largest weight, the token embedding, in bytes: vocabulary × width at 4 bits. */
  readonly largestBuffer: number;
  /** Megabytes on the graphics card at a context of 4,096 tokens, by WebLLM's list. */
  readonly memory: Readonly<Record<Quantisation, number>>;
}

/** All write a plain sentence and take a JSON schema; the first two are the smallest that keep to several languages. */
export const KNOWN_MODELS: readonly KnownModel[] = [
  {
    name: 'Qwen2.5-1.5B-Instruct',
    parameters: 1_544,
    largestBuffer: (151_936 * 1_536) / 2,
    memory: { q4f16_1: 1_629.75, q4f32_1: 1_888.97 },
  },
  {
    name: 'Llama-3.2-1B-Instruct',
    parameters: 1_236,
    largestBuffer: (128_256 * 2_048) / 2,
    memory: { q4f16_1: 879.04, q4f32_1: 1_128.82 },
  },
  {
    name: 'Qwen2.5-0.5B-Instruct',
    parameters: 494,
    largestBuffer: (151_936 * 896) / 2,
    memory: { q4f16_1: 944.62, q4f32_1: 1_060.2 },
  },
  {
    name: 'SmolLM2-360M-Instruct',
    parameters: 362,
    largestBuffer: (49_152 * 960) / 2,
    memory: { q4f16_1: 376.06, q4f32_1: 579.61 },
  },
];

/** Bits that a weight takes: four, and a share of the scale of its group of 32. */
const BITS: Readonly<Record<Quantisation, number>> = { q4f16_1: 4.5, q4f32_1: 5 };
/** Tokenizer, configuration and model library, in bytes. */
const BESIDE_WEIGHTS = 15_000_000;

/** WebLLM's id of a model. */
export function idOf({ name }: KnownModel, quantisation: Quantisation): string {
  return `${name}-${quantisation}-MLC`;
}

/** Bytes of the download, reckoned from the number of parameters: nobody publishes them beside the list. */
export function downloadOf({ parameters }: KnownModel, quantisation: Quantisation): number {
  return Math.round((parameters * 1e6 * BITS[quantisation]) / 8) + BESIDE_WEIGHTS;
}

/** The known model behind an id, where there is one. */
export function findKnown(id: string): { model: KnownModel; quantisation: Quantisation } | undefined {
  for (const model of KNOWN_MODELS) {
    for (const quantisation of ['q4f16_1', 'q4f32_1'] as const)
      if (idOf(model, quantisation) === id) return { model, quantisation };
  }
  return undefined;
}

/** The name without quantisation and publisher's ending: "Llama-3.2-1B-Instruct". */
export function nameOfId(id: string): string {
  return id.replace(/-q\d+f\d+(?:_\d)?-MLC.*$/, '');
}

/** Whether an id needs 16-bit numbers on the graphics card; WebLLM's list does not always say so. */
export function needsF16(id: string): boolean {
  return /q\d+f16/.test(id);
}
