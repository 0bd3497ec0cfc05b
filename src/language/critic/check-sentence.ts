/** All checks of one sentence. */
import type { Fit } from '../../explanation/explanation.ts';
import { checkAttributes } from './checks/attribute-check.ts';
import type { CheckInput } from './checks/check.ts';
import { checkEvidence } from './checks/evidence-check.ts';
import { checkFit } from './checks/fit-check.ts';
import { goodsViolations } from './checks/goods-check.ts';
import { languageViolations } from './checks/language-check.ts';
import { leakViolations } from './checks/leak-check.ts';
import { lengthViolations } from './checks/length-check.ts';
import { checkLikelihood } from './checks/likelihood-check.ts';
import { looseEnds } from './checks/loose-ends.ts';
import { checkNumbers } from './checks/number-check.ts';
import { orderViolations } from './checks/order-check.ts';
import { recencyViolations } from './checks/recency-check.ts';
import { repeatViolations, type Said } from './checks/repeat-check.ts';
import { signViolations } from './checks/sign-check.ts';
import { vocabularyViolations } from './checks/vocabulary-check.ts';
import type { CriticViolation } from './critic.ts';
import { violation } from './details.ts';
import type { LanguageSigns } from './words/select-words.ts';

/** What the checks found: faults, and for the grounds the fit and the attribute values that are claimed. */
export interface CheckedSentence {
  readonly violations: readonly CriticViolation[];
  readonly fit: Fit | undefined;
  readonly values: readonly string[];
}

/** `said` are the sentences before, `languages` the signs of all that are read. What needs no reading of claims comes first. */
export function checkSentence(
  input: CheckInput,
  said: readonly Said[],
  languages: readonly LanguageSigns[],
): CheckedSentence {
  const { reading, base, words } = input;
  const { spaced } = words.data;
  const outside = outsideMentions(input);
  const likelihood = checkLikelihood(input);
  const fit = checkFit(input, likelihood.rest);
  const attributes = checkAttributes(input);
  const numbers = checkNumbers(input);
  const evidence = checkEvidence(input);
  const violations = [
    ...leakViolations(outside, base.context.instructions),
    ...signViolations(outside),
    ...languageViolations(outside, words, languages),
    ...lengthViolations(reading, spaced),
    ...repeatViolations(reading, said, spaced),
    ...evidence.violations,
    ...attributes.violations,
    ...numbers.violations,
    ...fit.violations,
    ...likelihood.violations,
    ...orderViolations(input),
    ...recencyViolations(input),
    ...vocabularyViolations(input),
    ...goodsViolations(input),
    ...looseEnds(input, fit.targets),
  ];
  const verified = [likelihood, fit, attributes, numbers, evidence].some((one) => one.verified);
  if (violations.length === 0 && !verified)
    violations.push(
      violation(
        'claim',
        'Nothing in it can be checked: name the interest, titles or facts that it rests on.',
      ),
    );
  return { violations, fit: fit.fit, values: attributes.values };
}

/** The text with titles, phrases and values taken out, but what else it holds, such as control characters, kept. */
function outsideMentions({ reading: { text, mentions } }: CheckInput): string {
  let outside = '';
  let done = 0;
  for (const { start, end, letter } of mentions) {
    if (letter === 'N' || letter === 'R' || letter === 'Q') continue;
    outside += `${text.slice(done, start)} \uFFFC `;
    done = end;
  }
  return outside + text.slice(done);
}
