/** What a visitor has said about their own history, preferences and recommendations. Plain data: it can be kept and sent. */
import type { Item } from '../items/item.ts';

/** One preference that the visitor has a word on. */
export interface SteeredPreference {
  /** `key` of the preference; of one that the visitor added, whatever the page gave it. */
  readonly key: string;
  /** The phrase as it was last shown, or as the visitor wrote it. */
  readonly text: string;
  /**
   * `pinned` it stays, and counts three times; `muted` it has no say, nor do the items behind it; `stated` the visitor
   * added it, which pins it too. Absent where it was only renamed.
   */
  readonly state?: 'pinned' | 'muted' | 'stated';
  /** The visitor's own words for it. They take the phrase's place, in meaning too. */
  readonly name?: string;
}

export interface Steering {
  /** Ids of history items that no longer count. */
  readonly removed?: readonly string[];
  /** Items that the visitor wants less of: what is like them stands lower. */
  readonly less?: readonly Item[];
  readonly preferences?: readonly SteeredPreference[];
}

/** How much more a pinned preference counts. */
export const PINNED_WEIGHT = 3;
