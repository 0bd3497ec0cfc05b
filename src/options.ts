/** Options of the public calls. */
import type { Item } from './items/item.ts';
import type { LanguageChoice, LanguageConsent } from './language/language-options.ts';
import type { LanguageStatus } from './language/language-status.ts';
import type { Steering } from './steering/steering.ts';
import type { LoadingUpdate } from './updates.ts';

export interface ExplainerOptions {
  /**
   * Folder that holds `lane-titles`, `lane-align` and `lane-interests`; an absolute address or one relative to the
   * page. By default the folder `models` beside the library.
   */
  readonly models?: string;
  /** Folder that holds ONNX Runtime's WebAssembly files. By default the folder `runtime` beside `models`. */
  readonly runtime?: string;
  /**
   * Replaces the bundled encoder by any transformers.js feature-extraction model, by hub id or by the address of a
   * folder, such as `Xenova/all-MiniLM-L6-v2`; `compact` is the bundled one in 3.3 MB instead of 6.1, with nearly the same
   * vectors. An id is loaded from the hub: a request off your origin.
   */
  readonly encoder?: string;
  /**
   * What the shop sells, as domains of the bank of interests, such as `['films']` or `['beauty', 'fashion']`: keeps a
   * film shop from speaking of novels. By default it is read off each history.
   */
  readonly domains?: readonly string[];
  /**
   * Which network aligns preferences with candidates. `auto`, the default, takes the trained one where the titles of a
   * visit are like those that it was trained on, films, games and beauty products, and in other shops its equations
   * without training, which serve them better. `trained` and `untrained` take the one or the other always, and a network
   * of the shop's own is taken always unless it says `untrained`. For another `encoder` none was trained.
   */
  readonly alignment?: 'auto' | 'trained' | 'untrained';
  /** What to compute on. `auto` takes WebGPU where a known-answer check passes and it pays, else WebAssembly. */
  readonly device?: 'auto' | 'wasm' | 'webgpu';
  /**
   * Language model that words the reasons on top; `none`, the default, is the computed tier alone. It is made ready in
   * the background: until it is, and wherever it fails, reasons are the computed ones.
   */
  readonly language?: LanguageChoice;
  /**
   * Asked before a model is downloaded, and before titles of the history are sent to a server: without it neither
   * happens.
   */
  readonly consent?: LanguageConsent;
  /** BCP 47 tag of the language to write in. By default the page's (`<html lang>`), else English. */
  readonly locale?: string;
  /** Most preferences to read off a history (m in the paper), 1 to 10. Default 5. */
  readonly preferenceCount?: number;
  /** Where vectors are kept between visits: `persistent` in IndexedDB, `none` in memory only. Default `none`. */
  readonly cache?: 'none' | 'persistent';
  /** `false` runs everything in the calling thread, for pages that forbid workers. Default `true`. */
  readonly worker?: boolean;
  /** Told while models load. */
  readonly onProgress?: (update: LoadingUpdate) => void;
  /** Told what the language model is doing. */
  readonly onLanguage?: (status: LanguageStatus) => void;
  /** Cancels the creation. */
  readonly signal?: AbortSignal;
}

/** The same request as for `explain`, and the candidate that is asked about. */
export interface WhyNotRequest extends Omit<ExplainRequest, 'inspect'> {
  /** Id of a candidate. */
  readonly candidate: string;
}

export interface ExplainRequest {
  /** What the visitor has met, oldest first. May be empty: then nothing can be explained and the result is empty. */
  readonly history: readonly Item[];
  /** What is recommended, 1 to 10,000 items, in any order. */
  readonly candidates: readonly Item[];
  /**
   * What the list is ranked by: `alignment` (the default); `given`, the order of `candidates`, for a shop that keeps
   * its own; or a number for each candidate, greater is better, from a recommender of the shop's own. Reasons always
   * tell what the alignment found.
   */
  readonly ranking?: 'alignment' | 'given' | readonly number[];
  /** What the visitor has said of their history, their preferences and of what they want less of. */
  readonly steering?: Steering;
  /** Sends an `inspection` update with all that was computed. Default `false`. */
  readonly inspect?: boolean;
  readonly signal?: AbortSignal;
}
