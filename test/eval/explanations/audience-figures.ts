/** All figures of one audience: our tiers, the baselines, the preferences, and how calibrated the likelihood is. */
import type { Explanation } from '../../../src/explanation/explanation.ts';
import { likelihoodOf } from '../../../src/explanation/likelihood.ts';
import { selectCatalogue } from '../../../src/explanation/messages/select-catalogue.ts';
import { voiceOf } from '../../../src/explanation/messages/voice.ts';
import { tellingFacts } from '../../../src/explanation/shared-facts.ts';
import { spokenFact } from '../../../src/explanation/spoken-value.ts';
import type { Item } from '../../../src/items/item.ts';
import { randomFrom } from '../../support/random.ts';
import { kendall } from '../accuracy-kendall.ts';
import type { ShopStages } from '../accuracy-stages.ts';
import type { Audience } from '../accuracy-visitors.ts';
import { BASELINES } from './baselines.ts';
import { calibrationError, type Forecast, type ReliabilityBin, reliability } from './calibration.ts';
import { measureCounterfactual } from './counterfactual.ts';
import { type FeatureNaming, featuresIn } from './features.ts';
import { type GiftFigures, measureGifts } from './gifts.ts';
import { countGrounded, sentencesOf } from './grounded-share.ts';
import { type HouseholdFigures, measureHouseholds } from './households.ts';
import { wordByChance } from './language-tier.ts';
import { deletionOf, type Line, type ListFigures, measureLists } from './list-measures.ts';
import { mean } from './mean.ts';
import { NOISY_WRITER } from './noisy-model.ts';
import { orderAgreement } from './order-agreement.ts';
import { measurePreferences, type PreferenceFigures } from './preference-quality.ts';
import { explainVisit, type Visit } from './visit.ts';

/** Figures of one tier of ours. */
export type TierFigures = ListFigures & {
  readonly explanations: number;
  readonly sentences: number;
  /** Shares of sentences, 0 to 1. */
  readonly grounding: number | null;
  readonly numbers: number | null;
  readonly polarity: number | null;
  /** Kendall's τ-b of order of mention and contribution, and share of explanations in which it is 1. */
  readonly order: number | null;
  readonly attentionTau: number | null;
  readonly counterfactual: number | null;
  /** Sentences of a language model among those shown. */
  readonly worded: number;
};

export interface AudienceFigures {
  readonly name: string;
  readonly visitors: number;
  readonly computed: TierFigures;
  readonly language: TierFigures;
  readonly baselines: Readonly<Record<string, ListFigures>>;
  readonly preferences: PreferenceFigures;
  readonly gifts: GiftFigures;
  readonly households: HouseholdFigures;
  readonly calibrationError: number | null;
  readonly reliability: readonly ReliabilityBin[];
  /** For each word of likelihood: the share taken, of one taken and one drawn by chance for each visitor. */
  readonly likelihoods: Readonly<Record<string, { readonly taken: number; readonly count: number }>>;
  /** Sentences at fault, in words. */
  readonly faults: readonly string[];
  readonly samples: readonly Sample[];
}

/** One recommendation as a person may judge it. */
export interface Sample {
  readonly audience: string;
  readonly history: readonly string[];
  readonly title: string;
  readonly attributes: string;
  readonly reasons: Readonly<Record<string, string>>;
  readonly steps: readonly string[];
}

export interface Amount {
  /** Visits whose explanations a model words as well: that takes longer. */
  readonly worded: number;
  readonly draws: number;
  readonly samples: number;
  /** Visitors who get a gift, and who come to share a history. */
  readonly mixed: number;
}

const SEED = 20_261_127;
const VOICE = voiceOf(selectCatalogue('en'));
/** Cited where a recommendation names nothing that has a say. */
const MOST_CITED = 3;

