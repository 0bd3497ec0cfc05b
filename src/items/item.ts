/** What a shop says about one thing it sells: the only input that the pipeline reads. */

/** One attribute's value, as the page gives it. */
export type AttributeValue = string | number | readonly (string | number)[];

/**
 * Named facts about an item, such as `{ genre: ['Crime', 'Thriller'], director: 'Michael Mann', year: 1995 }`.
 * The names are free; `attribute-role.ts` tells what is known about common ones.
 */
export type Attributes = Readonly<Record<string, AttributeValue>>;

/** One item of a catalogue: something that a visitor has met, or that is recommended. */
export interface Item {
  /** Identifies the item within the shop. Not shown and never embedded. */
  readonly id: string;
  /** The title as the shop shows it. It is embedded instead of the id (LANE, section 3.2). */
  readonly title: string;
  /** Facts about the item. Optional, but reasons grow more precise with them. */
  readonly attributes?: Attributes;
  /** Address of a picture, shown beside the item where it is evidence. */
  readonly image?: string;
  /** Address of the item's page. */
  readonly url?: string;
}
