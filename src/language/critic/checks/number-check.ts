/** Whether each number, in digits or in words, is what was computed of the thing that it is said of. */
import { yearOf } from '../../../items/facts.ts';
import type { CriticViolation } from '../critic.ts';
import { cite, violation } from '../details.ts';
import type { EvidenceBase } from '../evidence-base.ts';
import { groupsOf, idsOf, preferencesOf, targetsAt } from '../reading/clauses.ts';
import type { MentionGroup, SentenceReading } from '../reading/read-sentence.ts';
import type { CountMeaning, ShareMeaning } from '../words/critic-words.ts';
import { type CheckInput, type CheckResult, has } from './check.ts';
import { quantityViolations } from './quantities.ts';

const EARLIEST_YEAR = 1500;
const LATEST_YEAR = 2100;
const SAYS: Readonly<Record<ShareMeaning, string>> = {
  score: 'part of the score',
  fitness: 'fitness',
  probability: 'likelihood',
  weight: 'weight',
};

export function checkNumbers(input: CheckInput): CheckResult {
  const { reading } = input;
  const violations: CriticViolation[] = [];
  const counts = groupsOf(reading, 'N');
  const shares = groupsOf(reading, 'R');
  for (const group of shares) violations.push(...shareViolations(group, input));
  const meanings = countMeanings(input);
  for (const group of counts) violations.push(...countViolations(group, meanings.get(group.at), input));
  violations.push(...quantityViolations(input));
  const verified = shares.length > 0 || counts.some(({ at }) => meanings.has(at));
  return { violations, verified };
}

function numberIn(group: MentionGroup): number {
  return group.mentions[0]?.number ?? Number.NaN;
}

function written({ text }: SentenceReading, { mentions: [mention] }: MentionGroup): string {
  return cite(mention ? text.slice(mention.start, mention.end) : '');
}

function shareViolations(group: MentionGroup, { reading, base, words }: CheckInput): CriticViolation[] {
  const value = numberIn(group);
  let meaning: ShareMeaning | undefined;
  let nearest = Number.POSITIVE_INFINITY;
  for (const { means, pattern } of words.shares) {
    for (const { 0: found, index } of reading.skeleton.matchAll(pattern)) {
      const distance = index > group.at ? index - group.at : group.at - (index + found.length);
      if (distance < nearest) [nearest, meaning] = [distance, means];
    }
  }
  if (meaning === undefined)
    return [violation('number', `${written(reading, group)}: say what it is a part of.`)];
  const targets = shareTargets(group, reading, base);
  const right = shareOf(meaning, targets, base);
  if (right === value) return [];
  if (meaning !== 'probability' && targets.length === 0)
    return [violation('number', `${written(reading, group)}: name the interest that it belongs to.`)];
  const name = cite(targets.map((index) => base.preference(index)?.text ?? '').join(', '));
  const of = meaning === 'probability' ? '' : ` with ${name}`;
  return [
    violation('number', `${written(reading, group)} is not the ${SAYS[meaning]}${of}; it is ${right}%.`),
  ];
}

