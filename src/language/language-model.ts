/** Contract of a language model: chat messages in, text out, piece by piece. */
import type { LoadingUpdate } from '../updates.ts';

export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** A JSON schema, of the parts that grammar engines share: no references, every length and count bounded. */
export type JsonSchema = Readonly<Record<string, unknown>>;

export interface GenerationRequest {
  /** At most one `system` message, first; then turns, `user` first and last. */
  readonly messages: readonly ChatMessage[];
  /** The answer should be JSON of this shape. A model that cannot be held to it answers freely: always read with care. */
  readonly schema?: JsonSchema | undefined;
  /** The answer is cut after so many tokens. */
  readonly mostTokens: number;
  /** 0 (always the likeliest word) to 2. Default 0. */
  readonly temperature?: number | undefined;
  /** Same seed, same answer, as far as the model keeps to it. */
  readonly seed?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Tokens of one generation, as the model counted them. */
export interface TokenUsage {
  readonly prompt: number;
  readonly completion: number;
}

export interface Generation {
  /** The whole answer. */
  readonly text: string;
  /** `length` when it was cut after `mostTokens`. */
  readonly ended: 'stop' | 'length';
  /** Absent where the model does not count. */
  readonly usage?: TokenUsage | undefined;
}

/** A model that is ready to write. One generation runs at a time; further ones wait their turn. */
export interface LanguageModel {
  /** The name under which its sentences are shown, such as "Llama-3.2-1B-Instruct". */
  readonly name: string;
  /** Where it runs; prompts leave the browser only with `remote`, and perhaps with `custom`. */
  readonly provider: LanguageProviderName;
  /**
   * Answers one request; `tell` gets each piece of text as it comes, in order, and together they are `text`.
   * Rejects with LANE_ABORTED, LANE_LANGUAGE_REFUSED, LANE_LANGUAGE_BUSY, LANE_LANGUAGE_TIMED_OUT, LANE_LANGUAGE_LOST
   * or LANE_LANGUAGE_FAILED; the model may be asked again after each of them but LANE_LANGUAGE_LOST. Once it is being
   * disposed of, with LANE_DISPOSED.
   */
  generate(request: GenerationRequest, tell?: (piece: string) => void): Promise<Generation>;
  /** Ends what runs and frees all memory. May be called twice. */
  dispose(): Promise<void>;
}

export type LanguageProviderName = 'webllm' | 'browser' | 'remote' | 'transformers' | 'custom';

/** What using a model would take; shown to the visitor who is asked. */
export interface LanguageOffer {
  readonly provider: LanguageProviderName;
  /** Name of the model. */
  readonly model: string;
  /** `ready` without a download, after a `download`, or `unavailable` here. */
  readonly state: 'ready' | 'download' | 'unavailable';
  /** Size of the download in bytes, where it is known; 0 where there is none. */
  readonly bytes?: number | undefined;
  /** Origin that prompts are sent to, with titles of the visitor's history in them; absent where they stay in the browser. */
  readonly sendsTo?: string | undefined;
  /** Why it is `unavailable`, and what would help. */
  readonly reason?: string | undefined;
}

export interface LanguageLoadRequest {
  /** Told while the model is fetched and prepared. */
  readonly onProgress?: ((update: LoadingUpdate) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A way to get a model. Implementations are interchangeable, each in a folder of `providers`. */
export interface LanguageProvider {
  readonly name: LanguageProviderName;
  /** Finds out what using it would take. Asks nobody, downloads nothing, sends nothing, never rejects. */
  offer(): Promise<LanguageOffer>;
  /**
   * Makes the model ready. Call it only after consent.
   * @throws LaneError LANE_LANGUAGE_UNAVAILABLE, LANE_LANGUAGE_FAILED, LANE_ABORTED
   */
  load(request: LanguageLoadRequest): Promise<LanguageModel>;
}
