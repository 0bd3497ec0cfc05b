/** Whether the titles named are what they are said to be: looked at, and behind the preference that they stand with. */
import type { CriticViolation } from '../critic.ts';
import { cite, violation } from '../details.ts';
import { clauseAt, groupsOf, preferencesOf } from '../reading/clauses.ts';
import type { MentionGroup } from '../reading/read-sentence.ts';
import { isSaidOfItems } from './attribute-check.ts';
import { type CheckInput, type CheckResult, has } from './check.ts';

export function checkEvidence(input: CheckInput): CheckResult {
  const { reading, base, words } = input;
  const violations: CriticViolation[] = [];
  for (const { mentions } of groupsOf(reading, 'Q')) {
    for (const { content = '' } of mentions)
      violations.push(
        violation('title', `${cite(content)} is no title that was given. Name only those in the facts.`),
      );
  }
  for (const { mentions } of groupsOf(reading, 'O')) {
    for (const { item } of mentions)
      violations.push(
        violation('item', `${cite(item?.title ?? '')} is another recommendation: do not speak of it here.`),
      );
  }
  if (base.step === 'preferences' && groupsOf(reading, 'C').length > 0)
    violations.push(
      violation('item', 'This step is about what was looked at: do not speak of a recommendation.'),
    );
  if (base.step !== 'preferences' && has(words.cue.candidateLookedAt, reading.skeleton))
    violations.push(violation('item', 'The item that is shown was not looked at.'));

  const named = groupsOf(reading, 'H');
  const phrases = groupsOf(reading, 'P').filter((group) => !isSaidOfItems(group, input));
  for (const titles of named) {
    const allowed = phrasesFor(input, titles, phrases);
    for (const { item } of titles.mentions) {
      if (!item || !allowed) continue;
      const owner = base.ownerOf(item.id);
      if (owner !== undefined && allowed.includes(owner)) continue;
      if (owner !== undefined && isSource(input, titles, owner)) continue;
      const phrase = base.preference(allowed[0] ?? -1)?.text ?? '';
      violations.push(violation('evidence', `${cite(item.title)} is not behind ${cite(phrase)}.`));
    }
    // A phrase with a list of titles must not hide one that it has none of.
    if (allowed && allowed.length > 1 && titles.mentions.length >= allowed.length) {
      const owners = new Set(titles.mentions.flatMap(({ item }) => (item ? [base.ownerOf(item.id)] : [])));
      const without = allowed.find((index) => !owners.has(index));
      if (without !== undefined && violations.length === 0)
        violations.push(
          violation(
            'evidence',
            `None of the titles named is behind ${cite(base.preference(without)?.text ?? '')}.`,
          ),
        );
    }
  }
  const evidence = named.length > 0 && (phrases.length > 0 || has(words.cue.lookedAt, reading.skeleton));
  const told = phrases.length > 0 && has(words.cue.interest, reading.skeleton) && base.step === 'preferences';
  return { violations: [...violations, ...certainty(input, named, phrases)], verified: evidence || told };
}

/** The preferences that a list of titles stands with; undefined where it stands with none. */
function phrasesFor(
  { reading, base }: CheckInput,
  titles: MentionGroup,
  phrases: readonly MentionGroup[],
): number[] | undefined {
  if (phrases.length === 0) return undefined;
  const clause = clauseAt(reading, titles.at);
  const inClause = phrases.filter(({ at }) => clause.start <= at && at < clause.end);
  const before = phrases.filter(({ at }) => at < titles.at);
  const groups = inClause.length > 0 ? inClause : before.length > 0 ? before.slice(-1) : phrases.slice(0, 1);
  // One list of titles after (or before) all phrases is for all of them.
  const single = groupsOf(reading, 'H').length === 1;
  const together =
    single && inClause.length === 0 && (before.length === phrases.length || before.length === 0);
  return preferencesOf(together ? phrases : groups, base);
}

/** Whether a title stands for itself beside phrases, with its own part of the score: “Heat” (40%). */
function isSource({ reading, base }: CheckInput, { at }: MentionGroup, owner: number): boolean {
  const alone = base.preference(owner)?.kind === 'title';
  return alone && base.step !== 'preferences' && /^. \(R/u.test(reading.skeleton.slice(at));
}

/** Step 1: what only comes close in meaning must not be said to be of that kind. */
function certainty(
  { reading, base, words }: CheckInput,
  named: readonly MentionGroup[],
  phrases: readonly MentionGroup[],
): CriticViolation[] {
  if (base.step !== 'preferences' || phrases.length === 0) return [];
  if (!has(words.cue.certain, reading.skeleton)) return [];
  const ids = new Set(named.flatMap(({ mentions }) => mentions.flatMap(({ item }) => item?.id ?? [])));
  return preferencesOf(phrases, base).flatMap((index) => {
    const { evidence = [], text = '' } = base.preference(index) ?? {};
    const meant = evidence.filter(
      ({ history }) => ids.size === 0 || ids.has(base.context.history[history]?.id ?? ''),
    );
    if (meant.every(({ match }) => match !== 'meaning')) return [];
    return [
      violation('polarity', `It is not known that these are ${cite(text)}: say that they come close to it.`),
    ];
  });
}
