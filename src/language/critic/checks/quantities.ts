/** Whether counts in words, such as "most" and "several", agree with what was counted. */
import type { CriticViolation } from '../critic.ts';
import { cite, violation } from '../details.ts';
import { groupsOf, idsOf, targetsAt } from '../reading/clauses.ts';
import type { Quantity } from '../words/critic-words.ts';
import { type CheckInput, find, has } from './check.ts';

/** What a quantity is held against: items behind a preference, all items, and part of the score (0 to 1). */
interface Counted {
  readonly items: number;
  readonly total: number;
  readonly part: number;
}

export function quantityViolations(input: CheckInput): CriticViolation[] {
  const { reading, base, words } = input;
  const violations: CriticViolation[] = [];
  let left = reading.skeleton;
  for (const { quantity, pattern } of words.quantities) {
    for (const { 0: found, index } of left.matchAll(pattern)) {
      const targets = targetsAt(reading, index, base);
      const named = idsOf(groupsOf(reading, 'H')).length;
      const items = Math.max(
        ...targets.map((target) => base.owned(target).length),
        targets.length === 0 ? named : 0,
      );
      const part = targets.reduce((sum, target) => sum + (base.explained(target)?.contribution ?? 0), 0);
      const counted = { items, total: base.context.history.length, part };
      if (targets.length <= 1 || quantity.startsWith('part')) {
        if (holds(quantity, counted)) continue;
      }
      violations.push(
        violation('number', `${cite(found)} is not what was counted: leave it out or give the number.`),
      );
    }
    left = left.replace(pattern, (found) => found.replace(/[^A-Z]/gu, '_'));
  }
  if (has(words.cue.both, reading.skeleton) && !isTwo(input)) {
    const found = find(words.cue.both, reading.skeleton)?.[0] ?? '';
    violations.push(violation('number', `${cite(found)} is not said of two things that are named.`));
  }
  return violations;
}

function holds(quantity: Quantity, { items, total, part }: Counted): boolean {
  switch (quantity) {
    case 'all':
      return items === total && total > 0;
    case 'most':
      return items * 2 > total;
    case 'half':
      return items * 2 === total;
    case 'several':
      return items >= 3;
    case 'few':
      return items >= 2;
    case 'only':
      return total === 1;
    case 'unclear':
      return false;
    case 'part.most':
      return part > 0.5;
    case 'part.small':
      return part < 0.3;
    case 'part.all':
      return part >= 0.995;
    case 'part.hardly':
      return part < 0.005;
  }
}

/** Whether the sentence, or the one before it, names two things that "both" may speak of. */
function isTwo({ reading, base, words, before }: CheckInput): boolean {
  const { groups, skeleton } = reading;
  const named = groups
    .filter(({ letter }) => letter === 'H' || letter === 'C')
    .flatMap(({ mentions }) => mentions);
  const phrases = groups.filter(({ letter }) => letter === 'P').flatMap(({ mentions }) => mentions);
  const values = groups.filter(({ letter, mentions }) => letter === 'V' && mentions.length === 2);
  const candidate =
    base.step !== 'preferences' &&
    has(words.cue.candidate, skeleton) &&
    !named.some(({ item }) => item === base.candidate);
  const sizes = [named.length, named.length + (candidate ? 1 : 0), phrases.length];
  if (base.step !== 'preferences' && has(words.cue.shared, skeleton)) sizes.push(named.length + 1);
  const things = find(words.cue.both, skeleton);
  const nearest = groups.filter(({ letter, at }) => letter === 'H' && at < (things?.index ?? 0)).at(-1);
  if (nearest?.mentions.length === 2) sizes.push(2);
  // "both things you looked at"
  if (
    things &&
    skeleton
      .slice((things.index ?? 0) + things[0].length)
      .trimStart()
      .search(words.cue.counted) === 0
  )
    sizes.push(base.context.history.length);
  if (named.length === 0) sizes.push(before.length, base.step === 'preferences' ? 0 : before.length + 1);
  return sizes.includes(2) || values.length > 0;
}
