/** Finds the phrases that one item speaks for: by its facts, by the words of its title, by its meaning. */
import { dot } from '../../embedding/vector.ts';
import { type Fact, factsOf, isKindOrTheme, yearOf } from '../../items/facts.ts';
import type { Item } from '../../items/item.ts';
import { foldedPhrase, wordRuns, wordsOf } from '../../items/words.ts';
import type { MatchKind } from '../preference.ts';
import type { InterestDomain } from './interest-bank.ts';
import type { Match } from './match.ts';
import { isSensitiveText } from './sensitive.ts';
import { SAID_BY, specificity } from './specificity.ts';

/** How sure each kind of match is, 0 to 1. */
const CERTAINTY: Readonly<Record<MatchKind, number>> = { attribute: 1, title: 0.9, meaning: 0.6 };
/** Deviations above an interest's usual cosine from which meaning counts, and from which it counts in full. */
const MEANING_FROM = 3;
const MEANING_FULL = 6;
/** The words of a title often mean something else: its meaning must at least not speak against them. */
const TITLE_FROM = 0.5;
const TITLE_FULL = 2;
/** At most this many phrases by meaning alone, for each item. */
const MOST_BY_MEANING = 8;
/** A raw value reads less well than a phrase that we wrote. */
const VALUE_SAYS = 0.75;
/** A brand or author says less of a taste than what the thing is. */
const MAKER_SAYS = 0.35;
/** Values longer than this are descriptions, not phrases. In words. */
const LONGEST_VALUE = 4;

/** A word-group found on the item: how much it says, and whether a fact or only the title has it. */
interface Found {
  readonly says: number;
  readonly byTitle: boolean;
}

/**
 * All matches of one item with the phrases of some domains and with its own attribute values, in no order. The cost
 * grows with the item's words and the domains' phrases, not with the history.
 */
export function matchItem(item: Item, vector: Float32Array, domains: readonly InterestDomain[]): Match[] {
  const facts = factsOf(item).filter(({ value }) => !isSensitiveText(value));
  const confirmable = facts.some(isKindOrTheme);
  const matches = domains.flatMap((domain) => {
    const tested = matchTests(findWords(item, facts, domain.longestTest), vector, domain);
    return [...tested.values(), ...matchMeaning(vector, domain, tested, confirmable)];
  });
  return [...matches, ...matchValues(facts, domains)];
}

function findWords(item: Item, facts: readonly Fact[], longest: number): Map<string, Found> {
  const found = new Map<string, Found>();
  for (const run of wordRuns(wordsOf(item.title), longest))
    found.set(run, { says: SAID_BY.title, byTitle: true });
  const year = yearOf(item);
  if (year !== undefined)
    found.set(foldedPhrase(`${Math.floor(year / 10) * 10}s`), { says: SAID_BY.decade, byTitle: false });
  for (const { role, value } of facts) {
    if (role !== 'kind' && role !== 'theme' && role !== 'feature') continue;
    const words = wordsOf(value);
    for (const run of wordRuns(words, longest)) {
      const whole = words.length === 1;
      const says = role === 'kind' ? (whole ? SAID_BY.broadKind : SAID_BY.narrowKind) : SAID_BY.theme;
      const before = found.get(run);
      if (before === undefined || before.byTitle || before.says > says)
        found.set(run, { says, byTitle: false });
    }
  }
  return found;
}

