/** Gives every history item to the one phrase that it speaks for most: evidence is hard, so shares are exact. */
import type { Evidence, Preference } from '../preference.ts';
import type { Phrase } from './match.ts';
import { isOneOff } from './one-off.ts';
import type { ChosenPhrase } from './select-phrases.ts';

/**
 * Preferences from chosen phrases, heaviest first. An item goes to its strongest phrase, the earlier chosen where two
 * are equal; a phrase left without items, with one that only sounds like it, or with a one-off is dropped, and its item
 * goes to the next; an item that matches none has no owner.
 */
export function ownEvidence(
  chosen: readonly ChosenPhrase[],
  weights: ArrayLike<number>,
  vectorOf: (phrase: ChosenPhrase['phrase']) => Float32Array,
): Preference[] {
  const first = deal(chosen, weights.length);
  const isKept = ({ phrase, evidence }: Owner) => holds(phrase, evidence, first, weights.length);
  const kept = first.every(isKept) ? first : deal(first.filter(isKept), weights.length);
  return kept
    .filter(({ phrase, evidence }) => holds(phrase, evidence, [], weights.length))
    .map(({ phrase, evidence }) => ({
      key: phrase.key,
      text: phrase.text,
      kind: phrase.kind,
      evidence,
      weight: evidence.reduce((sum, { history }) => sum + (weights[history] as number), 0),
      vector: vectorOf(phrase),
    }))
    .sort((a, b) => b.weight - a.weight);
}

type Owner = ChosenPhrase & { readonly evidence: readonly Evidence[] };

/** Each phrase with the items that it owns, the surest first. */
function deal(chosen: readonly ChosenPhrase[], length: number): Owner[] {
  const owned: Evidence[][] = chosen.map(() => []);
  for (let item = 0; item < length; item++) {
    let owner = -1;
    let strongest = 0;
    chosen.forEach(({ matches }, index) => {
      const strength = matches.get(item)?.strength ?? 0;
      if (strength > strongest) [owner, strongest] = [index, strength];
    });
    const match = chosen[owner]?.matches.get(item);
    if (match !== undefined)
      owned[owner]?.push({ history: item, strength: match.strength, match: match.match });
  }
  return chosen.map((phrase, index) => ({
    ...phrase,
    evidence: (owned[index] as Evidence[]).sort((a, b) => b.strength - a.strength || b.history - a.history),
  }));
}

/** Whether what a phrase owns is enough to call it a preference, beside what others own. */
function holds(
  phrase: Phrase,
  evidence: readonly Evidence[],
  all: readonly Owner[],
  length: number,
): boolean {
  const [only, second] = evidence;
  if (only === undefined) return false;
  if (second !== undefined) return true;
  const shared = all.filter((other) => other.evidence.length > 1);
  const spokenFor = shared.reduce((sum, other) => sum + other.evidence.length, 0);
  return only.match !== 'meaning' && !isOneOff(phrase, only.history, spokenFor, length);
}
