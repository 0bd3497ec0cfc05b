/** Step 4, first sentence: what is to be said, before it is worded. */
import { factsOf } from '../items/facts.ts';
import type { Item } from '../items/item.ts';
import type { ExampleChooser } from './examples.ts';
import type { WeighedEvidence, WeighedPreference } from './explained-preferences.ts';
import type { Likelihood } from './explanation.ts';
import type { MessageName } from './messages/catalogue.ts';
import type { Piece, Slots } from './messages/format.ts';
import type { Voice } from './messages/voice.ts';
import type { Telling } from './narrator.ts';
import { foldText } from './quote-title.ts';
import { isRecent } from './recency.ts';
import { isCertain } from './step-preferences.ts';
import { byPiece, examplesPiece, interestPiece, makerFact, sharePiece, topicPiece } from './wording.ts';

/** A second preference is named with the lead where its part of the score is at least this part of the lead's. */
const SECOND_SHARE = 0.6;

/** What step 4 tells of. */
export interface RecommendationRequest {
  readonly candidate: Item;
  readonly likelihood: Likelihood;
  /** The preference of greatest contribution that fits at least in part. */
  readonly lead: WeighedPreference | undefined;
  /** Greatest contribution first. */
  readonly weighed: readonly WeighedPreference[];
  /** Items in the history. */
  readonly historyLength: number;
}

/** Example count and title length (code points) of one attempt to say it within the limit. */
export interface Plan {
  readonly count: number;
  readonly length: number;
}

/** A telling, and the history items that stand as its examples. */
export interface LeadTelling extends Telling {
  readonly examples: readonly WeighedEvidence[];
}

/** What the first sentence says: which message, about which preference, with which examples. */
export function leadTelling(
  request: RecommendationRequest,
  voice: Voice,
  examples: ExampleChooser,
  plan: Plan,
): LeadTelling {
  const { candidate, lead, likelihood, weighed, historyLength } = request;
  const seed = candidate.id;
  const item = foldText(candidate.title) === '' ? undefined : voice.title(candidate, plan.length);
  if (!lead) return withoutLead(request, voice, examples, plan);

  const fact = makerFact(lead.preference, candidate);
  const sameMaker = fact ? lead.evidence.filter((one) => makerFact(lead.preference, one.item)) : [];
  const otherBy = fact ? undefined : otherMakerPiece(lead, candidate, voice);
  const second = sameMaker.length > 0 || otherBy ? undefined : secondOf(lead, weighed, likelihood, candidate);
  const named = second
    ? [...examples.choose(lead.evidence, 1), ...examples.choose(second.evidence, 1)].slice(0, plan.count)
    : examples.choose(sameMaker.length > 0 ? sameMaker : lead.evidence, plan.count);
  const eager = lead.fit === 'strong' && likelihood !== 'low';
  const title = lead.preference.kind === 'title';
  const by = fact && sameMaker.length > 0 ? byPiece(lead, fact, voice) : undefined;
  const cited = examplesPiece(named, voice, plan.length);
  const slots: Slots = {
    item,
    examples: cited && title ? { ...cited, grounds: { ...cited.grounds, preferences: [lead.index] } } : cited,
    interest: interestPiece(lead, voice),
    topic: topicPiece(lead, voice),
    first: topicPiece(lead, voice),
    second: second && topicPiece(second, voice),
    two: voice.number(2),
    count: voice.number(lead.evidence.length),
    share: sharePiece(lead.evidence.length, historyLength, voice),
    by: by ?? otherBy,
    maker: by && { text: foldText(lead.preference.text), grounds: { ...by.grounds } },
  };
  const message: MessageName = title
    ? `recommendation.title.${eager ? 'strong' : 'partial'}`
    : by
      ? 'recommendation.maker'
      : otherBy && cited
        ? 'recommendation.maker.other'
        : second
          ? 'recommendation.two'
          : `recommendation.${eager ? 'strong' : 'partial'}`;
  const certain =
    message === 'recommendation.maker' ? sameMaker.length === lead.evidence.length : isCertain(lead);
  const recent = named.every(({ history }) => isRecent(history, historyLength));
  return { message, slots, seed, certain, recent, fit: eager ? 'strong' : 'partial', examples: named };
}

/** "from OPI", of a candidate whose page names another maker; undefined where it names none or that one. */
function otherMakerPiece(lead: WeighedPreference, candidate: Item, voice: Voice): Piece | undefined {
  if (!factsOf(candidate).some(({ role }) => role === 'maker')) return undefined;
  const fact = lead.evidence.map(({ item }) => makerFact(lead.preference, item)).find(Boolean);
  // What the candidate is not is no attribute of it: the phrase alone is the ground.
  return fact && { text: byPiece(lead, fact, voice).text, grounds: { preferences: [lead.index] } };
}

/** No preference fits: says so, naming what the visitor usually looks at. */
function withoutLead(
  { candidate, likelihood, weighed }: RecommendationRequest,
  voice: Voice,
  examples: ExampleChooser,
  plan: Plan,
): LeadTelling {
  const seed = candidate.id;
  const usual = weighed.reduce<WeighedPreference | undefined>(
    (best, one) => (best && best.preference.weight >= one.preference.weight ? best : one),
    undefined,
  );
  if (!usual) return { message: 'recommendation.unknown', slots: {}, seed, examples: [] };
  const [first, second] = weighed.filter(({ preference }) => preference.kind !== 'title');
  if (likelihood !== 'low' && first && second) {
    const slots = { first: topicPiece(first, voice), second: topicPiece(second, voice) };
    return { message: 'recommendation.mixed', slots, seed, fit: 'none', examples: [] };
  }
  const named = examples.choose(usual.evidence, plan.count);
  const cited = examplesPiece(named, voice, plan.length);
  const grounds = { ...cited?.grounds, preferences: [usual.index] };
  const title = usual.preference.kind === 'title';
  const slots = {
    // Titles alone speak for a preference where they are its only name, or its evidence.
    examples: cited && (title ? { ...cited, grounds } : cited),
    topic: topicPiece(usual, voice),
    interest: interestPiece(usual, voice),
    count: voice.number(usual.evidence.length),
  };
  const message = title ? 'recommendation.title.unfit' : 'recommendation.unfit';
  const certain = isCertain(usual);
  return { message, slots, seed, certain, fit: 'none', examples: named };
}

/** A second preference that fits strongly too and counts nearly as much. */
function secondOf(
  lead: WeighedPreference,
  weighed: readonly WeighedPreference[],
  likelihood: Likelihood,
  candidate: Item,
): WeighedPreference | undefined {
  if (lead.fit !== 'strong' || likelihood === 'low') return undefined;
  return weighed.find(
    (one) =>
      one !== lead &&
      one.fit === 'strong' &&
      one.contribution >= lead.contribution * SECOND_SHARE &&
      // "things from OPI" would pass for a claim on who made it.
      (one.preference.kind !== 'maker' || makerFact(one.preference, candidate) !== undefined) &&
      [one, lead].every(({ preference }) => preference.kind !== 'title' && !isCompound(preference.text)),
  );
}

/** Whether a phrase would read badly beside another: "vests and packs and gym bags". */
function isCompound(phrase: string): boolean {
  return /,|\s(?:and|or|&)\s/u.test(phrase) || [...phrase].length > 30;
}