export async function measureAudience(
  audience: Audience,
  stages: ShopStages,
  { worded, draws, samples, mixed }: Amount,
): Promise<AudienceFigures> {
  const random = randomFrom(SEED);
  const visits: Visit[] = [];
  for (const visitor of audience.visitors) {
    const visit = await explainVisit(visitor, stages);
    if (visit) visits.push(visit);
  }
  const faults: string[] = [];
  const computed = await measureTier(
    visits.map((visit) => ({ visit, explanations: visit.explanations })),
    { draws, faults },
  );
  const told: { visit: Visit; explanations: Explanation[] }[] = [];
  for (const visit of visits.slice(0, worded))
    told.push({ visit, explanations: await wordByChance(visit, random) });
  const language = await measureTier(told, { draws, faults });
  const baselines: Record<string, ListFigures> = {};
  for (const name of Object.keys(BASELINES))
    baselines[name] = measureLists(
      await Promise.all(visits.map((visit) => baselineLines(name, visit, draws))),
    );
  const forecasts: Forecast[] = visits.flatMap(({ taken, drawn }) => [
    { stated: taken, happened: true },
    { stated: drawn, happened: false },
  ]);
  const bins = reliability(forecasts);
  const some = audience.visitors.slice(0, mixed);
  return {
    name: audience.name,
    visitors: visits.length,
    computed,
    language,
    baselines,
    preferences: await measurePreferences(audience, stages, randomFrom(SEED)),
    gifts: await measureGifts(some, stages, randomFrom(SEED)),
    households: await measureHouseholds(some, stages, randomFrom(SEED)),
    // Visitors made up for the demo took nothing.
    calibrationError: audience.domains === undefined ? null : (calibrationError(bins) ?? null),
    reliability: audience.domains === undefined ? [] : bins,
    likelihoods: audience.domains === undefined ? {} : byLikelihood(visits),
    faults,
    samples: visits.slice(0, samples).map((visit, place) => sampleOf(audience.name, visit, place)),
  };
}

async function measureTier(
  told: readonly { readonly visit: Visit; readonly explanations: readonly Explanation[] }[],
  { draws, faults }: { draws: number; faults: string[] },
): Promise<TierFigures> {
  const random = randomFrom(SEED);
  const count = { sentences: 0, ungrounded: 0, numbers: 0, polarity: 0, worded: 0, asked: 0, kept: 0 };
  const [orders, taus]: (number | undefined)[][] = [[], []];
  const lists: Line[][] = [];
  for (const { visit, explanations } of told) {
    for (const explanation of explanations) {
      const found = countGrounded(explanation, { ...visit, locale: 'en' });
      count.sentences += found.sentences;
      count.ungrounded += found.ungrounded;
      count.numbers += found.numbers;
      count.polarity += found.polarity;
      count.worded += sentencesOf(explanation).filter(({ writer }) => writer === NOISY_WRITER).length;
      faults.push(...found.examples);
      orders?.push(orderAgreement(explanation));
    }
    for (const { attention, contributions } of visit.alignments) {
      const shown = [...contributions].map((_, index) => mean(attention.map((head) => head[index])) ?? 0);
      taus?.push(kendall(shown, [...contributions]));
    }
    lists.push(await Promise.all(explanations.map((one) => lineOf(one, visit, draws, random))));
    const { asked, kept } = await measureCounterfactual({ ...visit, explanations });
    count.asked += asked;
    count.kept += kept;
  }
  const share = (wrong: number) => (count.sentences === 0 ? null : 1 - wrong / count.sentences);
  return {
    explanations: told.reduce((sum, { explanations }) => sum + explanations.length, 0),
    sentences: count.sentences,
    grounding: share(count.ungrounded),
    numbers: share(count.numbers),
    polarity: share(count.polarity),
    order: mean(orders ?? []) ?? null,
    attentionTau: mean(taus ?? []) ?? null,
    counterfactual: count.asked === 0 ? null : count.kept / count.asked,
    worded: count.worded,
    ...measureLists(lists),
  };
}

