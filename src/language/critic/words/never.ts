/** For cues that a language's data does not have. */

/** Matches nothing. */
export const NEVER = '(?!)';

/** The words of a list that is written as text. */
export function listed(text: string): string[] {
  return text.split(/\s+/u).filter(Boolean);
}
