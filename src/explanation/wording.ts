/** The pieces that sentences are made of: each says one computed thing and carries its grounds. */
import { type Fact, factsOf } from '../items/facts.ts';
import type { Item } from '../items/item.ts';
import { foldedPhrase } from '../items/words.ts';
import type { Preference } from '../preferences/preference.ts';
import { catalogueName } from './attribute-name.ts';
import { unweighed, type WeighedEvidence, type WeighedPreference } from './explained-preferences.ts';
import type { Piece } from './messages/format.ts';
import type { Voice } from './messages/voice.ts';
import { foldText } from './quote-title.ts';
import { spokenFact, spokenValue } from './spoken-value.ts';

/** The fact that makes a preference of kind `maker` true of an item, if the item has it. */
export function makerFact(preference: WeighedPreference['preference'], item: Item): Fact | undefined {
  if (preference.kind !== 'maker') return undefined;
  const maker = foldText(preference.text).toLowerCase();
  return factsOf(item).find(({ role, value }) => role === 'maker' && foldText(value).toLowerCase() === maker);
}

/** Catalogue name of the attribute in which an item has this value, if it has it. */
function valueName(value: string, item: Item): string | undefined {
  const wanted = foldedPhrase(value);
  const fact = factsOf(item).find((one) => foldedPhrase(one.value) === wanted);
  return fact && catalogueName(fact.name);
}

/** "heist films", "the theme of snow", "things from OPI". Undefined for a single title, which is not a topic. */
export function topicPiece(weighed: WeighedPreference, voice: Voice): Piece | undefined {
  const { preference, index } = weighed;
  if (preference.kind === 'title' || foldText(preference.text) === '') return undefined;
  const grounds = { preferences: [index] };
  const text = foldText(preference.text);
  const { topics } = voice.catalogue;
  if (preference.kind === 'interest')
    return voice.fill(topics['other'] ?? '{value}', { value: { text, grounds } });
  if (preference.kind === 'attribute') {
    const value = { text: spokenValue(text, voice.catalogue), grounds };
    const name = weighed.evidence.flatMap(({ item }) => valueName(text, item) ?? [])[0];
    return voice.fill((name && topics[name]) ?? topics['other'] ?? '{value}', { value });
  }
  const maker = { text, grounds };
  const fact = weighed.evidence.map(({ item }) => makerFact(preference, item)).find(Boolean);
  return voice.fill(makerWords(fact, voice).things, { maker });
}

/** "your interest in heist films". Undefined for a single title. */
export function interestPiece(weighed: WeighedPreference, voice: Voice): Piece | undefined {
  const topic = topicPiece(weighed, voice);
  return topic && voice.part('interest', { topic });
}

/** As `interestPiece`, of a preference apart from any candidate; its title where that is all there is. */
export function interestOf(
  preference: Preference,
  index: number,
  history: readonly Item[],
  voice: Voice,
): Piece | undefined {
  const weighed = unweighed(preference, index, history);
  return interestPiece(weighed, voice) ?? sourcePiece(weighed, voice);
}

/**
 * Where a part of the score comes from: the interest, or the quoted title when that is all there is. Undefined where
 * neither can be named or nothing shows it.
 */
export function sourcePiece(weighed: WeighedPreference, voice: Voice): Piece | undefined {
  const only = weighed.evidence[0];
  if (weighed.preference.kind !== 'title') {
    return only || weighed.preference.stated ? interestPiece(weighed, voice) : undefined;
  }
  if (!only) return undefined;
  if (foldText(only.item.title) === '') return undefined;
  const title = voice.title(only.item);
  return { text: title.text, grounds: { ...title.grounds, preferences: [weighed.index] } };
}

/** "directed by Michael Mann": what `fact` says, after a form of "to be". */
export function byPiece(weighed: WeighedPreference, fact: Fact, voice: Voice): Piece {
  const grounds = { preferences: [weighed.index], attributes: [fact.value] };
  return voice.fill(makerWords(fact, voice).by, { maker: { text: foldText(fact.value), grounds } });
}

/**
 * "from OPI", of a candidate whose page names another maker in the same attribute; undefined where it names none there,
 * or this one. What the candidate is not is no attribute of it: the phrase alone is the ground.
 */
export function otherMakerPiece(
  weighed: WeighedPreference,
  candidate: Item,
  voice: Voice,
): Piece | undefined {
  const { preference, index, membership, evidence } = weighed;
  const fact = evidence.map(({ item }) => makerFact(preference, item)).find(Boolean);
  if (!fact || membership !== undefined || makerFact(preference, candidate)) return undefined;
  const attribute = catalogueName(fact.name);
  if (!factsOf(candidate).some(({ name }) => catalogueName(name) === attribute)) return undefined;
  return { text: byPiece(weighed, fact, voice).text, grounds: { preferences: [index] } };
}

/** "four of the twelve things you looked at". */
export function sharePiece(count: number, total: number, voice: Voice): Piece {
  const slots = { count: voice.number(count), total: voice.number(total) };
  const name =
    count < total ? 'share.some' : total > 2 ? 'share.all' : total === 2 ? 'share.both' : 'share.only';
  return { ...voice.part(name, slots), count };
}

/** "72%" of the score, "all", or "hardly any". */
export function partPiece(contribution: number, voice: Voice): Piece {
  const percent = voice.percent(contribution);
  const slots = { part: percent };
  if (percent.count === 100) return { ...voice.part('part.all', slots), count: 100 };
  return percent.count === 0 ? { ...voice.part('part.hardly', slots), count: 0 } : percent;
}

/** Quoted titles of the examples; counts them. Undefined where there are none. */
export function examplesPiece(
  examples: readonly WeighedEvidence[],
  voice: Voice,
  length?: number,
): Piece | undefined {
  return examples.length > 0 ? voice.list(examples.map(({ item }) => voice.title(item, length))) : undefined;
}

/** The values of `facts`, listed: "heist and Paris". */
export function valuesPiece(facts: readonly Fact[], voice: Voice): Piece {
  return voice.list(
    facts.map((fact) => ({
      text: spokenFact(fact, voice.catalogue),
      grounds: { attributes: [fact.value] },
    })),
  );
}

/**
 * What things with these facts are: "is listed under crime". Facts must be of one attribute. Undefined where the
 * language has no words for it.
 */
export function factPiece(facts: readonly Fact[], things: number, voice: Voice): Piece | undefined {
  const [first] = facts;
  if (!first) return undefined;
  const { predicates } = voice.catalogue;
  const slots = { values: valuesPiece(facts, voice), things: { text: '', count: things } };
  if (first.role === 'maker') {
    const by = voice.fill(makerWords(first, voice).by, { maker: slots.values });
    return voice.fill(predicates['maker'] ?? '{by}', { by, things: slots.things });
  }
  const text = predicates[catalogueName(first.name)] ?? predicates[first.role];
  return text === undefined ? undefined : voice.fill(text, slots);
}

function makerWords(fact: Fact | undefined, voice: Voice) {
  const { makers } = voice.catalogue;
  return (fact && makers[catalogueName(fact.name)]) ?? makers.other;
}
