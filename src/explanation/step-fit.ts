/** Step 2: how each preference fits the candidate, greatest contribution first. */
import type { Item } from '../items/item.ts';
import { belongsByFacts, type WeighedPreference } from './explained-preferences.ts';
import type { Fit, Sentence } from './explanation.ts';
import type { LinkFinder } from './links.ts';
import type { MessageName } from './messages/catalogue.ts';
import type { Piece } from './messages/format.ts';
import type { Narrator } from './narrator.ts';
import { foldText } from './quote-title.ts';
import { otherMakerPiece, partPiece, sourcePiece, topicPiece } from './wording.ts';

/** For so many of the first preferences it is said what the candidate shares with their evidence. */
const LINKED = 3;
/** Below this part of the score, 0 to 1, "hardly any" is said. */
const NOTHING = 0.005;
/** How many items are named that share a fact. */
const SHARING = 2;

/**
 * One sentence for each preference that counts, and one more where attributes show what it shares with the evidence; those
 * that neither fit nor count are told together at the end.
 */
export function explainFit(
  candidate: Item,
  weighed: readonly WeighedPreference[],
  narrator: Narrator,
  links: LinkFinder,
): Sentence[] {
  const { voice } = narrator;
  const rest = weighed.filter(isNothing);
  const together = rest.length > 1 ? rest : [];
  const sentences = weighed
    .filter((one) => !together.includes(one))
    .flatMap((one, position) => {
      const slots = {
        source: sourcePiece(one, voice),
        topic: topicPiece(one, voice),
        part: partPiece(one.contribution, voice),
        by: otherMakerPiece(one, candidate, voice),
      };
      const seed = `${candidate.id}\u0000${one.index}`;
      const items = one.evidence.map(({ item }) => item).filter(({ title }) => foldText(title) !== '');
      const link = links.shared(candidate, items);
      // That two titles are alike is for the reader to see: without anything they share it is not said outright.
      const seen = one.preference.kind !== 'title' || link || links.words(candidate, items)?.opens;
      const claim = one.fit === 'strong' && !seen ? 'partial' : one.fit;
      const fit = narrator.say({ message: messageOf(one, claim, slots.by), slots, seed, fit: claim });
      if (!fit || one.fit === 'none' || position >= LINKED) return fit ? [fit] : [];
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
  if (together.length === 0) return sentences;
  // A single title has no topic.
  const others = voice.list(
    together.flatMap((one) => topicPiece(one, voice) ?? sourcePiece(one, voice) ?? []),
  );
  const slots = { others };
  const last = narrator.say({ message: 'fit.rest', slots, seed: candidate.id, fit: 'none' });
  return last ? [...sentences, last] : sentences;
}

/** It neither fits nor gives as much as one percent of the score: worth no sentence of its own. */
function isNothing(one: WeighedPreference): boolean {
  return one.fit === 'none' && one.contribution < NOTHING && !belongsByFacts(one);
}

/** `otherMaker` is known where the page names another maker than the preference does. */
function messageOf(one: WeighedPreference, fit: Fit, otherMaker: Piece | undefined): MessageName {
  const { membership } = one;
  if (fit === 'near') return otherMaker ? 'fit.near.maker' : 'fit.near';
  if (fit === 'partial' && membership === 'meaning') return 'fit.partial.meaning';
  return fit === 'none' && belongsByFacts(one) ? 'fit.none.kind' : `fit.${fit}`;
}
