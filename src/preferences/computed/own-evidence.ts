/** Gives every history item to the one phrase that it speaks for most: evidence is hard, so shares are exact. */
import type { Evidence, Preference } from '../preference.ts';
import type { ChosenPhrase } from './select-phrases.ts';

/**
 * Preferences from chosen phrases, heaviest first. An item goes to its strongest phrase, the earlier chosen where two
 * are equal; a phrase left without items, or with one that only sounds like it, is dropped; an item that matches none
 * has no owner.
 */
export function ownEvidence(
  chosen: readonly ChosenPhrase[],
  weights: ArrayLike<number>,
  vectorOf: (phrase: ChosenPhrase['phrase']) => Float32Array,
): Preference[] {
  const owned: Evidence[][] = chosen.map(() => []);
  for (let item = 0; item < weights.length; item++) {
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
  return chosen
    .map(({ phrase }, index) => {
      const evidence = (owned[index] as Evidence[]).sort(
        (a, b) => b.strength - a.strength || b.history - a.history,
      );
      const weight = evidence.reduce((sum, { history }) => sum + (weights[history] as number), 0);
      return {
        key: phrase.key,
        text: phrase.text,
        kind: phrase.kind,
        evidence,
        weight,
        vector: vectorOf(phrase),
      };
    })
    .filter(
      ({ evidence }) => evidence.length > 1 || (evidence[0] !== undefined && evidence[0].match !== 'meaning'),
    )
    .sort((a, b) => b.weight - a.weight);
}
