/** What the language layer of an explainer is doing. */
import type { LaneErrorCode } from '../runtime/error.ts';
import type { LanguageOffer } from './language-model.ts';

export interface LanguageStatus {
  /**
   * `off` none was asked for; `asking` the visitor is asked; `loading` the model is made ready; `ready` it writes;
   * `refused` the visitor said no; `failed` see `code`: reasons stay computed.
   */
  readonly state: 'off' | 'asking' | 'loading' | 'ready' | 'refused' | 'failed';
  /** What is used or would be. */
  readonly offer?: LanguageOffer | undefined;
  /** Bytes that have arrived, and in all (0 where nobody says), while loading. */
  readonly loaded?: number | undefined;
  readonly total?: number | undefined;
  /** Why it failed. */
  readonly code?: LaneErrorCode | undefined;
  readonly message?: string | undefined;
}
