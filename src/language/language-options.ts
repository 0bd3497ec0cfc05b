/** What a page may ask of the language layer. */
import type { LanguageModel, LanguageOffer } from './language-model.ts';

/** What holds for every provider. */
export interface LanguageWork {
  /** Whether the model also reads the preferences off the history (LANE, section 3.3), not the words alone. Default `true`. */
  readonly preferences?: boolean;
  /** How many sets of preferences are asked for; the set that best ranks the visitor's last items is kept. 1 to 8, default 1. */
  readonly preferenceSets?: number;
  /** How many candidates of a list are worded by the model, best first, 1 to 100. Default 10. */
  readonly most?: number;
}

/** The best model that is there without a download: the browser's own, or one that WebLLM has stored. */
export interface AutoLanguage extends LanguageWork {
  readonly provider: 'auto';
}

/** WebLLM on WebGPU, in a worker of its own. */
export interface WebLlmLanguage extends LanguageWork {
  readonly provider: 'webllm';
  /** An id of WebLLM's list, or of `mirror`. By default one that fits the graphics adapter. */
  readonly model?: string;
  /** A copy of weights and model library on a host of the shop's own. */
  readonly mirror?: WebLlmMirror;
}

export interface WebLlmMirror {
  /** Folder with the weights, as MLC publishes them. */
  readonly weights: string;
  /** Address of the compiled model library (.wasm). */
  readonly library: string;
  /** Hash of the library in the form of subresource integrity, such as "sha256-…". */
  readonly libraryIntegrity?: string;
  /** Hashes of the weight folder's configuration and tokenizer files by name, in the same form. */
  readonly integrity?: Readonly<Record<string, string>>;
  /** Download size in bytes, told before consent. */
  readonly bytes?: number;
  /** Memory on the graphics card in megabytes. */
  readonly memory?: number;
}

/** The browser's own model, through the Prompt API. */
export interface BrowserLanguage extends LanguageWork {
  readonly provider: 'browser';
}

/** Any server that speaks OpenAI-compatible chat completions: a shop's own proxy, vLLM, Ollama, llama.cpp. */
export interface RemoteLanguage extends LanguageWork {
  readonly provider: 'remote';
  /** Base address, such as "https://shop.example/v1"; "/chat/completions" is added. */
  readonly url: string;
  readonly model: string;
  /** Sent as a bearer token, never stored or logged. Every visitor can read it: put keys on a proxy instead. */
  readonly key?: string;
  /** Further headers of every request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds to wait for the next piece of an answer. Default 20,000. */
  readonly patience?: number;
}

/** Text generation by transformers.js on WebAssembly or WebGPU, in a worker of its own. */
export interface TransformersLanguage extends LanguageWork {
  readonly provider: 'transformers';
  /** Hub id, or address of a folder. */
  readonly model: string;
  readonly device?: 'wasm' | 'webgpu';
  /** Download size in bytes, told before consent. */
  readonly bytes?: number;
}

/** A model that the page brings. */
export interface CustomLanguage extends LanguageWork {
  readonly provider: 'custom';
  readonly model: LanguageModel;
}

export type LanguageSettings =
  | AutoLanguage
  | WebLlmLanguage
  | BrowserLanguage
  | RemoteLanguage
  | TransformersLanguage
  | CustomLanguage;

/** `none`: the computed tier alone; `auto`: the same as `{ provider: 'auto' }`. */
export type LanguageChoice = 'none' | 'auto' | LanguageSettings;

/** Asks the visitor, or looks up what was answered before. Nothing is downloaded or sent without a `true`. */
export type LanguageConsent = (offer: LanguageOffer) => boolean | Promise<boolean>;
