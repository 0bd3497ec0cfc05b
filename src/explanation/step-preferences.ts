/** Step 1: why the visitor has each preference, with examples. The same for all candidates. */
import type { Item } from '../items/item.ts';
import type { Preference } from '../preferences/preference.ts';
import { unweighed, type WeighedPreference } from './explained-preferences.ts';
import type { Sentence } from './explanation.ts';
import type { Piece } from './messages/format.ts';
import type { Voice } from './messages/voice.ts';
import type { Narrator } from './narrator.ts';
import { foldText } from './quote-title.ts';
import { byPiece, interestPiece, makerFact, sharePiece, topicPiece } from './wording.ts';

/** How many titles are named for a preference; "and two more" tells of the others. */
const NAMED = 3;

/** One sentence for each preference that rests on something, in the order given (heaviest first). */
export function explainPreferences(
  preferences: readonly Preference[],
  history: readonly Item[],
  narrator: Narrator,
): Sentence[] {
  return preferences.flatMap((preference, index) => {
    const weighed = unweighed(preference, index, history);
    const sentence = explainPreference(weighed, history.length, narrator);
    return sentence ? [sentence] : [];
  });
}

function explainPreference(
  weighed: WeighedPreference,
  total: number,
  narrator: Narrator,
): Sentence | undefined {
  const { voice } = narrator;
  const { preference, index, evidence } = weighed;
  const all = namedAndMore(
    evidence.map(({ item }) => item),
    voice,
  );
  if (!all) {
    if (!preference.stated) return undefined;
    const slots = { topic: topicPiece(weighed, voice), interest: interestPiece(weighed, voice) };
    return narrator.say({ message: 'preference.stated', slots, seed: preference.text });
  }
  const facts = evidence.map(({ item }) => makerFact(preference, item));
  const [fact] = facts;
  const slots = {
    all: preference.kind === 'title' ? { ...all, grounds: { ...all.grounds, preferences: [index] } } : all,
    topic: topicPiece(weighed, voice),
    interest: interestPiece(weighed, voice),
    count: voice.number(evidence.length),
    total: voice.number(total),
    share: sharePiece(evidence.length, total, voice),
    by: fact && facts.every(Boolean) ? byPiece(weighed, fact, voice) : undefined,
  };
  const certain = isCertain(weighed);
  const message =
    preference.kind === 'title'
      ? 'preference.title'
      : slots.by
        ? 'preference.maker'
        : certain
          ? 'preference.certain'
          : 'preference.close';
  return narrator.say({ message, slots, certain, seed: `${index}\u0000${preference.text}` });
}

/** Whether the page itself, by attribute or title, says that all evidence belongs to the preference. */
export function isCertain({ preference }: WeighedPreference): boolean {
  return preference.evidence.every(({ match }) => match !== 'meaning');
}

/** The first titles in quotation marks and how many more there are; counts all. */
function namedAndMore(items: readonly Item[], voice: Voice): Piece | undefined {
  const named = items
    .filter(({ title }) => foldText(title) !== '')
    .slice(0, items.length > NAMED + 1 ? NAMED : NAMED + 1);
  if (named.length === 0) return undefined;
  const rest = items.length - named.length;
  const more = rest > 0 ? [voice.part('more', { count: voice.number(rest) })] : [];
  return { ...voice.list([...named.map((item) => voice.title(item)), ...more]), count: items.length };
}
