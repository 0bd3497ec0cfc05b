/** First pass of the grounding check: which titles, phrases and values stand where in a sentence. */
import type { Item } from '../items/item.ts';
import type { Membership, Preference } from '../preferences/preference.ts';
import type { ExplainedPreference, Sentence } from './explanation.ts';
import type { GroundingContext, GroundingViolation } from './grounding.ts';
import { findForms } from './grounding-forms.ts';
import { findPhrase, findQuoted, mask, type Stretch, wordsOf } from './masked-text.ts';
import type { Catalogue } from './messages/catalogue.ts';
import { selectCatalogue } from './messages/select-catalogue.ts';
import { foldText } from './quote-title.ts';
import { standsIn } from './shared-words.ts';
import { leafOf } from './spoken-value.ts';
import { isTitle } from './title-match.ts';
import { isUnspaced } from './unspaced-scripts.ts';

/** Tells whether a language's own texts use a word; of a script without spaces, whether it stands in any of them. */
export type Vocabulary = Pick<ReadonlySet<string>, 'has'>;

/** What was recognised in a sentence. */
export interface Reading {
  readonly sentence: Sentence;
  readonly context: GroundingContext;
  readonly catalogue: Catalogue;
  /** Words that the catalogue itself uses; ambiguous where they are also a phrase or a value. Lower case. */
  readonly vocabulary: Vocabulary;
  /** The text without titles. Masked texts are as long as the text. */
  readonly untitled: string;
  /** The text without titles, phrases and the values of the grounds. */
  readonly rest: string;
  /** The items of the grounds that exist. */
  readonly items: readonly Item[];
  /** The preferences of the grounds that exist, with their computed numbers. */
  readonly preferences: readonly {
    readonly index: number;
    readonly preference: Preference;
    readonly explained: ExplainedPreference | undefined;
    /** Of the explained candidate. */
    readonly membership: Membership;
  }[];
  readonly violations: readonly GroundingViolation[];
}

/** Reads `sentence`: reports titles, items and phrases that do not match the grounds. */
export function readSentence(sentence: Sentence, context: GroundingContext): Reading {
  const { text, grounds } = sentence;
  const { history, candidates } = context;
  const catalogue = selectCatalogue(context.locale ?? 'en');
  const vocabulary = vocabularyOf(catalogue);
  const violations: GroundingViolation[] = [];
  const report = (kind: GroundingViolation['kind'], detail: string): void => {
    violations.push({ kind, detail });
  };

  // No-break spaces stand between numbers and their signs, and inside quotation marks, in many languages.
  const bare = text.replace(/[\u2068\u2069]/gu, '').replace(/[\u00a0\u202f]/gu, ' ');
  if (foldText(bare) !== bare)
    report('markup', 'The text holds tags, control characters or uneven white space.');

  const known = new Map([...history, ...candidates].map((item) => [item.id, item]));
  const items: Item[] = [];
  for (const id of grounds.items ?? []) {
    const item = known.get(id);
    if (item) items.push(item);
    else
      report('item', `The grounds name "${id}", which is neither in the history nor among the candidates.`);
  }

  // Titles: in quotation marks, or bare where they are just as the shop writes them.
  const titled = new Map<string, Stretch>();
  const taken: Stretch[] = [];
  const sayable = [
    ...(grounds.attributes ?? []).map(leafOf),
    ...context.preferences.flatMap((one) => [foldText(one.text), leafOf(one.text)]),
  ];
  const sharing = sharedBy(context, items, sentence);
  for (const { content, stretch } of findQuoted(text)) {
    const words = grounds.words?.find((one) => isTitle(content, one));
    if (words !== undefined) {
      const lacking = sharing.find(({ title }) => !standsIn(words, title));
      if (lacking) report('title', `"${words}" does not stand in the title "${lacking.title}".`);
      taken.push(stretch);
      continue;
    }
    const owners = items.filter((item) => isTitle(content, item.title));
    for (const { id } of owners) if (!titled.has(id)) titled.set(id, stretch);
    if (owners.length > 0) taken.push(stretch);
    else if (!sayable.some((value) => value.toLowerCase() === content.trim().toLowerCase())) {
      report('title', `"${content}" is not the title of an item that the grounds name.`);
      taken.push(stretch);
    }
  }
  let untitled = mask(text, taken);
  for (const item of items) {
    const title = foldText(item.title);
    const bareStretches = findPhrase(untitled, title).filter(
      ({ start, end }) => text.slice(start, end) === title,
    );
    const [first] = bareStretches;
    if (first && !titled.has(item.id)) titled.set(item.id, first);
    untitled = mask(untitled, bareStretches);
    if (!titled.has(item.id)) report('item', `The grounds name "${title}", which the text does not.`);
  }

  // Phrases, longest first, so that "thrillers" is not found in "crime thrillers"; of equal ones those listed first.
  const listed = new Set(grounds.preferences ?? []);
  const places = new Map<number, number>();
  let rest = untitled;
  const byLength = context.preferences.map((preference, index) => ({ preference, index }));
  byLength.sort(
    (a, b) =>
      b.preference.text.length - a.preference.text.length ||
      Number(listed.has(b.index)) - Number(listed.has(a.index)),
  );
  for (const { preference, index } of byLength) {
    if (preference.kind === 'title') {
      const owned = preference.evidence.map((one) => history[one.history]?.id ?? '');
      const stretches = owned.flatMap((id) => titled.get(id) ?? []);
      if (listed.has(index) && stretches.length > 0)
        places.set(index, Math.min(...stretches.map(({ start }) => start)));
      continue;
    }
    const phrase = foldText(preference.text);
    const found = [
      ...findForms(rest, phrase),
      ...(phrase === leafOf(phrase) ? [] : findForms(rest, leafOf(phrase))),
    ];
    const [first] = found;
    if (!first) continue;
    if (listed.has(index)) {
      places.set(index, first.start);
      rest = mask(rest, found);
    } else if (
      !isValue(phrase, grounds.attributes) &&
      !found.every(({ start, end }) => wordsOf(rest.slice(start, end)).every((word) => vocabulary.has(word)))
    ) {
      report('preference', `The text speaks of "${phrase}", which the grounds do not name.`);
      rest = mask(rest, found);
    }
  }
  let last = -1;
  for (const index of grounds.preferences ?? []) {
    const place = places.get(index);
    const phrase = context.preferences[index]?.text;
    if (phrase === undefined)
      report('preference', `The grounds name preference ${index}, which there is not.`);
    else if (place === undefined)
      report('preference', `The grounds name "${phrase}", which the text does not.`);
    else if (place < last)
      report('preference', `"${phrase}" stands earlier in the text than in the grounds.`);
    else last = place;
  }
  // As they stand before phrases are taken out: "nail art" is within "3D nail art".
  for (const value of grounds.attributes ?? [])
    rest = mask(rest, [...findForms(untitled, foldText(value)), ...findForms(untitled, leafOf(value))]);

  const preferences = (grounds.preferences ?? []).flatMap((index) => preferenceAt(index, context));
  return { sentence, context, catalogue, vocabulary, untitled, rest, items, preferences, violations };
}

