/** Holds a model's drafts against the history: what becomes a preference, and what was wrong with the rest. */
import type { Embedder } from '../../embedding/embedder.ts';
import { factsOf } from '../../items/facts.ts';
import type { Item } from '../../items/item.ts';
import { foldedPhrase } from '../../items/words.ts';
import { MOST_READ_ITEMS, readWeights } from '../../preferences/computed/recency.ts';
import { isSensitiveItem } from '../../preferences/computed/sensitive.ts';
import { keyOf } from '../../preferences/phrase/phrase-fit.ts';
import type { Evidence, Preference } from '../../preferences/preference.ts';
import type { SentenceVerdict } from '../language-trace.ts';
import { createKnownNames } from './known-names.ts';
import { mergeDrafts, type SoundDraft } from './merge-drafts.ts';
import type { ModelJudge } from './model-judge.ts';
import { ownClaims } from './own-claims.ts';
import { readPhrase } from './phrase-form.ts';
import type { Draft } from './read-drafts.ts';

/** What drafts are held against. */
export interface DraftContext {
  /** Oldest first. */
  readonly history: readonly Item[];
  /** Unit vectors of the history. */
  readonly historyVectors: readonly Float32Array[];
  /** What was found without the model: its words are known to be right, and its domains are the history's. */
  readonly computed: readonly Preference[];
  /** BCP 47 tag of the language that phrases are in. */
  readonly locale: string;
  /** Whether a folded word is an ordinary one of the shop's domains. */
  readonly isOrdinaryWord?: ((word: string) => boolean) | undefined;
  /** Name of the model. */
  readonly writer: string;
  readonly signal?: AbortSignal | undefined;
}

/** A draft with the history indices that its numbers stand for. */
export interface PlacedDraft extends Draft {
  /** Clearest first, in range, none twice. */
  readonly claims: readonly number[];
  /** Numbers that stand for no item. */
  readonly strays: readonly number[];
}

export interface CheckedDrafts {
  /** Each with evidence of its own, in the order in which they were written; weights as in the computed tier. */
  readonly preferences: readonly Preference[];
  /** One a draft. */
  readonly verdicts: readonly SentenceVerdict[];
}

/** Checks drafts, and gives each history item to one of them. */
export type DraftChecker = (drafts: readonly PlacedDraft[], context: DraftContext) => Promise<CheckedDrafts>;

export function createDraftChecker(embedder: Embedder, judge: ModelJudge): DraftChecker {
  return async (drafts, context) => {
    const { history, historyVectors, computed, locale, writer, isOrdinaryWord, signal } = context;
    const names = createKnownNames(
      history.filter((item) => !isSensitiveItem(item)),
      computed.filter(({ kind }) => kind !== 'title').map(({ text }) => text),
      isOrdinaryWord,
    );
    const readings = drafts.map(({ phrase }) => readPhrase(phrase, names, locale));
    const texts = readings.flatMap((reading) => ('text' in reading ? [reading.text] : []));
    const vectors = await embedder.embed(texts, signal);
    const sound = drafts.flatMap(({ claims }, index): SoundDraft[] => {
      const reading = readings[index];
      if (reading === undefined || !('text' in reading)) return [];
      return [{ text: reading.text, vector: vectors[texts.indexOf(reading.text)] as Float32Array, claims }];
    });
    const merged = mergeDrafts(sound);
    const domains = [...new Set(computed.flatMap((preference) => preference.domains ?? []))];
    const bare = merged.map(
      ({ text, vector }): Preference => ({
        ...wordingOf(text, history),
        evidence: [],
        weight: 0,
        vector,
        writer,
        domains,
      }),
    );
    const fits = await judge.judge(bare, history, historyVectors, signal);
    const from = Math.max(0, history.length - MOST_READ_ITEMS);
    const owned = ownClaims(
      merged.map(({ claims }) => new Set(claims)),
      fits,
      (index) => index >= from && !isSensitiveItem(history[index] as Item),
    );
    // Whoever writes one title must not write what is said of all.
    const lone = owned.map((evidence, index) => {
      if (names.isCommon(bare[index]?.text as string)) return false;
      const shown = evidence.filter(
        ({ match, history }) => match !== 'meaning' || merged[index]?.claims.includes(history),
      );
      return shown.length === 1 && shown[0]?.match !== 'attribute';
    });
    const preferences = bare
      .map((preference, index) => ({ ...preference, evidence: owned[index] as Evidence[] }))
      .filter(({ evidence }, index) => evidence.length > 0 && !lone[index]);
    const verdicts = drafts.map((draft, index) => {
      const reading = readings[index] as (typeof readings)[number];
      if ('cause' in reading) return verdict(draft, [reading.cause]);
      const place = merged.findIndex(({ text }) => text === reading.text);
      if (place < 0) return verdict(draft, [`"${reading.text}" says the same as another phrase`]);
      if (lone[place])
        return verdict(draft, [`"${reading.text}" is in one title alone: name what items share`]);
      if (owned[place]?.length === 0)
        return verdict(draft, [`"${reading.text}" is not what the items under it show${strayRemark(draft)}`]);
      return { text: draft.phrase, accepted: true, causes: [] };
    });
    return { preferences: weigh(preferences, history.length), verdicts };
  };
}

/** The same with the weight of their evidence, as in the computed tier. */
export function weigh(preferences: readonly Preference[], length: number): Preference[] {
  const weights = readWeights(length);
  return preferences.map((preference) => ({
    ...preference,
    weight: preference.evidence.reduce((sum, { history }) => sum + (weights[history] as number), 0),
  }));
}

/** Key and kind of a phrase: a maker's where it is nothing but a maker's name. */
function wordingOf(phrase: string, history: readonly Item[]): Pick<Preference, 'key' | 'text' | 'kind'> {
  const folded = foldedPhrase(phrase);
  const maker = history
    .flatMap(factsOf)
    .find(({ role, value }) => role === 'maker' && foldedPhrase(value) === folded);
  return maker === undefined
    ? { key: keyOf(phrase), text: phrase, kind: 'interest' }
    : { key: `maker:${folded}`, text: maker.value, kind: 'maker' };
}

function verdict({ phrase }: Draft, causes: readonly string[]): SentenceVerdict {
  return { text: phrase, accepted: false, causes };
}

function strayRemark({ strays }: PlacedDraft): string {
  return strays.length === 0 ? '' : `: there is no item ${strays[0]}`;
}