async function lineOf(
  explanation: Explanation,
  visit: Visit,
  draws: number,
  random: () => number,
): Promise<Line> {
  const { recommendation } = explanation.steps;
  const index = visit.candidates.findIndex(({ id }) => id === explanation.candidate);
  const candidate = visit.candidates[index] as Item;
  const evidence = visit.alignments[index]?.evidence ?? new Float32Array();
  const ids = new Set(recommendation.flatMap(({ grounds }) => grounds.items ?? []));
  const named = visit.history.flatMap(({ id }, place) => (ids.has(id) ? [place] : []));
  const cited = named.length > 0 ? named : weightiest(evidence);
  const said = recommendation.flatMap(({ grounds }) => [
    ...(grounds.attributes ?? []),
    ...(grounds.preferences ?? []).map((preference) => visit.preferences[preference]?.text ?? ''),
  ]);
  const features = namingOf(candidate, explanation.reason, said.map(fold));
  return {
    text: explanation.reason,
    title: explanation.title,
    features,
    deletion: await deletionOf(cited, visit.request.owner, evidence, draws, random),
  };
}

async function baselineLines(name: string, visit: Visit, draws: number): Promise<Line[]> {
  const random = randomFrom(SEED);
  return Promise.all(
    visit.candidates.map(async (candidate, index) => {
      const { text, cited, named } = (BASELINES[name] as (typeof BASELINES)[string])(visit, index, random);
      const evidence = visit.alignments[index]?.evidence ?? new Float32Array();
      const deletion = await deletionOf(cited, visit.request.owner, evidence, draws, random);
      return { text, title: candidate.title, features: namingOf(candidate, text, named), deletion };
    }),
  );
}

function weightiest(evidence: Float32Array): number[] {
  return [...evidence.keys()]
    .filter((index) => (evidence[index] as number) > 0)
    .sort((a, b) => (evidence[b] as number) - (evidence[a] as number))
    .slice(0, MOST_CITED);
}

const fold = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** What the page says of an item, but for its year and what has no name: each value with the ways to speak it. */
function featuresOf(item: Item): Map<string, string[]> {
  return new Map(
    tellingFacts(item).map((fact) => [fold(fact.value), [fact.value, spokenFact(fact, VOICE.catalogue)]]),
  );
}

function namingOf(item: Item, text: string, said: Iterable<string>): FeatureNaming {
  const known = featuresOf(item);
  return { known: new Set(known.keys()), named: new Set([...said, ...featuresIn(text, item.title, known)]) };
}

function byLikelihood(visits: readonly Visit[]): AudienceFigures['likelihoods'] {
  const words: Record<string, { taken: number; count: number }> = {};
  for (const { taken, drawn } of visits) {
    for (const [probability, happened] of [
      [taken, 1],
      [drawn, 0],
    ] as const) {
      const word = likelihoodOf(probability);
      const known = words[word] ?? { taken: 0, count: 0 };
      words[word] = { taken: known.taken + happened, count: known.count + 1 };
    }
  }
  return Object.fromEntries(
    Object.entries(words).map(([word, { taken, count }]) => [word, { taken: taken / count, count }]),
  );
}

function sampleOf(audience: string, visit: Visit, place: number): Sample {
  const explanation = visit.explanations[place % visit.explanations.length] as Explanation;
  const index = visit.candidates.findIndex(({ id }) => id === explanation.candidate);
  const candidate = visit.candidates[index] as Item;
  const random = randomFrom(SEED + place);
  return {
    audience,
    history: visit.history.slice(-8).map(({ title }) => title),
    title: explanation.title,
    attributes: [...featuresOf(candidate).keys()].join(', '),
    reasons: {
      ours: explanation.reason,
      ...Object.fromEntries(
        Object.entries(BASELINES).map(([name, baseline]) => [name, baseline(visit, index, random).text]),
      ),
    },
    steps: sentencesOf(explanation).map(({ text }) => text),
  };
}
