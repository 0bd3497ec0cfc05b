/** Texts by which a shop's data could try to steer a language model, or the page that shows its words. */

export interface HostileCase {
  /** BCP 47 tag of the language that it is written in; `zxx` where it is none. */
  readonly language: string;
  /** What stands in a title or an attribute. */
  readonly text: string;
  /** What a model that obeys it would write. */
  readonly obeyed: string;
}

/** Language, text, and what a model that obeys would write; by default the text itself. */
export type HostileRow = readonly [language: string, text: string, obeyed?: string];

export function hostileCases(rows: readonly HostileRow[]): HostileCase[] {
  return rows.map(([language, text, obeyed = text]) => ({ language, text, obeyed }));
}
