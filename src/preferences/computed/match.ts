/** Which phrases one item speaks for, and how surely. */
import type { MatchKind } from '../preference.ts';

/** A phrase that may become a preference. */
export interface Phrase {
  /** Equal phrases have equal keys. */
  readonly key: string;
  readonly text: string;
  readonly kind: 'interest' | 'attribute' | 'maker' | 'title';
  /** Its unit vector where the bank has one. */
  readonly vector?: Float32Array;
}

/** One item speaks for one phrase. */
export interface Match {
  readonly phrase: Phrase;
  /** 0 to 1: how sure the match is, times how much the phrase says. */
  readonly strength: number;
  readonly match: MatchKind;
}
