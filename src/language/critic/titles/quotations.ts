/** What stands in quotation marks of any kind. */

/** Offsets are in UTF-16 units and include the marks; `end` is exclusive. */
export interface Quotation {
  readonly content: string;
  readonly start: number;
  readonly end: number;
}

/** Pairs of marks. Straight and curly single marks are also apostrophes, so they must not touch letters outside. */
const PAIRS = [
  /“([^“”\n]{1,400})”/gu,
  /„([^„“”\n]{1,400})[“”]/gu,
  /«([^«»\n]{1,400})»/gu,
  /»([^«»\n]{1,400})«/gu,
  /‹([^‹›\n]{1,400})›/gu,
  /"([^"\n]{1,400})"/gu,
  /[「『《〈]([^「」『』《》〈〉\n]{1,400})[」』》〉]/gu,
  /(?<![\p{L}\p{N}])[‘‚]([^‘‚\n]{1,200}?)[’‘](?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}])'([^'\n]{1,200}?(?:'[\p{L}]+[^'\n]{0,100}?){0,3})'(?![\p{L}\p{N}])/gu,
];

/** All quotations, in order of their start; where two overlap the first kind of marks wins. */
export function findQuotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  for (const pair of PAIRS) {
    for (const match of text.matchAll(pair)) {
      const one = { content: match[1] ?? '', start: match.index, end: match.index + match[0].length };
      if (!found.some((other) => other.start < one.end && one.start < other.end)) found.push(one);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
