/** Gives every history item to one phrase: one that the model claimed it for, or one that it plainly belongs to. */
import { LEAST_STRENGTH } from '../../preferences/computed/select-phrases.ts';
import type { PhraseFit } from '../../preferences/phrase/phrase-fit.ts';
import type { Belonging, Evidence } from '../../preferences/preference.ts';

/** What a claim adds to the strength: the model knows what neither words nor vectors tell, yet not against clear facts. */
const CLAIM_ADDS = 0.2;

/**
 * Mean deviations from which a phrase's claims on titles without facts are believed together, and those of each of them: a
 * title tells little, several of them more. "Blade Runner" alone is not close to "science fiction classics"; beside "Alien"
 * and "Star Wars" it is.
 */
const COMPANY_FROM = 0.5;
const MEMBER_FROM = -0.25;

/**
 * The evidence of each phrase, most telling first. Of several phrases an item goes to the one that it belongs to most
 * strongly, a claim counting for it, the earlier where two are equal. A claim that nothing supports is none; an item that is
 * claimed for another phrase does not come to this one by its title or meaning. A phrase that
 * all its items were lost to others gets the one back that speaks for it most, from a phrase that keeps others and has no
 * better reason. A phrase
 * whose evidence only sounds like it, claimed by nobody, gets none.
 *
 * @param claims for each phrase, the history indices that the model named
 * @param fits history × phrases
 * @param usable whether the item at a history index may be evidence
 */
export function ownClaims(
  claims: readonly ReadonlySet<number>[],
  fits: readonly (readonly PhraseFit[])[],
  usable: (history: number) => boolean,
): Evidence[][] {
  const anyClaims = new Set(claims.flatMap((claimed) => [...claimed]));
  const possible = claims.map((claimed, phrase) => {
    const company = keepsCompany(claimed, fits, phrase);
    return fits.flatMap((ofItem, history): Possible[] => {
      const fit = ofItem[phrase] as PhraseFit;
      const claim = claimed.has(history) ? believe(fit, company) : undefined;
      const believed = claim !== undefined;
      const { membership: match, strength } = claim ?? fit;
      if (!usable(history) || match === undefined || strength <= 0) return [];
      if (!claimed.has(history) && match !== 'attribute' && anyClaims.has(history)) return [];
      const evidence = { history, strength: Math.min(1, strength), match };
      return [{ phrase, evidence, score: strength + (believed ? CLAIM_ADDS : 0) }];
    });
  });
  const owner = new Map<number, Possible>();
  for (const one of possible.flat()) {
    const before = owner.get(one.evidence.history);
    if (before === undefined || one.score > before.score) owner.set(one.evidence.history, one);
  }
  const count = (phrase: number) => [...owner.values()].filter((one) => one.phrase === phrase).length;
  possible.forEach((own, phrase) => {
    if (count(phrase) > 0) return;
    const [best] = own
      .filter(({ evidence: { history, match } }) => {
        const holder = owner.get(history) as Possible;
        return count(holder.phrase) > 1 && (match !== 'meaning' || holder.evidence.match === 'meaning');
      })
      .sort((a, b) => b.score - a.score);
    if (best !== undefined) owner.set(best.evidence.history, best);
  });
  return claims.map((claimed, phrase) => {
    const evidence = [...owner.values()].filter((one) => one.phrase === phrase).map((one) => one.evidence);
    const shown = evidence.some(({ history, match }) => match !== 'meaning' || claimed.has(history));
    return shown ? evidence.sort((a, b) => b.strength - a.strength || b.history - a.history) : [];
  });
}

/** An item that one phrase may own. */
interface Possible {
  readonly phrase: number;
  readonly evidence: Evidence;
  /** What decides between several phrases. */
  readonly score: number;
}

/** How the item belongs by a claim; undefined where the claim is not to be believed. */
function believe({ claimed, closeness }: PhraseFit, company: boolean): Belonging | undefined {
  if (claimed.membership !== undefined) return claimed;
  const leans = company && closeness !== undefined && closeness >= MEMBER_FROM;
  return leans ? { membership: 'meaning', strength: LEAST_STRENGTH } : undefined;
}

/** Whether the titles that are claimed for a phrase are close to it, taken together. */
function keepsCompany(
  claimed: ReadonlySet<number>,
  fits: readonly (readonly PhraseFit[])[],
  phrase: number,
): boolean {
  const closeness = [...claimed].flatMap((history) => fits[history]?.[phrase]?.closeness ?? []);
  return closeness.reduce((sum, one) => sum + one, 0) >= COMPANY_FROM * Math.max(1, closeness.length);
}
