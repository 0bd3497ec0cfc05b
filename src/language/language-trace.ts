/** One request to a language model and what came of it, for inspection. */
import type { ChatMessage, TokenUsage } from './language-model.ts';

/** What the critic made of one sentence. */
export interface SentenceVerdict {
  /** As the model wrote it. */
  readonly text: string;
  readonly accepted: boolean;
  /** What it says and the evidence does not; empty where it was accepted. */
  readonly causes: readonly string[];
}

/** Sent only where `inspect` was asked for. */
export interface PromptUpdate {
  readonly type: 'prompt';
  readonly purpose: 'preferences' | 'why-preferences' | 'reason';
  /** Id of the candidate that it is about; absent where it is about the visitor. */
  readonly candidate?: string | undefined;
  readonly messages: readonly ChatMessage[];
  readonly answer: string;
  /** Whether the answer was kept from an earlier call. */
  readonly remembered: boolean;
  /** 1 for the first request, 2 for the one that tells the model what was wrong. */
  readonly attempt: number;
  readonly verdicts: readonly SentenceVerdict[];
  readonly usage?: TokenUsage | undefined;
  readonly milliseconds: number;
}
