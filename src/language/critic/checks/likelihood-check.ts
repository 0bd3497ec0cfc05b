/** Whether the likelihood said is the one computed. */
import type { Likelihood } from '../../../explanation/explanation.ts';
import type { CriticViolation } from '../critic.ts';
import { cite, violation } from '../details.ts';
import { type CheckInput, type CheckResult, isNegated } from './check.ts';

const SAY: Readonly<Record<Likelihood, string>> = {
  high: 'say “quite likely to interest you”',
  medium: 'say “may interest you”',
  low: 'say “not very likely to interest you”',
};

/** `rest` is the skeleton without what was found. */
export function checkLikelihood(input: CheckInput): CheckResult & { readonly rest: string } {
  const { reading, base, words } = input;
  const computed = base.context.explanation.likelihood;
  const violations: CriticViolation[] = [];
  let rest = reading.skeleton;
  let verified = false;
  for (const { level, pattern } of words.likelihood) {
    for (const { 0: found, index } of rest.matchAll(pattern)) {
      verified = true;
      const negated = isNegated(input, index);
      if (level === 'certain')
        violations.push(violation('likelihood', `${cite(found)} is too sure: ${SAY[computed]}.`));
      else if (base.step === 'preferences')
        violations.push(
          violation('likelihood', `${cite(found)}: this step says nothing of how likely an item is.`),
        );
      else if (level === 'notLow' ? (computed === 'low') !== negated : (negated ? 'low' : level) !== computed)
        violations.push(
          violation(
            'likelihood',
            `${cite(found)} does not say that the likelihood is ${computed}: ${SAY[computed]}.`,
          ),
        );
    }
    rest = rest.replace(pattern, (found) => found.replace(/[^A-Z]/gu, '_'));
  }
  return { violations, verified, rest };
}
