/** Grounding check, numbers: each is in the grounds and equals what was computed. */
import { yearOf } from '../items/facts.ts';
import type { GroundingViolation } from './grounding.ts';
import type { Reading } from './grounding-reading.ts';
import { findPhrase } from './masked-text.ts';
import { beginsWith } from './shared-words.ts';
import { isUnspaced } from './unspaced-scripts.ts';

/** A number found in a text. */
interface Found {
  readonly value: number;
  readonly percent: boolean;
  /** Whether it surely counts: "one" may also stand for a thing. */
  readonly sure: boolean;
}

/** What is wrong with the numbers of a sentence. */
export function numberViolations(reading: Reading): GroundingViolation[] {
  const violations: GroundingViolation[] = [];
  const report = (detail: string): void => {
    violations.push({ kind: 'number', detail });
  };
  const stated = reading.sentence.grounds.numbers ?? [];
  const found = findNumbers(reading);
  for (const { value, percent, sure } of found) {
    if (!sure && !stated.includes(value)) continue;
    if (!stated.includes(value)) report(`The text states ${value}, which the grounds do not name.`);
    else if (percent && !percentages(reading).has(value)) report(`${value}% is not a computed share.`);
    else if (!percent && !counts(reading).has(value)) report(`${value} is not a computed count.`);
  }
  for (const value of stated) {
    if (!found.some((one) => one.value === value))
      report(`The grounds name ${value}, which the text does not.`);
  }
  return violations;
}

/** All digits and number words outside titles, phrases and values. */
function findNumbers({ rest, catalogue }: Reading): Found[] {
  const { numberWords, cues } = catalogue;
  const words = new Map(numberWords.map((word, value): [string, number] => [word, value]).slice(1));
  for (const [word, value] of Object.entries(cues.numbers)) words.set(word, value);
  const found: Found[] = [];
  for (const { 0: match, 1: percent } of inAscii(rest).matchAll(/\d[\d.,]*(\s?%)?/gu)) {
    const digits = match
      .replace(/[\s%]/gu, '')
      .replace(/[.,]+$/u, '')
      .replace(/,(?=\d{3}(?:\D|$))/gu, '');
    found.push({ value: Number(digits.replace(',', '.')), percent: percent !== undefined, sure: true });
  }
  for (const { 0: match, index } of rest.matchAll(/\p{L}+/gu)) {
    const value = words.get(match.toLowerCase());
    if (value === undefined) continue;
    const next = /^\s+(\p{L}+)/u.exec(rest.slice(index + match.length))?.[1]?.toLowerCase() ?? '';
    // "one of the six" counts; "one of your interests" stands for a thing.
    const partitive = next === 'of' && !isOfNumber(rest.slice(index + match.length), words);
    const counted = !partitive && cues.counted.some((noun) => next === noun || next === `${noun}s`);
    found.push({ value, percent: false, sure: value !== 1 || counted });
  }
  for (const [word, value] of words) {
    if (!isUnspaced(word)) continue;
    for (const _ of findPhrase(rest, word)) found.push({ value, percent: false, sure: value !== 1 });
  }
  return found;
}

/** Arabic, Persian and full-width digits and signs as the plain ones; the length stays. */
function inAscii(text: string): string {
  return text
    .replace(/[٠-٩۰-۹０-９]/gu, (digit) => String((digit.codePointAt(0) ?? 0) % 16))
    .replace(/[٪％]/gu, '%');
}

/** Whether " of the six" follows. */
function isOfNumber(after: string, words: ReadonlyMap<string, number>): boolean {
  const [, word = ''] = /^\s+of\s+(?:\p{L}+\s+)??([\p{L}\d]+)/u.exec(after) ?? [];
  const second = /^\s+of\s+\p{L}+\s+([\p{L}\d]+)/u.exec(after)?.[1] ?? '';
  return [word, second].some((one) => /^\d/u.test(one) || words.has(one.toLowerCase()));
}

/** Percentages that may be stated: of the preferences spoken of, and the likelihood itself. */
function percentages({ preferences, context }: Reading): ReadonlySet<number> {
  const shares = preferences.flatMap(({ explained }) =>
    explained ? [explained.contribution, explained.weight, explained.fitness] : [],
  );
  const together = preferences.reduce((sum, { explained }) => sum + (explained?.contribution ?? 0), 0);
  return new Set(
    [...shares, together, context.explanation.probability].map((share) => Math.round(share * 100)),
  );
}

/** Counts that may be stated of the preferences and items spoken of. */
function counts({ sentence, preferences, items, context }: Reading): ReadonlySet<number> {
  const { history, explanation } = context;
  const sizes = preferences.map(({ preference }) => preference.evidence.length);
  // A maker sentence speaks of a preference by items alone where the title is all there is.
  const named = items.filter(({ id }) => id !== explanation.candidate).length;
  const rests = sizes.map((size) => size - named).filter((size) => size > 0);
  const series = (sentence.grounds.words ?? []).map(
    (words) => history.filter(({ title }) => beginsWith(words, title)).length,
  );
  const years = items.flatMap((item) => yearOf(item) ?? []);
  return new Set([
    history.length,
    preferences.length,
    explanation.rank,
    ...sizes,
    ...rests,
    ...series,
    ...years,
  ]);
}
