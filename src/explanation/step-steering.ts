/** Step 3, what the visitor's own word did: said wherever it changed the score. */
import type { Item } from '../items/item.ts';
import { PINNED_WEIGHT } from '../steering/steering.ts';
import type { WeighedPreference } from './explained-preferences.ts';
import type { Sentence } from './explanation.ts';
import type { Narrator } from './narrator.ts';
import { interestPiece } from './wording.ts';

/** A pinned preference is spoken of where it makes up at least this part of the score. */
const NOTABLE_SHARE = 0.1;

/** @param kept what is left of the score for being like something unwanted, 0.1 to 1 */
export function explainSteering(
  candidate: Item,
  weighed: readonly WeighedPreference[],
  kept: number,
  narrator: Narrator,
): Sentence[] {
  const { voice } = narrator;
  const seed = candidate.id;
  const pinned = weighed.find(
    ({ explained: { pinned, stated }, contribution }) => (pinned || stated) && contribution >= NOTABLE_SHARE,
  );
  const more = pinned && {
    interest: interestPiece(pinned, voice),
    times: voice.number(PINNED_WEIGHT),
  };
  const sentences = [
    more && narrator.say({ message: 'likelihood.pinned', slots: more, seed }),
    kept < 1 ? narrator.say({ message: 'likelihood.less', slots: {}, seed }) : undefined,
  ];
  return sentences.filter((sentence) => sentence !== undefined);
}
