/** Whether what is said to be recent is. */
import { isRecent } from '../../../explanation/recency.ts';
import type { CriticViolation } from '../critic.ts';
import { cite, violation } from '../details.ts';
import { groupsOf, idsOf, preferencesOf } from '../reading/clauses.ts';
import { type CheckInput, find } from './check.ts';

export function recencyViolations({ reading, base, words }: CheckInput): CriticViolation[] {
  const { length } = base.context.history;
  const named = idsOf(groupsOf(reading, 'H'));
  const violations: CriticViolation[] = [];
  const newest = find(words.cue.newest, reading.skeleton);
  if (newest && !(named.length === 1 && named.every((id) => base.placeOf(id) === length - 1)))
    violations.push(violation('recency', `${cite(newest[0])} is not true of what is named.`));
  const cue = find(words.cue.recent, reading.skeleton);
  if (!cue) return violations;
  const owned = preferencesOf(groupsOf(reading, 'P'), base).flatMap((index) => base.owned(index));
  const recent = (id: string): boolean => base.placeOf(id) >= 0 && isRecent(base.placeOf(id), length);
  const holds =
    named.length > 0
      ? named.every(recent)
      : owned.length > 0 && owned.filter(recent).length >= Math.min(2, owned.length);
  if (!holds)
    violations.push(violation('recency', `${cite(cue[0])}: that was not among the last things looked at.`));
  return violations;
}
