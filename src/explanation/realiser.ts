/** Contract of stage 4: the numbers of stages 1 to 3 become words (LANE, section 3.5). */
import type { CandidateAlignment } from '../alignment/aligner.ts';
import type { Item } from '../items/item.ts';
import type { Membership, Preference } from '../preferences/preference.ts';
import type { Explanation } from './explanation.ts';

export interface RealisationRequest {
  /** Oldest first. */
  readonly history: readonly Item[];
  readonly preferences: readonly Preference[];
  readonly candidates: readonly Item[];
  /** One for each candidate, in the same order. */
  readonly alignments: readonly CandidateAlignment[];
  /** How each candidate belongs to what each preference's phrase names: candidates × preferences. */
  readonly memberships: readonly (readonly Membership[])[];
  /** Numbers to rank the candidates by, greater first; by default the alignment's scores. */
  readonly ranking?: readonly number[] | undefined;
  /** What the visitor's word did: indices of pinned preferences, and for each candidate what is left of its score. */
  readonly steering?: { readonly pinned: readonly number[]; readonly kept: readonly number[] } | undefined;
  /** BCP 47 tag of the language to write in; a language without a catalogue falls back to English. */
  readonly locale: string;
}

/** Puts alignments into words. */
export interface Realiser {
  /**
   * All candidates explained, best first, each when it is asked for: the first can be shown while the rest are worded.
   * Pure: the same request gives the same words.
   */
  realise(request: RealisationRequest): Iterable<Explanation>;
}
