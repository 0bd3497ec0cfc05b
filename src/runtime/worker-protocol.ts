/** What the page and its worker say to each other. */
import type { Explanation } from '../explanation/explanation.ts';
import type { Item } from '../items/item.ts';
import type { LanguageWork } from '../language/language-options.ts';
import type { LanguageDescription, LanguagePort } from '../language/language-port.ts';
import type { Steering } from '../steering/steering.ts';
import type { ExplainUpdate, LoadingUpdate } from '../updates.ts';
import type { WhyNot } from '../why-not/why-not.ts';
import { LaneError, type LaneErrorCode } from './error.ts';

/** Options that the worker needs, all addresses absolute. */
export interface PipelineSettings {
  readonly models: string;
  readonly runtime: string;
  readonly alignment: 'auto' | 'trained' | 'untrained';
  readonly device: 'auto' | 'wasm' | 'webgpu';
  readonly encoder: string | undefined;
  readonly domains: readonly string[] | undefined;
  readonly locale: string;
  readonly preferenceCount: number;
  readonly cache: 'none' | 'persistent';
}

/** A call's result: errors would lose their codes on the way through `postMessage`. */
export type Settled<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: LaneErrorCode; readonly message: string };

export interface ExplainCall {
  /** Names the call, so that it can be cancelled. */
  readonly call: number;
  readonly history: readonly Item[];
  readonly candidates: readonly Item[];
  /** Numbers to rank the candidates by; undefined where the alignment ranks. */
  readonly ranking: readonly number[] | undefined;
  readonly steering: Steering | undefined;
  readonly inspect: boolean;
}

/** The model that calls are worded by from now on. */
export interface HostLanguage {
  readonly description: LanguageDescription;
  readonly work: LanguageWork;
}

/** The worker's side. */
export interface PipelineHost {
  create(settings: PipelineSettings, onProgress: (update: LoadingUpdate) => void): Promise<Settled<void>>;
  /**
   * Updates come in groups: ten thousand messages would keep the page busy. `tell` resolves when they have arrived,
   * and all have before the result does.
   */
  explain(
    call: ExplainCall,
    tell: (updates: readonly ExplainUpdate[]) => void | Promise<void>,
  ): Promise<Settled<readonly Explanation[]>>;
  /** Why a candidate does not stand higher; see `Explainer.whyNot`. */
  whyNot(call: ExplainCall & { readonly candidate: string }): Promise<Settled<WhyNot | undefined>>;
  cancel(call: number): void;
  /** Hands over the way to the page's model, or takes it away; calls that run keep what they have. */
  useLanguage(language: HostLanguage | undefined, port: LanguagePort | undefined): Promise<void>;
  /** Forgets all vectors and answers that were kept, in memory and in storage. */
  forget(): Promise<void>;
  dispose(): Promise<void>;
}

/** Runs `work` and puts what comes of it, value or error, into a form that can be sent. */
export async function settle<T>(work: () => Promise<T>): Promise<Settled<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (LaneError.isInstance(error)) {
      return { ok: false, code: error.code, message: error.message.replace(`${error.code}: `, '') };
    }
    return {
      ok: false,
      code: 'LANE_RUNTIME_FAILED',
      message: `an unexpected error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    };
  }
}

/** The inverse of `settle`. @throws LaneError as it was thrown on the other side. */
export function unwrap<T>(settled: Settled<T>): T {
  if (settled.ok) return settled.value;
  throw new LaneError(settled.code, settled.message);
}
