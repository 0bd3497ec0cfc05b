/**
 * The part of the browser's Prompt API that is used here (https://webmachinelearning.github.io/prompt-api). Its global
 * is called `LanguageModel`, as the contract of this library is; it goes by another name here.
 */
export interface PromptApi {
  availability(options?: PromptOptions): Promise<PromptAvailability>;
  create(options?: CreatePromptOptions): Promise<PromptSession>;
}

export type PromptAvailability = 'unavailable' | 'downloadable' | 'downloading' | 'available';

/** How freely a session picks its words; pages cannot set a temperature. */
export type SamplingMode = 'most-predictable' | 'predictable' | 'balanced' | 'creative';

export interface PromptOptions {
  expectedInputs?: { type: 'text'; languages: string[] }[];
  expectedOutputs?: { type: 'text'; languages: string[] }[];
  samplingMode?: SamplingMode;
}

export interface CreatePromptOptions extends PromptOptions {
  initialPrompts?: [PromptSystem] | [];
  signal?: AbortSignal;
  /** Gets an object that tells how far the download is: `loaded` of `total`, which is 1. */
  monitor?: (monitor: EventTarget) => void;
}

export interface PromptSystem {
  role: 'system';
  content: string;
}

export interface PromptTurn {
  role: 'user' | 'assistant';
  content: string;
}

export interface PromptRequestOptions {
  responseConstraint?: Record<string, unknown>;
  signal?: AbortSignal;
}

export interface PromptSession {
  /** Pieces of the answer, as they come. */
  promptStreaming(input: PromptTurn[], options?: PromptRequestOptions): ReadableStream<string>;
  /** Tokens that the input would take. Browsers before version 145 or so have neither this nor the two below. */
  measureContextUsage?(input: PromptTurn[], options?: PromptRequestOptions): Promise<number>;
  /** Tokens taken so far, and in all. */
  readonly contextUsage?: number;
  readonly contextWindow?: number;
  clone(options?: { signal?: AbortSignal }): Promise<PromptSession>;
  destroy(): void;
}

/** The browser's API, where it has one. That says nothing about a model: ask for `availability`. */
export function findPromptApi(): PromptApi | undefined {
  const { LanguageModel } = globalThis as { LanguageModel?: Partial<PromptApi> };
  return typeof LanguageModel?.availability === 'function' && typeof LanguageModel.create === 'function'
    ? (LanguageModel as PromptApi)
    : undefined;
}
