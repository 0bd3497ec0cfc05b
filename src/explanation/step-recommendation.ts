/** Step 4: the recommendation in one or two sentences; its text is the one-line reason. */
import type { ExampleChooser } from './examples.ts';
import type { WeighedPreference } from './explained-preferences.ts';
import type { Sentence } from './explanation.ts';
import { type LeadTelling, leadTelling, type Plan, type RecommendationRequest } from './lead-telling.ts';
import type { Link, LinkFinder } from './links.ts';
import type { Draft, Narrator, Telling } from './narrator.ts';
import { foldText } from './quote-title.ts';
import { widthOf } from './unspaced-scripts.ts';

/** Longest reason, in code points as `widthOf` counts them, where the titles allow it. */
export const REASON_LENGTH = 160;

/** What a list's recommendations share. */
export interface RecommendationTools {
  readonly narrator: Narrator;
  readonly examples: ExampleChooser;
  readonly links: LinkFinder;
}

const PLANS: readonly Plan[] = [
  { count: 2, length: 60 },
  { count: 2, length: 40 },
  { count: 1, length: 60 },
  { count: 1, length: 40 },
];

/** One or two sentences that lead with what speaks most for the candidate, or say that little does. */
export function explainRecommendation(
  request: RecommendationRequest,
  tools: RecommendationTools,
): Sentence[] {
  const { narrator, examples, links } = tools;
  let stale: Attempt | undefined;
  let said: Attempt | undefined;
  let shortest: Attempt | undefined;
  for (const plan of PLANS) {
    const telling = leadTelling(request, narrator.voice, examples, links, plan);
    for (const draft of narrator.drafts(telling)) {
      const attempt = { draft, telling };
      const length = widthOf(draft.sentence.text);
      if (!shortest || length < widthOf(shortest.draft.sentence.text)) shortest = attempt;
      if (length > REASON_LENGTH) continue;
      if (!narrator.isStale(draft)) return finish(attempt);
      if (narrator.isSaid(draft)) said ??= attempt;
      else stale ??= attempt;
    }
  }
  const last = stale ?? said ?? shortest;
  return last ? finish(last) : [];

  function finish({ draft, telling }: Attempt): Sentence[] {
    narrator.lead(draft);
    examples.note(draft.sentence.grounds.items ?? []);
    if (telling.link) links.note(telling.link);
    const link = linkOf(request, tools, telling, draft);
    return link ? [draft.sentence, link] : [draft.sentence];
  }
}

interface Attempt {
  readonly draft: Draft;
  readonly telling: LeadTelling;
}

/** The second sentence: what the candidate shares with the examples, is instead, or just is. Only within the limit. */
function linkOf(
  { candidate, lead, weighed }: RecommendationRequest,
  { narrator, links }: RecommendationTools,
  { message, slots, seed, link: told }: LeadTelling,
  { sentence }: Draft,
): Sentence | undefined {
  if (told || message === 'recommendation.mixed' || message === 'recommendation.unknown') return undefined;
  const shown = new Set(sentence.grounds.items ?? []);
  const behind = weighed.flatMap(({ evidence }) => evidence.map(({ item }) => item));
  const named = behind.filter(({ id }) => shown.has(id));
  const topic = slots['topic']?.text;
  const fits = (draft: Draft) => widthOf(sentence.text) + 1 + widthOf(draft.sentence.text) <= REASON_LENGTH;
  const titles = lead && named.length > 0 ? links.words(candidate, named) : undefined;
  const say = (telling: Telling) => firstThat(narrator, fits, telling);
  const words = { words: titles?.words, titles: titles?.titles };
  const series = titles?.titles && say({ message: 'link.series', slots: words, seed });
  if (series) return series;
  const shared = lead && links.shared(candidate, named, topic);
  const inTitles = !shared && titles ? say({ message: 'link.words', slots: words, seed }) : undefined;
  if (inTitles) return inTitles;
  const own = lead ? undefined : links.own(candidate, behind);
  // Whoever reads that something is near, or is no match, wants to know at least what it is.
  const link = shared ?? own ?? links.plain(candidate, topic);
  if (!link || (message === 'recommendation.maker' && saysMaker(link, lead))) return undefined;
  const all = link.items.length === named.length;
  const sharing = named.filter(({ id }) => link.items.includes(id));
  const telling: Telling = {
    message: shared
      ? `link.${all ? 'all' : 'some'}${link.themes ? '.theme' : ''}`
      : own
        ? 'link.own'
        : 'link.is',
    slots: {
      fact: link.fact,
      facts: link.facts,
      themes: link.themes,
      examples: { text: '', count: named.length },
      sharing:
        sharing.length > 0
          ? narrator.voice.list(sharing.map((item) => narrator.voice.title(item, 40)))
          : undefined,
    },
    seed,
  };
  const said = say(telling);
  if (said) links.note(link);
  return said;
}

/** The freshest way to say it that `fits`; noted as said. */
function firstThat(
  narrator: Narrator,
  fits: (draft: Draft) => boolean,
  telling: Telling,
): Sentence | undefined {
  for (const draft of narrator.drafts(telling)) {
    if (!fits(draft)) continue;
    narrator.note(draft);
    return draft.sentence;
  }
  return undefined;
}

function saysMaker(link: Link, lead: WeighedPreference | undefined): boolean {
  const maker = foldText(lead?.preference.text ?? '').toLowerCase();
  return (link.fact.grounds?.attributes ?? []).some((value) => foldText(value).toLowerCase() === maker);
}
