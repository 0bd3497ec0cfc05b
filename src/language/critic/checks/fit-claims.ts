/** When each claim of a fit is true. */
import type { ExplainedPreference, Fit, Likelihood } from '../../../explanation/explanation.ts';
import { FIT_BOUNDS } from '../../../explanation/fit.ts';
import type { FitClaim } from '../words/critic-words.ts';

/** What a claim says when a word before it takes it back. */
const TAKEN_BACK: Readonly<Partial<Record<FitClaim, FitClaim>>> = {
  strong: 'weak',
  perfect: 'weak',
  belongs: 'unclear',
  kind: 'outside',
  close: 'apart',
  alike: 'apart',
  partly: 'unclear',
  hedged: 'unclear',
};

/** `claim` after "not"; undefined where "not" before it makes no plain sense ("not outside"). */
export function takenBack(claim: FitClaim): FitClaim | undefined {
  return TAKEN_BACK[claim];
}

/** Whether a claim holds of a preference. `byTitle`: it was said of titles, not of the preference's phrase. */
export function holds(
  claim: FitClaim,
  { fit, fitness, membership, kind, contribution }: ExplainedPreference,
  likelihood: Likelihood,
  byTitle: boolean,
): boolean {
  const belongs = fit === 'strong' || fit === 'partial';
  switch (claim) {
    case 'strong':
      return fit === 'strong';
    case 'perfect':
      return false;
    case 'belongs':
      return belongs;
    case 'kind':
      return kind !== 'title' && (membership === 'attribute' || membership === 'title');
    case 'outside':
      return kind !== 'title' && membership === undefined;
    case 'partly':
      // A match that is strong may be called a lesser one where it is unlikely all the same.
      return fit === 'partial' || (fit === 'strong' && likelihood === 'low');
    case 'hedged':
      return belongs || (fit === 'near' && byTitle);
    case 'alike':
      return fit !== 'none';
    case 'close':
      return fitness >= FIT_BOUNDS.near;
    case 'apart':
      return fit === 'none' || (byTitle && fit === 'partial' && fitness < FIT_BOUNDS.near);
    case 'weak':
      return fit !== 'strong';
    case 'unclear':
      return fit === 'none' || fit === 'near';
    case 'none':
      return fit === 'none';
    case 'led':
      return fit !== 'none' && contribution > 0;
  }
}

/** Words for what was computed, as a sentence may say it. */
export const SAY_FIT: Readonly<Record<Fit, string>> = {
  strong: 'fits well',
  partial: 'fits in part',
  near: 'is close to what was looked at, but not clearly of that kind',
  none: 'has no clear link',
};

/** The fit that may stand in the grounds of a sentence about all of these; undefined where there is no such. */
export function commonFit(fits: readonly Fit[]): Fit | undefined {
  const [first] = fits;
  if (fits.every((fit) => fit === first)) return first;
  return fits.every((fit) => fit === 'strong' || fit === 'partial') ? 'partial' : undefined;
}
