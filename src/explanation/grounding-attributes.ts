/** Grounding check, attributes: values said are values had, and by those who are said to have them. */
import { type Fact, factsOf } from '../items/facts.ts';
import type { Item } from '../items/item.ts';
import { catalogueName } from './attribute-name.ts';
import type { Sentence } from './explanation.ts';
import type { GroundingContext, GroundingViolation } from './grounding.ts';
import { findForms } from './grounding-forms.ts';
import type { Reading } from './grounding-reading.ts';
import { findPhrase, wordsOf } from './masked-text.ts';
import { foldText } from './quote-title.ts';
import { tellingFacts } from './shared-facts.ts';
import { leafOf } from './spoken-value.ts';
import { isUnspaced, withSeams } from './unspaced-scripts.ts';

/** Longest value looked for in the rest of a text, in words. */
const LONGEST_VALUE = 4;

/** What is wrong with the attribute values of a sentence. */
export function attributeViolations(reading: Reading): GroundingViolation[] {
  const { sentence, context, untitled, catalogue, items } = reading;
  const violations: GroundingViolation[] = [];
  const report = (detail: string): void => {
    violations.push({ kind: 'attribute', detail });
  };
  const { candidate, others } = supportOf(sentence, context);
  const plain = withoutValues(untitled, sentence.grounds.attributes ?? []);
  const says = (cues: readonly string[]): boolean => cues.some((cue) => findPhrase(plain, cue).length > 0);
  const shared = says(catalogue.cues.shared) || (items.length < 2 && says(catalogue.cues.pair));
  for (const value of sentence.grounds.attributes ?? []) {
    if (findForms(untitled, foldText(value)).length + findForms(untitled, leafOf(value)).length === 0) {
      report(`The grounds name "${value}", which the text does not.`);
    }
    const had = factsWith(value, candidate ? [candidate] : []);
    const alsoHad = factsWith(value, others);
    if (had.length + alsoHad.length === 0) report(`No item spoken of has "${value}".`);
    else if (shared && had.length === 0)
      report(`"${value}" is said to be shared, but the candidate does not have it.`);
    else if (shared && alsoHad.length === 0)
      report(`"${value}" is said to be shared, but no item looked at has it.`);
    else {
      const lacking = items.find((item) => factsWith(value, [item]).length === 0);
      if (lacking) report(`"${value}" is said with "${lacking.title}", which does not have it.`);
    }
    const wrong = wrongMaker(reading, value, [...had, ...alsoHad]);
    if (wrong) report(`"${wrong}" is said, but that is not how the page names it.`);
  }
  for (const value of unlistedValues(reading))
    report(`The text says "${value}", which the grounds do not name.`);
  return violations;
}

/** A text without the values that it names: "Too Faced" does not say "too". */
function withoutValues(text: string, values: readonly string[]): string {
  return values
    .flatMap((value) => [...findForms(text, foldText(value)), ...findForms(text, leafOf(value))])
    .reduce((left, { start, end }) => left.slice(0, start) + '…'.repeat(end - start) + left.slice(end), text);
}

/** The candidate, and the history items that the sentence's step speaks of (all, if it stands in no step). */
function supportOf(sentence: Sentence, { explanation, history, candidates, preferences }: GroundingContext) {
  const steps: readonly (readonly Sentence[])[] = Object.values(explanation.steps);
  const step = steps.find((sentences) => sentences.includes(sentence));
  const items = new Set(step?.flatMap(({ grounds }) => grounds.items ?? []));
  const owners = new Set(step?.flatMap(({ grounds }) => grounds.preferences ?? []));
  const owned = new Set(
    [...owners].flatMap(
      (index) => preferences[index]?.evidence.map((one) => history[one.history]?.id ?? '') ?? [],
    ),
  );
  const spokenOf = history.filter(({ id }) => items.has(id) || owned.has(id));
  return {
    candidate: candidates.find(({ id }) => id === explanation.candidate),
    others: spokenOf.length > 0 ? spokenOf : history,
  };
}

function factsWith(value: string, items: readonly Item[]): Fact[] {
  const wanted = foldText(value).toLowerCase();
  return items
    .flatMap(factsOf)
    .filter((fact) => fact.role !== 'other' && foldText(fact.value).toLowerCase() === wanted);
}

/** The wording around a maker that belongs to another attribute name: "directed by" before a brand. */
function wrongMaker(
  { catalogue, untitled }: Reading,
  value: string,
  facts: readonly Fact[],
): string | undefined {
  if (!facts.some(({ role }) => role === 'maker')) return undefined;
  const own = new Set(
    facts.map(({ name }) => (catalogue.makers[catalogueName(name)] ?? catalogue.makers.other).by),
  );
  // A single word before a name ("by") goes with any maker.
  const telling = (by: string): boolean => isUnspaced(by) || by.replace('{maker}', '').trim().includes(' ');
  const wrong = Object.values(catalogue.makers).find(
    ({ by }) =>
      telling(by) && !own.has(by) && findPhrase(untitled, by.replace('{maker}', foldText(value))).length > 0,
  );
  return wrong?.by.replace('{maker}', foldText(value));
}

/** Values that some item has and that stand in the rest of the text, words of the catalogue aside. */
function unlistedValues({ rest, context, vocabulary }: Reading): string[] {
  const values = valuesOf(context);
  const found: string[] = [];
  for (const value of isUnspaced(rest) ? values : []) {
    // Where no space parts them, a value of one letter is any letter.
    if ([...value].length < 2 || !isUnspaced(value) || vocabulary.has(value)) continue;
    if (findPhrase(rest, value).length > 0) found.push(value);
  }
  for (const stretch of withSeams(rest).split(/[^\p{L}\p{N}\s'’&-]+/u)) {
    const words = stretch.toLowerCase().split(/\s+/u).filter(Boolean);
    for (let start = 0; start < words.length; start++) {
      for (let end = start + 1; end <= Math.min(words.length, start + LONGEST_VALUE); end++) {
        const value = words.slice(start, end).join(' ');
        if (
          /\p{L}/u.test(value) &&
          values.has(value) &&
          !wordsOf(value).every((word) => vocabulary.has(word))
        )
          found.push(value);
      }
    }
  }
  return [...new Set(found)];
}

const VALUES = new WeakMap<readonly Item[], { history: readonly Item[]; values: ReadonlySet<string> }>();

/** All values of the request's items, as they would be said, in lower case. Kept: one list has many sentences. */
function valuesOf({ history, candidates }: GroundingContext): ReadonlySet<string> {
  const kept = VALUES.get(candidates);
  if (kept?.history === history) return kept.values;
  const values = new Set(
    [...history, ...candidates].flatMap(tellingFacts).map(({ value }) => leafOf(value).toLowerCase()),
  );
  VALUES.set(candidates, { history, values });
  return values;
}
