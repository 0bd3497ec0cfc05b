/** Step 2: how each preference fits the candidate, greatest contribution first. */
import type { Item } from '../items/item.ts';
import type { WeighedPreference } from './explained-preferences.ts';
import type { Sentence } from './explanation.ts';
import type { LinkFinder } from './links.ts';
import type { Narrator } from './narrator.ts';
import { foldText } from './quote-title.ts';
import { partPiece, sourcePiece } from './wording.ts';

/** For so many of the first preferences it is said what the candidate shares with their evidence. */
const LINKED = 3;
/** How many items are named that share a fact. */
const SHARING = 2;

/** One sentence for each preference, and one more where attributes show what it shares with the evidence. */
export function explainFit(
  candidate: Item,
  weighed: readonly WeighedPreference[],
  narrator: Narrator,
  links: LinkFinder,
): Sentence[] {
  const { voice } = narrator;
  return weighed.flatMap((one, position) => {
    const slots = { source: sourcePiece(one, voice), part: partPiece(one.contribution, voice) };
    const seed = `${candidate.id}\u0000${one.index}`;
    const fit = narrator.say({ message: `fit.${one.fit}`, slots, seed, fit: one.fit });
    if (!fit || one.fit === 'none' || position >= LINKED) return fit ? [fit] : [];
    const items = one.evidence.map(({ item }) => item).filter(({ title }) => foldText(title) !== '');
    const link = links.shared(candidate, items);
    if (!link) return [fit];
    const sharing = items.filter(({ id }) => link.items.includes(id)).slice(0, SHARING);
    const named = voice.list(sharing.map((item) => voice.title(item)));
    const why = narrator.say({
      message: 'link.some',
      slots: { ...link, items: undefined, sharing: named },
      seed,
    });
    return why ? [fit, why] : [fit];
  });
}
