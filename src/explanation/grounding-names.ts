/** Grounding check, names: capitalised words that come from nowhere. */
import type { GroundingViolation } from './grounding.ts';
import type { Reading } from './grounding-reading.ts';
import type { Catalogue } from './messages/catalogue.ts';
import { opensWithoutCapital } from './messages/format.ts';
import { foldText } from './quote-title.ts';
import { withSeams } from './unspaced-scripts.ts';

/** German and Luxembourgish. */
const NOUNS_WITH_CAPITAL = /^(?:de|lb)(?:[-_]|$)/iu;

/**
 * Capitalised words inside a sentence that are in no title, phrase or value of the grounds nor in the catalogue. The
 * first word of a sentence is passed over where any word has a capital there. Where every noun has one, none is reported.
 */
export function nameViolations({
  rest,
  sentence,
  items,
  preferences,
  catalogue,
  context,
}: Reading): GroundingViolation[] {
  if (NOUNS_WITH_CAPITAL.test(context.locale ?? '')) return [];
  const known = new Set(
    [
      ...items.map(({ title }) => title),
      ...preferences.map(({ preference }) => preference.text),
      ...(sentence.grounds.attributes ?? []),
    ].flatMap(properWords),
  );
  const own = catalogueNames(catalogue);
  const text = withSeams(rest);
  const plain = opensWithoutCapital(catalogue.locale);
  const names = [...text.matchAll(/(?<![\p{L}\p{N}'’-])\p{Lu}[\p{L}\p{N}'’-]*/gu)]
    .filter(({ index }) => plain || !opensSentence(text.slice(0, index)))
    .map(([word]) => word.replace(/['’]s$/u, ''))
    .filter((word) => !known.has(word) && !own.has(word));
  return [...new Set(names)].map((word) => ({
    kind: 'name',
    detail: `"${word}" is in none of the grounds.`,
  }));
}

function opensSentence(before: string): boolean {
  return (
    /^[\s“"'‘(]*$/u.test(before) || /(?:[.!?…؟][”"'’)]*\s+|[。！？][」』”’）]*\s*)[“"'‘(]*$/u.test(before)
  );
}

function properWords(text: string): string[] {
  return (
    withSeams(foldText(text))
      .match(/\p{Lu}[\p{L}\p{N}'’-]*/gu)
      ?.map((word) => word.replace(/['’]s$/u, '')) ?? []
  );
}

const OWN = new WeakMap<Catalogue, ReadonlySet<string>>();

/** The words that the catalogue itself writes with a capital inside a sentence. */
function catalogueNames(catalogue: Catalogue): ReadonlySet<string> {
  const kept = OWN.get(catalogue);
  if (kept) return kept;
  const texts = Object.values(catalogue.messages).flatMap((variants) => variants.map(({ text }) => text));
  const names = new Set(texts.flatMap((text) => properWords(withoutOpening(text))));
  OWN.set(catalogue, names);
  return names;
}

function withoutOpening(text: string): string {
  return text.replace(/\{[^{}]*\}/gu, '').replace(/(^|[.!?]\s+)\p{Lu}/gu, '$1');
}