/** A preference with the candidate's numbers and membership; none where there is no such index. */
export function preferenceAt(index: number, context: GroundingContext): Reading['preferences'] {
  const { explanation, candidates, memberships } = context;
  const preference = context.preferences[index];
  if (!preference) return [];
  const candidate = candidates.findIndex(({ id }) => id === explanation.candidate);
  const membership = memberships[candidate]?.[index];
  const explained = explanation.preferences.find((one) => one.index === index);
  return [{ index, preference, explained, membership }];
}

/** Whose titles have to hold words that are said to be shared: the candidate, and the items named in this step. */
function sharedBy(
  { explanation, history, candidates }: GroundingContext,
  items: readonly Item[],
  sentence: Sentence,
): readonly Item[] {
  const steps: readonly (readonly Sentence[])[] = Object.values(explanation.steps);
  const step = steps.find((sentences) => sentences.includes(sentence)) ?? [];
  const named = new Set(step.flatMap(({ grounds }) => grounds.items ?? []));
  const spokenOf = items.length > 0 ? items : history.filter(({ id }) => named.has(id));
  return [...spokenOf, ...candidates.filter(({ id }) => id === explanation.candidate)];
}

function isValue(phrase: string, attributes: readonly string[] | undefined): boolean {
  return (attributes ?? []).some((value) => findForms(leafOf(value), phrase).length > 0);
}

const VOCABULARIES = new WeakMap<Catalogue, Vocabulary>();

function vocabularyOf(catalogue: Catalogue): Vocabulary {
  const kept = VOCABULARIES.get(catalogue);
  if (kept) return kept;
  const texts = [
    ...Object.values(catalogue.messages).flatMap((variants) => variants.map(({ text }) => text)),
    ...Object.values(catalogue.parts),
    ...Object.values(catalogue.topics),
    ...Object.values(catalogue.predicates),
    ...Object.values(catalogue.makers).flatMap(({ by, things }) => [by, things]),
  ];
  // Plural forms are texts too; the names of slots are not.
  const literal = texts.map((text) => text.replace(/\|[a-z]+:/gu, ' ').replace(/\{[a-z]+\}?/giu, ' '));
  const words = new Set(literal.flatMap(wordsOf));
  const whole = literal.join('\n').toLowerCase();
  const vocabulary = { has: (word: string) => words.has(word) || (isUnspaced(word) && whole.includes(word)) };
  VOCABULARIES.set(catalogue, vocabulary);
  return vocabulary;
}
