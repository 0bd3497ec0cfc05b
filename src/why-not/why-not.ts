/** Why an item does not stand higher, and what in the history would change that. */
import type { Sentence } from '../explanation/explanation.ts';

/** A preference in which the item falls behind the one that stands first. */
export interface Lack {
  readonly key: string;
  /** The phrase. */
  readonly text: string;
  /** What it gives the first item, as a part of that one's score, 0 to 1. */
  readonly first: number;
  /** What it gives this item, as a part of the first one's score, 0 to 1. */
  readonly here: number;
}

/** A change of the history that was tried, with what came of it. */
export interface WhatIf {
  /** `remove` these items of the history; `add` an item, as if the visitor had met it last. */
  readonly change: 'remove' | 'add';
  /** Their ids. */
  readonly items: readonly string[];
  /** The rank that the item then has, computed by running everything again. */
  readonly rank: number;
}

export interface WhyNot {
  /** The item's id. */
  readonly candidate: string;
  readonly title: string;
  /** 1 = first. */
  readonly rank: number;
  /** How many candidates there are. */
  readonly of: number;
  /** Id of the item that stands first; absent where it is this one. */
  readonly first?: string;
  /** Greatest lack first. */
  readonly lacks: readonly Lack[];
  /** Only changes that would raise it, greatest rise first; none where the page ranks by itself. */
  readonly changes: readonly WhatIf[];
  /** All of it in words. */
  readonly sentences: readonly Sentence[];
}