/** "P (R)", else the phrase or single title that comes next, else the last before. */
function shareTargets(group: MentionGroup, reading: SentenceReading, base: EvidenceBase): number[] {
  const { skeleton, groups } = reading;
  const sources = groups.filter(
    ({ letter, mentions }) =>
      letter === 'P' ||
      (letter === 'H' &&
        mentions.every(({ item }) => base.preference(base.ownerOf(item?.id ?? '') ?? -1)?.kind === 'title')),
  );
  const before = sources.filter(({ at }) => at < group.at);
  const after = sources.filter(({ at }) => at > group.at);
  const inBrackets = /[(（]\s*(?:\S+ ){0,3}$/u.test(skeleton.slice(0, group.at));
  const chosen = inBrackets
    ? before.at(-1)
    : (sameClause(reading, group, after) ?? before.at(-1) ?? after[0]);
  return chosen ? preferencesOf([chosen], base) : [];
}

/** The first of `after` unless a full break stands before it. */
function sameClause(
  { skeleton }: SentenceReading,
  { at }: MentionGroup,
  after: readonly MentionGroup[],
): MentionGroup | undefined {
  const [first] = after;
  return first && !/[;:]|, \p{L}/u.test(skeleton.slice(at, first.at)) ? first : undefined;
}

function shareOf(meaning: ShareMeaning, targets: readonly number[], base: EvidenceBase): number {
  const { probability } = base.context.explanation;
  if (meaning === 'probability') return Math.round(probability * 100);
  const explained = targets.flatMap((index) => base.explained(index) ?? []);
  if (meaning === 'score') return Math.round(explained.reduce((sum, one) => sum + one.contribution, 0) * 100);
  const [first] = explained;
  const share = meaning === 'weight' ? base.preference(targets[0] ?? -1)?.weight : first?.fitness;
  return explained.length > 1 ? Number.NaN : Math.round((share ?? Number.NaN) * 100);
}

/** What each count means, by its place in the skeleton. */
function countMeanings({ reading, words }: CheckInput): Map<number, CountMeaning> {
  const meanings = new Map<number, CountMeaning>();
  for (const { pattern, means } of words.counts) {
    for (const { 0: found, index } of reading.skeleton.matchAll(pattern)) {
      const places = [...found.matchAll(/N/gu)].map((letter) => index + letter.index);
      places.forEach((place, position) => {
        const meaning = means[position];
        if (meaning && !meanings.has(place)) meanings.set(place, meaning);
      });
    }
  }
  return meanings;
}

function countViolations(
  group: MentionGroup,
  meaning: CountMeaning | undefined,
  input: CheckInput,
): CriticViolation[] {
  const { reading, base } = input;
  const value = numberIn(group);
  const right = meaning === undefined ? yearsNear(group, input) : valuesOf(meaning, group, input);
  if (right.includes(value)) return [];
  const known = [...new Set(right)].filter(Number.isFinite);
  if (meaning === undefined && !(value >= EARLIEST_YEAR && value <= LATEST_YEAR))
    return [violation('number', `${written(reading, group)} is no number that was computed.`)];
  const instead = known.length > 0 ? `; it is ${known.join(' or ')}` : '';
  const of = base.context.history.length === 0 ? '' : instead;
  return [violation('number', `${written(reading, group)} is not what was counted${of}.`)];
}

function valuesOf(meaning: CountMeaning, { at }: MentionGroup, { reading, base }: CheckInput): number[] {
  const { history, preferences, explanation } = base.context;
  const named = idsOf(groupsOf(reading, 'H'));
  const phrases = preferencesOf(groupsOf(reading, 'P'), base);
  const targets = targetsAt(reading, at, base);
  switch (meaning) {
    case 'history':
      return [history.length];
    case 'rank':
      return [explanation.rank];
    case 'interests':
      return phrases.length > 1 ? [phrases.length] : [preferences.length];
    case 'evidence':
      return targets.length === 1 ? targets.map((index) => base.owned(index).length) : [];
    case 'named':
      return named.length > 0
        ? [named.length]
        : targets.length === 1
          ? targets.map((index) => base.owned(index).length)
          : [];
    case 'more':
      return targets.map((index) => {
        const owned = base.owned(index);
        return owned.length - owned.filter((id) => named.includes(id)).length;
      });
  }
}

/** Years of the item that stands just before, or of the candidate where none does. */
function yearsNear({ at }: MentionGroup, { reading, base, words }: CheckInput): number[] {
  const titles = reading.groups.filter(
    ({ letter, at: place }) => (letter === 'H' || letter === 'C') && place < at,
  );
  const item =
    titles.at(-1)?.mentions.at(-1)?.item ??
    (has(words.cue.candidate, reading.skeleton) ? base.candidate : undefined);
  const year = item && yearOf(item);
  return year === undefined ? [] : [year];
}