/** By index of the interest: phrases whose test is met in full. */
function matchTests(
  found: ReadonlyMap<string, Found>,
  vector: Float32Array,
  domain: InterestDomain,
): Map<number, Match> {
  const met = new Map<number, Map<number, Found>>();
  for (const [run, how] of found) {
    for (const { interest, group } of domain.tests.get(run) ?? []) {
      const groups = met.get(interest) ?? new Map<number, Found>();
      if (groups.size === 0) met.set(interest, groups);
      const before = groups.get(group);
      if (before === undefined || (before.byTitle && !how.byTitle)) groups.set(group, how);
    }
  }
  const matches = new Map<number, Match>();
  for (const [index, groups] of met) {
    if (groups.size < (domain.interests[index]?.test.length ?? 0)) continue;
    const parts = [...groups.values()];
    const byTitle = parts.some((part) => part.byTitle);
    const match: MatchKind = byTitle ? 'title' : 'attribute';
    const certainty =
      CERTAINTY[match] * (byTitle ? ramp(closeness(index, vector, domain), TITLE_FROM, TITLE_FULL) : 1);
    const strength = certainty * specificity(parts.map(({ says }) => says));
    if (strength > 0) matches.set(index, { phrase: bankPhrase(domain, index), strength, match });
  }
  return matches;
}

function matchMeaning(
  vector: Float32Array,
  domain: InterestDomain,
  known: ReadonlyMap<number, Match>,
  confirmable: boolean,
): Match[] {
  const close: Match[] = [];
  domain.interests.forEach(({ test }, index) => {
    // Where the page gives facts and they do not meet a phrase's test, the phrase would be a guess against them.
    if (known.has(index) || (confirmable && test.length > 0)) return;
    const certainty = CERTAINTY.meaning * ramp(closeness(index, vector, domain), MEANING_FROM, MEANING_FULL);
    const strength = certainty * SAID_BY.theme;
    if (strength > 0) close.push({ phrase: bankPhrase(domain, index), strength, match: 'meaning' });
  });
  return close.sort((a, b) => b.strength - a.strength).slice(0, MOST_BY_MEANING);
}

/** Values of the page that the bank has no phrase for, and makers. */
function matchValues(facts: readonly Fact[], domains: readonly InterestDomain[]): Match[] {
  const matches: Match[] = [];
  for (const fact of facts) {
    const folded = foldedPhrase(fact.value);
    const words = folded.split(' ').length;
    if (words > LONGEST_VALUE || !/\p{L}{2}/u.test(folded)) continue;
    if (fact.role === 'maker') {
      const phrase = { key: `maker:${folded}`, text: fact.value, kind: 'maker' } as const;
      matches.push({ phrase, strength: MAKER_SAYS, match: 'attribute' });
    } else if (isKindOrTheme(fact) && !hasOwnPhrase(folded, domains)) {
      const says = fact.role === 'theme' ? SAID_BY.theme : words > 1 ? SAID_BY.narrowKind : SAID_BY.broadKind;
      const text = fact.role === 'kind' ? lowerCased(fact.value) : fact.value;
      matches.push({
        phrase: { key: `value:${folded}`, text, kind: 'attribute' },
        strength: VALUE_SAYS * says,
        match: 'attribute',
      });
    }
  }
  return matches;
}

function hasOwnPhrase(folded: string, domains: readonly InterestDomain[]): boolean {
  return domains.some(({ tests, interests }) =>
    (tests.get(folded) ?? []).some(({ interest }) => interests[interest]?.test.length === 1),
  );
}

/** Lower case where a value is written in title case; names with inner capitals and abbreviations stay. */
function lowerCased(value: string): string {
  return value.replace(/\p{L}+/gu, (word) => (/^\p{Lu}\p{Ll}+$/u.test(word) ? word.toLowerCase() : word));
}

function bankPhrase(domain: InterestDomain, index: number): Match['phrase'] {
  const { text } = domain.interests[index] as InterestDomain['interests'][number];
  return { key: `interest:${text}`, text, kind: 'interest', vector: domain.vectors[index] as Float32Array };
}

/** How many deviations a vector lies above what is usual for an interest. */
function closeness(index: number, vector: Float32Array, domain: InterestDomain): number {
  const { mean, deviation } = domain.background[index] as InterestDomain['background'][number];
  return (dot(domain.vectors[index] as Float32Array, vector) - mean) / deviation;
}

function ramp(value: number, from: number, full: number): number {
  return Math.min(1, Math.max(0, (value - from) / (full - from)));
}
