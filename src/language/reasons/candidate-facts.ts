/** Steps 2 to 4 as facts: how preferences fit a candidate, how likely it is to be wanted, and after what. */
import { chooseLead } from '../../explanation/choose-lead.ts';
import { belongsByFacts, type WeighedPreference } from '../../explanation/explained-preferences.ts';
import type { Explanation, Likelihood } from '../../explanation/explanation.ts';
import type { FactCensus } from '../../explanation/fact-census.ts';
import { selectCatalogue } from '../../explanation/messages/select-catalogue.ts';
import { type Voice, voiceOf } from '../../explanation/messages/voice.ts';
import { sharedFacts } from '../../explanation/shared-facts.ts';
import { isSpeakable } from '../../explanation/spoken-value.ts';
import { factPiece } from '../../explanation/wording.ts';
import type { Item } from '../../items/item.ts';
import { dataBlock, dataText } from '../prompting/data-text.ts';
import type { AnswerLine } from './answer-line.ts';
import { type Facts, quoted, topicText } from './facts.ts';
import { type VisitorPreferences, weighedPreferences } from './weighed-preferences.ts';

/** The model tells of so many preferences, those that count most; of the others the computed sentences tell. */
const TOLD = 2;
/** A second one is told of where it makes up at least this part of the score, 0 to 1. */
const NOTABLE_SHARE = 0.25;
/** Examples of the preference that counts most, and of another one. */
const EXAMPLES = [2, 1] as const;
/** Most values that the candidate shares with them. */
const SHARED = 2;
/** Longest shared fact, in code points. */
const FACT_LENGTH = 100;

/** The likelihood as it is to be said: the words by which it is known again. */
const LIKELIHOODS: Readonly<Record<Likelihood, string>> = {
  high: 'quite likely to interest you',
  medium: 'may interest you',
  low: 'not very likely to interest you',
};

/** Undefined where no preference can be spoken of. `census` tells which facts are too common to be a reason. */
export function candidateFacts(
  candidate: Item,
  explanation: Explanation,
  visitor: VisitorPreferences,
  census: FactCensus,
  locale: string,
): Facts | undefined {
  const voice = voiceOf(selectCatalogue(locale));
  const told = toldPreferences(weighedPreferences(explanation, visitor, voice));
  if (told.length === 0) return undefined;
  const facts = [
    `${quoted([candidate])}: ${LIKELIHOODS[explanation.likelihood]}`,
    ...told.map(
      (one, position) =>
        `${position + 1}. ${factOf(one, told.length > 1, EXAMPLES[position] ?? 1, candidate, census, voice)}`,
    ),
  ];
  const lines: AnswerLine[] = [
    ...told.map(
      ({ index }, position): AnswerLine => ({
        label: `FIT${position + 1}`,
        task: 'how it fits',
        step: 'fit',
        preference: index,
      }),
    ),
    { label: 'CHANCE', task: 'how likely, why', step: 'likelihood' },
    { label: 'REASON', task: 'why you see it', step: 'recommendation' },
  ];
  return { block: dataBlock('facts', facts), lines };
}

/** The one that leads the computed reason is among them. */
function toldPreferences(weighed: readonly WeighedPreference[]): WeighedPreference[] {
  const lead = chooseLead(weighed) ?? weighed[0];
  const others = weighed.filter((one) => one !== lead && one.contribution >= NOTABLE_SHARE);
  const told = [...(lead ? [lead] : []), ...others.slice(0, TOLD - 1)];
  return told.sort((a, b) => b.contribution - a.contribution);
}

/**
 * `heist films: fits well; 62% of score; after "Heat" and "Ronin"; shared: has heist as a theme`. The share says which of
 * two counts more; of one alone it says nothing.
 */
function factOf(
  one: WeighedPreference,
  isOneOfTwo: boolean,
  count: number,
  candidate: Item,
  census: FactCensus,
  voice: Voice,
): string {
  const items = one.evidence.map(({ item }) => item);
  const shared = one.fit === 'none' ? undefined : sharedFact(candidate, items, census, voice);
  const examples = (shared ? items.filter(({ id }) => shared.items.includes(id)) : items).slice(0, count);
  return [
    `${topicText(one, voice)}: ${fitWords(one)}`,
    ...(isOneOfTwo ? [`${Math.round(one.contribution * 100)}% of score`] : []),
    ...(one.preference.kind === 'title' ? [] : [`after ${quoted(examples)}`]),
    ...(shared ? [`shared: ${shared.text}`] : []),
  ].join('; ');
}

/** The fit as it may be said. */
function fitWords(one: WeighedPreference): string {
  switch (one.fit) {
    case 'strong':
      return 'fits well';
    case 'partial':
      return one.membership === 'meaning' ? 'some overlap' : 'fits in part';
    case 'near':
      return 'close, but not clearly of that kind';
    case 'none':
      return belongsByFacts(one) ? 'of that kind, but not close' : 'no clear link';
  }
}

/** What the candidate is and some of the evidence is too, in words: "is directed by Michael Mann"; at most two values. */
function sharedFact(candidate: Item, items: readonly Item[], census: FactCensus, voice: Voice) {
  const facts = sharedFacts(candidate, items).filter(({ value }) => isSpeakable(value) && !census(value));
  const [first] = facts;
  if (!first) return undefined;
  const same = facts.filter(
    ({ name, items: ids }) => name === first.name && ids.join() === first.items.join(),
  );
  const piece = factPiece(same.slice(0, SHARED), 1, voice);
  return piece && { text: dataText(piece.text, FACT_LENGTH), items: first.items };
}
