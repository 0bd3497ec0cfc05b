/** The answer to "why is this not higher?" in words. */
import type { Sentence } from '../explanation/explanation.ts';
import type { MessageName } from '../explanation/messages/catalogue.ts';
import type { Slots } from '../explanation/messages/format.ts';
import { selectCatalogue } from '../explanation/messages/select-catalogue.ts';
import { voiceOf } from '../explanation/messages/voice.ts';
import { createNarrator } from '../explanation/narrator.ts';
import { interestOf } from '../explanation/wording.ts';
import type { Item } from '../items/item.ts';
import type { Preference } from '../preferences/preference.ts';
import type { StageRequest } from '../stages.ts';
import type { WhyNot } from './why-not.ts';

/** How many lacks are told. */
const TOLD = 2;

/** Sentences with their grounds, in the request's language. */
export function tellWhyNot(
  { candidate, rank, of, first, lacks, changes }: Omit<WhyNot, 'sentences'>,
  { request, preferences }: { readonly request: StageRequest; readonly preferences: readonly Preference[] },
): Sentence[] {
  const voice = voiceOf(selectCatalogue(request.locale));
  const narrator = createNarrator(voice);
  const all = new Map([...request.history, ...request.candidates].map((item) => [item.id, item]));
  const title = (id: string) => voice.title(all.get(id) as Item);
  const say = (message: MessageName, slots: Slots): Sentence[] => {
    const sentence = narrator.say({ message, slots, seed: candidate });
    return sentence ? [sentence] : [];
  };
  const item = title(candidate);
  const place = { item, rank: voice.number(rank, false), total: voice.number(of, false) };
  if (first === undefined) return say('lower.first', place);
  const told = say('lower.rank', place);
  for (const { key, first: part, here } of lacks.slice(0, TOLD)) {
    const index = preferences.findIndex((one) => one.key === key);
    const preference = preferences[index];
    if (!preference) continue;
    told.push(
      ...say('lower.lack', {
        item,
        other: title(first),
        interest: interestOf(preference, index, request.history, voice),
        part: voice.percent(part),
        here: voice.percent(here),
      }),
    );
  }
  for (const { change, items, rank: risen } of changes) {
    const examples = voice.list(items.map(title));
    told.push(...say(`lower.${change}`, { examples, risen: voice.number(risen, false) }));
  }
  if (request.ranking !== undefined) told.push(...say('lower.given', {}));
  else if (changes.length === 0) told.push(...say('lower.fixed', {}));
  return told;
}
