/** Step 4, first sentence: what is to be said, before it is worded. */
import type { Item } from '../items/item.ts';
import { type ExampleChooser, weighty } from './examples.ts';
import { belongsByFacts, type WeighedEvidence, type WeighedPreference } from './explained-preferences.ts';
import type { Likelihood } from './explanation.ts';
import { FIT_BOUNDS } from './fit.ts';
import type { Link, LinkFinder } from './links.ts';
import type { MessageName } from './messages/catalogue.ts';
import type { Slots } from './messages/format.ts';
import type { Voice } from './messages/voice.ts';
import type { Telling } from './narrator.ts';
import { foldText } from './quote-title.ts';
import { isRecent } from './recency.ts';
import { isCertain } from './step-preferences.ts';
import {
  byPiece,
  examplesPiece,
  interestPiece,
  makerFact,
  otherMakerPiece,
  sharePiece,
  topicPiece,
} from './wording.ts';

/** A second preference is named with the lead where its part of the score is at least this part of the lead's. */
const SECOND_SHARE = 0.6;
/** Beside what is near, an item may stand as an example where it gives at least this part of what the weightiest does. */
const NEAR_EXAMPLE_SHARE = 1 / 3;

/** What step 4 tells of. */
export interface RecommendationRequest {
  readonly candidate: Item;
  readonly likelihood: Likelihood;
  /** The preference to speak of; see `chooseLead`. */
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
  /** What it says that the candidate shares with them. */
  readonly link?: Link;
}

/** What the first sentence says: which message, about which preference, with which examples. */
export function leadTelling(
  request: RecommendationRequest,
  voice: Voice,
  examples: ExampleChooser,
  links: LinkFinder,
  plan: Plan,
): LeadTelling {
  const { candidate, lead, likelihood, weighed, historyLength } = request;
  if (!lead) return withoutLead(request, voice, examples, plan);
  if (lead.fit === 'near') return nearTelling(request, lead, voice, examples, links, plan);

  const seed = candidate.id;
  const item = foldText(candidate.title) === '' ? undefined : voice.title(candidate, plan.length);
  const fact = makerFact(lead.preference, candidate);
  const sameMaker = fact ? lead.evidence.filter((one) => makerFact(lead.preference, one.item)) : [];
  const second = sameMaker.length > 0 ? undefined : secondOf(lead, weighed, likelihood, candidate);
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
    share: lead.evidence.length > 0 ? sharePiece(lead.evidence.length, historyLength, voice) : undefined,
    by,
    maker: by && { text: foldText(lead.preference.text), grounds: { ...by.grounds } },
  };
  // That two titles are alike is not said without something that anyone can see in both.
  const others = named.map((one) => one.item);
  const seen = !title || links.shared(candidate, others) || links.words(candidate, others)?.opens;
  const message: MessageName = title
    ? seen
      ? `recommendation.title.${eager ? 'strong' : 'partial'}`
      : 'recommendation.near'
    : by
      ? 'recommendation.maker'
      : second
        ? 'recommendation.two'
        : lead.membership === 'meaning'
          ? softMessage(lead, likelihood)
          : `recommendation.${eager ? 'strong' : 'partial'}`;
  const certain =
    message === 'recommendation.maker' ? sameMaker.length === lead.evidence.length : isCertain(lead);
  const recent = named.every(({ history }) => isRecent(history, historyLength));
  return {
    message,
    slots,
    seed,
    certain,
    recent,
    fit: eager && seen ? 'strong' : 'partial',
    examples: named,
  };
}

/** Only the meaning says that the candidate belongs: warm where it comes close, and in no case a statement of fact. */
function softMessage({ fitness }: WeighedPreference, likelihood: Likelihood): MessageName {
  return fitness >= FIT_BOUNDS.strong && likelihood !== 'low'
    ? 'recommendation.spirit'
    : 'recommendation.loose';
}

/**
 * The candidate is not known to be of the kind that the phrase names: speaks of the evidence that it comes close to,
 * first of those items that share a fact with it, since that is a reason that anyone can check.
 */
function nearTelling(
  { candidate, historyLength }: RecommendationRequest,
  lead: WeighedPreference,
  voice: Voice,
  examples: ExampleChooser,
  links: LinkFinder,
  plan: Plan,
): LeadTelling {
  const weightiest = weighty(lead.evidence, NEAR_EXAMPLE_SHARE);
  const link = links.shared(
    candidate,
    weightiest.map(({ item }) => item),
  );
  const sharing = link ? weightiest.filter(({ item }) => link.items.includes(item.id)) : weightiest;
  const named = examples.choose(sharing, plan.count, NEAR_EXAMPLE_SHARE);
  const cited = examplesPiece(named, voice, plan.length);
  const by = cited && otherMakerPiece(lead, candidate, voice);
  const told = !by && link && cited ? link : undefined;
  return {
    message: by ? 'recommendation.maker.other' : told ? 'recommendation.near.shared' : 'recommendation.near',
    slots: {
      examples: told ? undefined : cited,
      sharing: told && cited,
      fact: told?.fact,
      facts: told?.facts,
      topic: topicPiece(lead, voice),
      interest: interestPiece(lead, voice),
      by,
    },
    seed: candidate.id,
    recent: named.every(({ history }) => isRecent(history, historyLength)),
    fit: 'near',
    examples: named,
    ...(told ? { link: told } : {}),
  };
}

/** No preference fits: says so, naming what the visitor usually looks at. */
function withoutLead(
  { candidate, likelihood, weighed }: RecommendationRequest,
  voice: Voice,
  examples: ExampleChooser,
  plan: Plan,
): LeadTelling {
  const seed = candidate.id;
  // Of what it belongs to it must not be said that there is no link.
  const kindred = weighed.find(belongsByFacts);
  const usual = kindred ?? heaviest(weighed);
  if (!usual) return { message: 'recommendation.unknown', slots: {}, seed, examples: [] };
  const [first, second] = weighed.filter(({ preference }) => preference.kind !== 'title');
  if (likelihood !== 'low' && !kindred && first && second) {
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
  const message = title
    ? 'recommendation.title.unfit'
    : kindred
      ? 'recommendation.unfit.kind'
      : 'recommendation.unfit';
  return { message, slots, seed, certain: isCertain(usual), fit: 'none', examples: named };
}

/** The preference that most of the history shows; the first of equals. */
function heaviest(weighed: readonly WeighedPreference[]): WeighedPreference | undefined {
  return weighed.reduce<WeighedPreference | undefined>(
    (best, one) => (best && best.preference.weight >= one.preference.weight ? best : one),
    undefined,
  );
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
