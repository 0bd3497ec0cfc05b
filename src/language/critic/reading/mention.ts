/** What a sentence mentions: titles, preferences, values, numbers. */
import type { Item } from '../../../items/item.ts';

/** The letters by which a skeleton stands for mentions; `Pattern` in `critic-words.ts` says what each means. */
export type MentionLetter = 'H' | 'C' | 'O' | 'P' | 'V' | 'N' | 'R' | 'Q';

/** One mention. Offsets are in UTF-16 units of the sentence, marks included; `end` is exclusive. */
export interface Mention {
  readonly letter: MentionLetter;
  readonly start: number;
  readonly end: number;
  /** The title's item, for H, C and O. */
  readonly item?: Item;
  /** A sign of the sentence that stood inside the title's marks. */
  readonly tail?: string;
  /** Indices of the preferences with this phrase, for P. */
  readonly preferences?: readonly number[];
  /** The values as the page wrote them, for V, and for P where the phrase is also a value. */
  readonly values?: readonly string[];
  /** For N and R. */
  readonly number?: number;
  /** What stands inside the marks, for Q. */
  readonly content?: string;
}
