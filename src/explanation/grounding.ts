/**
 * Holds a sentence against what was computed: every title, phrase, attribute, number and claim in its text. It reads
 * the text itself and shares none of the realiser's writing.
 */
import type { Item } from '../items/item.ts';
import type { Membership, Preference } from '../preferences/preference.ts';
import type { Explanation, Sentence } from './explanation.ts';
import { attributeViolations } from './grounding-attributes.ts';
import { claimViolations } from './grounding-claims.ts';
import { nameViolations } from './grounding-names.ts';
import { numberViolations } from './grounding-numbers.ts';
import { readSentence } from './grounding-reading.ts';

/** What a sentence is held against. */
export interface GroundingContext {
  /** Oldest first, as in the request. */
  readonly history: readonly Item[];
  readonly candidates: readonly Item[];
  /** As in the request: `Grounds.preferences` are indices into it. */
  readonly preferences: readonly Preference[];
  /** As in the request, candidates × preferences: what is of the kind that a phrase names. */
  readonly memberships: readonly (readonly Membership[])[];
  /** The explanation that the sentence belongs to, or would replace a sentence of. */
  readonly explanation: Explanation;
  /** BCP 47 tag of the sentence's language. Default English. */
  readonly locale?: string;
}

/**
 * - `title` a quoted title that no named item has
 * - `item` an item in the grounds that is unknown or not in the text
 * - `preference` a phrase in the text and not in the grounds, the other way round, or in another order
 * - `attribute` a value that the items do not have, that the text does not say, or that is not in the grounds
 * - `number` a number that is not in the grounds, or differs from the computed one
 * - `polarity` a fit that was not computed, or a kind that the candidate is not known to be of
 * - `likelihood` another likelihood than the computed one
 * - `recency` "lately", of an item that is not recent
 * - `name` a capitalised word from nowhere
 * - `markup` control characters or tags
 */
export type ViolationKind =
  | 'title'
  | 'item'
  | 'preference'
  | 'attribute'
  | 'number'
  | 'polarity'
  | 'likelihood'
  | 'recency'
  | 'name'
  | 'markup';

/** One thing that the sentence says and the evidence does not. */
export interface GroundingViolation {
  readonly kind: ViolationKind;
  /** What was found and what would have been right. */
  readonly detail: string;
}

/** The outcome for one sentence. */
export interface GroundingReport {
  /** Whether there are no violations. */
  readonly grounded: boolean;
  readonly violations: readonly GroundingViolation[];
}

/** Checks one sentence of `context.explanation`. Never throws on odd text: what it cannot place it reports. */
export function checkGrounding(sentence: Sentence, context: GroundingContext): GroundingReport {
  const reading = readSentence(sentence, context);
  const violations = [
    ...reading.violations,
    ...attributeViolations(reading),
    ...numberViolations(reading),
    ...claimViolations(reading),
    ...nameViolations(reading),
  ];
  return { grounded: violations.length === 0, violations };
}
