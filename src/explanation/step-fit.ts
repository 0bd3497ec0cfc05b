/** Step 2: how each preference fits the candidate, greatest contribution first. */
import type { Item } from '../items/item.ts';
import { belongsByFacts, type WeighedPreference } from './explained-preferences.ts';
import type { Sentence } from './explanation.ts';
import type { LinkFinder } from './links.ts';
import type { MessageName } from './messages/catalogue.ts';
import type { Piece } from './messages/format.ts';
import type { Narrator } from './narrator.ts';
import { foldText } from './quote-title.ts';
import { otherMakerPiece, partPiece, sourcePiece, topicPiece } from './wording.ts';

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
    const slots = {
      source: sourcePiece(one, voice),
      topic: topicPiece(one, voice),
      part: partPiece(one.contribution, voice),
      by: otherMakerPiece(one, candidate, voice),
    };
    const seed = `${candidate.id}\u0000${one.index}`;
    const fit = narrator.say({ message: messageOf(one, slots.by), slots, seed, fit: one.fit });
    if (!fit || one.fit === 'none' || position >= LINKED) return fit ? [fit] : [];
    const items = one.evidence.map(({ item }) => item).filter(({ title }) => foldText(title) !== '');
    const link = links.shared(candidate, items);
    if (!link) return [fit];
    const sharing = items.filter(({ id }) => link.items.includes(id)).slice(0, SHARING);
    const named = voice.list(sharing.map((item) => voice.title(item)));
    const why = narrator.say({
      message: link.themes ? 'link.some.theme' : 'link.some',
      slots: { fact: link.fact, facts: link.facts, themes: link.themes, sharing: named },
      seed,
    });
    return why ? [fit, why] : [fit];
  });
}

/** `otherMaker` is known where the page names another maker than the preference does. */
function messageOf(one: WeighedPreference, otherMaker: Piece | undefined): MessageName {
  const { fit, membership } = one;
  if (fit === 'near') return otherMaker ? 'fit.near.maker' : 'fit.near';
  if (fit === 'partial' && membership === 'meaning') return 'fit.partial.meaning';
  return fit === 'none' && belongsByFacts(one) ? 'fit.none.kind' : `fit.${fit}`;
}
