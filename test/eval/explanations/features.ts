/** FMR, FCR and DIV of PETER (arXiv 2105.11601): which features of an item its explanation names. */
import { foldedPhrase, wordRuns, wordsOf } from '../../../src/items/words.ts';

/** Longest feature that is looked for, in words. */
const LONGEST_FEATURE = 6;

/** One explanation's features, folded to lower case. */
export interface FeatureNaming {
  /** What is true of the item, by its page. */
  readonly known: ReadonlySet<string>;
  /** What the explanation names, be it true of the item or of the visitor. */
  readonly named: ReadonlySet<string>;
}

/** Share of the explanations that name a true feature of the item, of those whose item has any; undefined without one. */
export function featureMatchRate(namings: readonly FeatureNaming[]): number | undefined {
  const judged = namings.filter(({ known }) => known.size > 0);
  if (judged.length === 0) return undefined;
  return judged.filter(({ known, named }) => [...named].some((one) => known.has(one))).length / judged.length;
}

/** Different features named, over all that the items have; undefined where items have none. */
export function featureCoverage(namings: readonly FeatureNaming[]): number | undefined {
  const all = new Set(namings.flatMap(({ known }) => [...known]));
  if (all.size === 0) return undefined;
  const named = new Set(namings.flatMap(({ named }) => [...named]).filter((one) => all.has(one)));
  return named.size / all.size;
}

/** Mean number of features that two explanations of a list have in common; lower is more diverse. */
export function featureOverlap(lists: readonly (readonly FeatureNaming[])[]): number | undefined {
  let [sum, pairs] = [0, 0];
  for (const list of lists) {
    for (const [position, { named }] of list.entries()) {
      for (const other of list.slice(position + 1)) {
        sum += [...named].filter((one) => other.named.has(one)).length;
        pairs++;
      }
    }
  }
  return pairs === 0 ? undefined : sum / pairs;
}

/**
 * The features, given by each spelling that they may be spoken in, whose words stand together in a text; its own title
 * does not count. Number and case of words do not matter, nor whether they are written as one: "crime thrillers" names "Crime"
 * and "Thriller", "skincare" names "Skin Care".
 */
export function featuresIn(
  text: string,
  title: string,
  spellings: ReadonlyMap<string, readonly string[]>,
): string[] {
  const joined = (words: string) => words.replaceAll(' ', '');
  // "Skincare" names "Skin Care".
  const runs = new Set(wordRuns(wordsOf(text.replaceAll(title, ' … ')), LONGEST_FEATURE).map(joined));
  return [...spellings].flatMap(([feature, forms]) =>
    forms.some((form) => runs.has(joined(foldedPhrase(form)))) ? [feature] : [],
  );
}
