/** Whether what is said of the fit was computed: no match where there is none, no denial where there is one. */
import type { Fit } from '../../../explanation/explanation.ts';
import type { CriticViolation } from '../critic.ts';
import { cite, violation } from '../details.ts';
import { clauseAt, clauseText, groupsOf, preferencesOf, targetsAt } from '../reading/clauses.ts';
import type { FitClaim } from '../words/critic-words.ts';
import { isSaidOfItems, sharesAttribute } from './attribute-check.ts';
import { type CheckInput, type CheckResult, has, isNegated } from './check.ts';
import { commonFit, holds, SAY_FIT, takenBack } from './fit-claims.ts';

/** Claims that are about how well things fit, not only about what led to them. */
const DENIALS: ReadonlySet<FitClaim> = new Set(['none', 'apart', 'weak', 'unclear', 'outside']);
/** What may be said in step 1, where it is about the history. */
const OF_HISTORY: ReadonlySet<FitClaim> = new Set(['alike', 'close', 'hedged', 'belongs', 'led', 'kind']);

interface Found {
  readonly claim: FitClaim;
  readonly text: string;
  readonly at: number;
}

/** `rest` is the skeleton without claims of likelihood; `fit` is for the grounds, `targets` are the preferences spoken of. */
export function checkFit(
  input: CheckInput,
  rest: string,
): CheckResult & { readonly fit: Fit | undefined; readonly targets: readonly number[] } {
  const { reading, base, words } = input;
  const claims = findClaims(input, rest);
  const report: CriticViolation[] = [];
  if (reading.clauses.some((clause) => has(words.cue.doubleNegation, clauseText(reading, clause))))
    report.push(violation('polarity', 'It denies twice: say it without “not”.'));
  if (base.step === 'preferences')
    return { ...ofHistory(input, claims, report), fit: undefined, targets: [] };

  const denied = claims.some(({ claim }) => DENIALS.has(claim));
  const ofScore = words.shares.some(
    ({ means, pattern }) => means === 'score' && has(pattern, reading.skeleton),
  );
  // Where a fact is said to be shared, "like" says no more than that.
  const shares = reading.groups.some((group) => group.letter === 'V' || isSaidOfItems(group, input));
  const fits: Fit[] = [];
  const spokenOf: number[] = [];
  let verified = false;
  for (const { claim, text, at } of claims) {
    const targets = targetsAt(reading, at, base);
    spokenOf.push(...targets);
    if (claim === 'led' && (denied || ofScore)) continue;
    if (claim === 'alike' && (shares || sharesAttribute(input))) continue;
    const clause = clauseAt(reading, at);
    const byTitle =
      preferencesOf(groupsOf(reading, 'P', clause), base).length === 0 &&
      (groupsOf(reading, 'H', clause).length > 0 || groupsOf(reading, 'P').length === 0);
    const all = base.context.preferences.map((_, index) => index);
    if (targets.length === 0 && claim === 'led') continue;
    for (const index of targets.length > 0 ? targets : all) {
      const explained = base.explained(index);
      if (!explained) continue;
      if (claim !== 'led') fits.push(explained.fit);
      verified = true;
      if (holds(claim, explained, base.context.explanation.likelihood, byTitle)) continue;
      const say = SAY_FIT[explained.fit];
      report.push(violation('polarity', `${cite(text)} is not true of ${cite(explained.text)}: it ${say}.`));
    }
    if (all.length === 0)
      report.push(violation('polarity', `${cite(text)}: no preference is known that it could fit.`));
    if (claim === 'strong' && base.step !== 'fit' && base.context.explanation.likelihood === 'low')
      report.push(violation('polarity', `${cite(text)} is too eager where the likelihood is low.`));
    if (!DENIALS.has(claim) && claim !== 'led' && isOfHistoryItem(input, at))
      report.push(
        violation(
          'item',
          `Say what fits of the item that is shown, not of what was looked at: ${cite(text)}.`,
        ),
      );
  }
  const fit = commonFit(fits);
  if (fits.length > 0 && fit === undefined && report.length === 0)
    report.push(
      violation('polarity', 'It speaks of different fits in one sentence: write a sentence for each.'),
    );
  const low = base.context.explanation.likelihood === 'low' && base.step !== 'fit';
  const modest = fit === 'strong' && (low || !claims.some(({ claim }) => claim === 'strong'));
  return { violations: report, verified, fit: modest && low ? 'partial' : fit, targets: spokenOf };
}

function findClaims({ words, reading }: CheckInput, rest: string): Found[] {
  const found: Found[] = [];
  let left = rest;
  for (const { claim, pattern } of words.fit) {
    for (const { 0: text, index } of left.matchAll(pattern)) {
      if (text.trim() === '') continue;
      const meant = isNegated({ reading, words }, index) && !DENIALS.has(claim) ? takenBack(claim) : claim;
      if (meant) found.push({ claim: meant, text, at: index });
    }
    left = left.replace(pattern, (text) => text.replace(/[^A-Z]/gu, '_'));
  }
  return found;
}

/** Step 1: nothing is said of a fit; a title that stands alone may be said to. */
function ofHistory(
  { reading, base, words }: CheckInput,
  claims: readonly Found[],
  report: CriticViolation[],
): CheckResult {
  const denial = reading.skeleton.match(/[\p{L}\p{M}']+/gu)?.find((word) => words.negation.has(word));
  if (denial !== undefined && claims.every(({ claim }) => OF_HISTORY.has(claim)))
    report.push(
      violation('polarity', `${cite(denial)}: this step tells why there is an interest; say it without.`),
    );
  for (const { claim, text, at } of claims) {
    if (OF_HISTORY.has(claim)) continue;
    const targets = targetsAt(reading, at, base);
    const alone = targets.length > 0 && targets.every((index) => base.preference(index)?.kind === 'title');
    if (DENIALS.has(claim) && alone) continue;
    report.push(
      violation(
        'polarity',
        `${cite(text)}: this step tells why there is an interest, not how well something fits.`,
      ),
    );
  }
  return { violations: report, verified: false };
}

/** Whether the clause speaks of a history title as what fits: "Heat is a good match for your interest in …". */
function isOfHistoryItem({ reading, words }: CheckInput, at: number): boolean {
  const { start } = clauseAt(reading, at);
  if (has(words.cue.candidate, reading.skeleton)) return false;
  return (
    groupsOf(reading, 'H', { start, end: at }).length > 0 &&
    groupsOf(reading, 'P', { start, end: at }).length === 0
  );
}
