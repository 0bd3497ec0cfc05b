/** Contract of the model's part of stage 4: computed explanations in, the same in a model's checked words out. */
import type { Explanation } from '../../explanation/explanation.ts';
import type { Item } from '../../items/item.ts';
import type { Membership, Preference } from '../../preferences/preference.ts';
import type { AnswerStore } from '../answer-store.ts';
import type { Critic } from '../critic/critic.ts';
import type { LanguageModel } from '../language-model.ts';
import type { PromptUpdate } from '../language-trace.ts';

export interface ReasonRequest {
  /** Oldest first. */
  readonly history: readonly Item[];
  readonly preferences: readonly Preference[];
  readonly candidates: readonly Item[];
  /** How each candidate belongs to what each preference's phrase names: candidates × preferences. */
  readonly memberships: readonly (readonly Membership[])[];
  /** The computed explanations of all candidates, best first. */
  readonly explanations: readonly Explanation[];
  /** BCP 47 tag of the language to write in. */
  readonly locale: string;
  /** How many explanations are worded, from the best on. */
  readonly most: number;
  readonly signal?: AbortSignal | undefined;
}

export interface ReasonWriterTools {
  readonly model: LanguageModel;
  readonly critic: Critic;
  readonly answers: AnswerStore;
  /** Told of each request to the model. */
  readonly trace?: ((update: PromptUpdate) => void) | undefined;
}

/** Words explanations by a language model (LANE, section 3.5), step 1 once for the visitor, the others per candidate. */
export interface ReasonWriter {
  /**
   * Yields an explanation anew whenever more of it has been written and found true: at least once for each of the first
   * `most`, at once complete, since what is not written, not yet or not truly, is the computed sentence. Numbers, order
   * and evidence are those of the computed explanation. Throws only LANE_ABORTED and LANE_LANGUAGE_ errors of the model
   * that make further requests useless; what was yielded until then stands.
   */
  write(request: ReasonRequest): AsyncIterable<Explanation>;
}
