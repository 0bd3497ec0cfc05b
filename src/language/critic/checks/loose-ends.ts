/** Whether something is said of each preference and title that a sentence names; what merely stands there could say anything. */
import type { CriticViolation } from '../critic.ts';
import { cite, violation } from '../details.ts';
import { groupsOf, preferencesOf, targetsAt } from '../reading/clauses.ts';
import { isSaidOfItems, sharesAttribute } from './attribute-check.ts';
import { type CheckInput, has } from './check.ts';

/** `targets`: the preferences that claims of a fit are about. */
export function looseEnds(input: CheckInput, targets: readonly number[]): CriticViolation[] {
  const { reading, base, words } = input;
  if (base.step === 'preferences') return unowned(input, false);
  const numbers = reading.groups.filter(({ letter }) => letter === 'N' || letter === 'R');
  const told = new Set([...targets, ...numbers.flatMap(({ at }) => targetsAt(reading, at, base))]);
  const ofScore =
    numbers.length > 0 ||
    words.shares.some(({ means, pattern }) => means === 'score' && has(pattern, reading.skeleton));
  const facts =
    reading.groups.some((group) => group.letter === 'V' || isSaidOfItems(group, input)) ||
    sharesAttribute(input);
  const violations = unowned(input, facts);
  const phrases = groupsOf(reading, 'P');
  for (const group of phrases) {
    if (ofScore || isSaidOfItems(group, input)) continue;
    if (preferencesOf([group], base).some((index) => told.has(index))) continue;
    const text = base.preference(preferencesOf([group], base)[0] ?? -1)?.text ?? '';
    violations.push(violation('claim', `It is not clear what is said of ${cite(text)}: say how it fits.`));
  }
  if (phrases.length > 0 || facts || has(words.cue.lookedAt, reading.skeleton)) return violations;
  for (const group of groupsOf(reading, 'H')) {
    if (ofScore || preferencesOf([group], base).some((index) => told.has(index))) continue;
    const title = group.mentions[0]?.item?.title ?? '';
    violations.push(violation('claim', `It is not clear what is said of ${cite(title)}.`));
  }
  return violations;
}

/** Titles that no preference owns had no part in the score; only what they share may be told of them. */
function unowned({ reading, base }: CheckInput, facts: boolean): CriticViolation[] {
  if (facts || base.step === 'preferences') return [];
  return groupsOf(reading, 'H').flatMap(({ mentions }) =>
    mentions.flatMap(({ item }) =>
      item && base.ownerOf(item.id) === undefined
        ? [violation('evidence', `${cite(item.title)} had no part in this: leave it out.`)]
        : [],
    ),
  );
}
