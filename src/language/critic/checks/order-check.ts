/** Whether what is said to count most does, and what is said to count less does not count more. */
import type { CriticViolation } from '../critic.ts';
import { cite, violation } from '../details.ts';
import { groupsOf, preferencesOf, targetsAt } from '../reading/clauses.ts';
import { type CheckInput, find } from './check.ts';

/** Parts of the score that differ by less are as good as equal. */
const SLACK = 0.005;

export function orderViolations({ reading, base, words }: CheckInput): CriticViolation[] {
  const { skeleton } = reading;
  const violations: CriticViolation[] = [];
  const numbers = base.context.preferences.map((one, index) =>
    base.step === 'preferences' ? one.weight : (base.explained(index)?.contribution ?? 0),
  );
  const numberOf = (index: number): number => numbers[index] ?? 0;

  for (const { 0: cue, index: at } of skeleton.matchAll(words.cue.most)) {
    const after = groupsOf(reading, 'P', { start: at, end: Number.POSITIVE_INFINITY }).slice(0, 1);
    const near = targetsAt(reading, at, base);
    const targets = near.length > 0 ? near : preferencesOf(after, base);
    const others = numbers.filter((_, index) => !targets.includes(index));
    const least = Math.min(...targets.map(numberOf));
    if (targets.length > 0 && others.every((number) => number <= least + SLACK)) continue;
    const greatest = numbers.indexOf(Math.max(...numbers));
    const right = base.preference(greatest)?.text ?? '';
    violations.push(violation('order', `${cite(cue)} must be said of ${cite(right)}, which counts most.`));
  }
  const next = find(words.cue.next, skeleton);
  if (next?.index !== undefined) {
    const before = preferencesOf(groupsOf(reading, 'P', { start: 0, end: next.index }), base).map(numberOf);
    const after = preferencesOf(
      groupsOf(reading, 'P', { start: next.index, end: Number.POSITIVE_INFINITY }),
      base,
    ).map(numberOf);
    if (before.length > 0 && after.length > 0 && Math.max(...after) > Math.min(...before) + SLACK)
      violations.push(
        violation('order', `${cite(next[0])}: what comes after counts more than what stands before.`),
      );
  }
  const comparison = find(words.cue.comparison, skeleton);
  if (comparison) violations.push(violation('order', `${cite(comparison[0])}: do not compare.`));
  return violations;
}
