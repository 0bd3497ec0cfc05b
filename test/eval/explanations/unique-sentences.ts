/** USR: how many of some texts are different, as a share (PETER, arXiv 2105.11601). */

/** Distinct texts over all texts, 0 to 1; undefined where there are none. Case and white space do not matter. */
export function uniqueShare(texts: readonly string[]): number | undefined {
  if (texts.length === 0) return undefined;
  const folded = texts.map((text) => text.replace(/\s+/g, ' ').trim().toLowerCase());
  return new Set(folded).size / folded.length;
}

/** A text with its quoted titles left out, so that two texts count as different only if they say something different. */
export function withoutTitles(text: string): string {
  return text.replace(/[“"][^”"]*[”"]/gu, '“…”');
}
