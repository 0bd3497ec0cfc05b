/** Contract of the critic: holds what a language model wrote against what was computed. */
import type { ExplanationSteps, Sentence } from '../../explanation/explanation.ts';
import type { GroundingContext, ViolationKind } from '../../explanation/grounding.ts';

/** What a draft is held against. */
export interface CriticContext extends GroundingContext {
  /** The step of the explanation that the draft is for. */
  readonly step: keyof ExplanationSteps;
  /** Name of the model, for `Sentence.writer`. */
  readonly writer: string;
  /** The prompt's instructions: no sentence may repeat a piece of them. */
  readonly instructions?: string | undefined;
}

/**
 * What the critic finds beside `ViolationKind`:
 * - `language` not in the language asked for
 * - `length` too long, too short, or no sentence
 * - `leak` words of the prompt, of a role or of a reasoning that was not asked for
 * - `repeat` says again what a sentence before it said, or the same words over and over
 * - `evidence` an item given as a reason that it is not: it belongs to no preference, or to another than the one named
 * - `order` said to count most, or more than another, and does not
 * - `visitor` knows of the visitor what no history tells: a purchase, an age, a mood
 * - `claim` praise, pressure, or anything else that was not computed; also a sentence in which nothing can be checked
 */
export type CriticViolationKind =
  | ViolationKind
  | 'language'
  | 'length'
  | 'leak'
  | 'repeat'
  | 'evidence'
  | 'order'
  | 'visitor'
  | 'claim';

export interface CriticViolation {
  readonly kind: CriticViolationKind;
  /** In plain words, for the model that is asked again and for the inspector: what was found, what would be right. */
  readonly detail: string;
}

/** What is to be done with one sentence of a draft. */
export interface Verdict {
  /** As the model wrote it. */
  readonly text: string;
  /**
   * The sentence with the grounds that were found in it, titles quoted as the library quotes them, spaces and quotes put
   * right; undefined where it was turned down.
   */
  readonly sentence: Sentence | undefined;
  /** Empty where it was accepted. */
  readonly violations: readonly CriticViolation[];
}

/**
 * Judges a draft sentence by sentence, in order. Deterministic; never throws, whatever the text. A sentence is accepted
 * only where each of its words is a mention, or one that the language's data knows to claim nothing or what it claims, and
 * at least one claim was found and is true. So in a language without such data nothing is accepted, and in one with few
 * words little: the computed sentences stay.
 */
export type Critic = (draft: string, context: CriticContext) => readonly Verdict[];
