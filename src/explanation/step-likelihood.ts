/** Step 3: how likely the visitor is to want the candidate, and why. */
import type { Item } from '../items/item.ts';
import type { WeighedPreference } from './explained-preferences.ts';
import type { Likelihood, Sentence } from './explanation.ts';
import type { Narrator } from './narrator.ts';
import { partPiece, sharePiece, sourcePiece, topicPiece } from './wording.ts';

/** Further preferences are named where they make up at least this part of the score, 0 to 1. */
const NOTABLE_SHARE = 0.1;
/** How many further preferences are named. */
const OTHERS = 2;

/** The likelihood with the lead preference's part of it, then what else counts. `historyLength` in items. */
export function explainLikelihood(
  candidate: Item,
  likelihood: Likelihood,
  lead: WeighedPreference | undefined,
  weighed: readonly WeighedPreference[],
  historyLength: number,
  narrator: Narrator,
): Sentence[] {
  const { voice } = narrator;
  const seed = candidate.id;
  const main = lead ?? weighed[0];
  if (!main) return only(narrator.say({ message: 'likelihood.unknown', slots: {}, seed }));
  // "One of the four things" says nothing of a single title.
  const counted = main.evidence.length > 0 && main.preference.kind !== 'title';
  const slots = {
    source: sourcePiece(main, voice),
    topic: topicPiece(main, voice),
    part: partPiece(main.contribution, voice),
    // What the visitor said of themselves may rest on nothing in the history.
    share: counted ? sharePiece(main.evidence.length, historyLength, voice) : undefined,
    count: voice.number(counted ? main.evidence.length : 0),
  };
  const first = lead
    ? narrator.say({
        message: lead.fit === 'near' ? `likelihood.${likelihood}.near` : `likelihood.${likelihood}`,
        slots,
        seed,
        fit: lead.fit === 'strong' ? 'partial' : lead.fit,
      })
    : narrator.say({ message: `likelihood.${likelihood}.unfit`, slots, seed, fit: 'none' });
  const others = weighed
    .filter((one) => one !== main && one.contribution >= NOTABLE_SHARE)
    .slice(0, OTHERS)
    .flatMap((one) => {
      const source = sourcePiece(one, voice);
      return source ? [voice.part('other', { source, part: partPiece(one.contribution, voice) })] : [];
    });
  const second =
    others.length > 0
      ? narrator.say({ message: 'likelihood.others', slots: { others: voice.list(others) }, seed })
      : undefined;
  return [...only(first), ...only(second)];
}

function only(sentence: Sentence | undefined): Sentence[] {
  return sentence ? [sentence] : [];
}
