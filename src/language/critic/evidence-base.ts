/** What was computed of one candidate, in the form in which the critic's checks ask for it. */
import type { ExplainedPreference } from '../../explanation/explanation.ts';
import { type Fact, factsOf } from '../../items/facts.ts';
import type { Item } from '../../items/item.ts';
import type { Preference } from '../../preferences/preference.ts';
import type { CriticContext } from './critic.ts';
import type { Mention } from './reading/mention.ts';
import type { TitleMention } from './titles/find-titles.ts';

export interface EvidenceBase {
  readonly context: CriticContext;
  /** The explained candidate; undefined where the context does not hold it. */
  readonly candidate: Item | undefined;
  readonly step: CriticContext['step'];
  /** The preference that owns a history item, by the item's id. */
  ownerOf(id: string): number | undefined;
  preference(index: number): Preference | undefined;
  /** The numbers of a preference for this candidate. */
  explained(index: number): ExplainedPreference | undefined;
  /** Part of the score that a history item has, 0 to 1. */
  contributionOf(id: string): number;
  /** Place of a history item, 0 = oldest; -1 where there is none. */
  placeOf(id: string): number;
  /** Ids of the items that a preference owns. */
  owned(index: number): readonly string[];
  /** Whether the page or the title says that each item a preference owns is of that kind. */
  isCertain(index: number): boolean;
  /** Which of the items with this title is meant, and as what. */
  roleOf(title: TitleMention): Pick<Mention, 'letter' | 'item'>;
  /** The facts of an item with this value, case aside. */
  factsWith(item: Item, value: string): readonly Fact[];
}

/** Reads the context once for all sentences of a draft. */
export function evidenceBase(context: CriticContext): EvidenceBase {
  const { history, candidates, preferences, explanation, step } = context;
  const owners = new Map<string, number>();
  preferences.forEach(({ evidence }, index) => {
    for (const one of evidence) {
      const id = history[one.history]?.id;
      if (id !== undefined && !owners.has(id)) owners.set(id, index);
    }
  });
  const places = new Map(history.map(({ id }, index) => [id, index]));
  const explained = new Map(explanation.preferences.map((one) => [one.index, one]));
  const contributions = new Map(
    explanation.preferences.flatMap(({ evidence }) =>
      evidence.map(({ id, contribution }) => [id, contribution] as const),
    ),
  );
  const owned = (index: number): string[] =>
    (preferences[index]?.evidence ?? []).flatMap((one) => history[one.history]?.id ?? []);
  return {
    context,
    step,
    candidate: candidates.find(({ id }) => id === explanation.candidate),
    ownerOf: (id) => owners.get(id),
    preference: (index) => preferences[index],
    explained: (index) => explained.get(index),
    contributionOf: (id) => contributions.get(id) ?? 0,
    placeOf: (id) => places.get(id) ?? -1,
    owned,
    isCertain: (index) => (preferences[index]?.evidence ?? []).every(({ match }) => match !== 'meaning'),
    roleOf({ items }) {
      const met = items.filter(({ id }) => places.has(id));
      const [item = items[0]] = [...met.filter(({ id }) => owners.has(id)), ...met];
      if (met.length > 0 && item) return { letter: 'H', item };
      const shown = items.find(({ id }) => id === explanation.candidate);
      return shown ? { letter: 'C', item: shown } : { letter: 'O', ...(item ? { item } : {}) };
    },
    factsWith(item, value) {
      const wanted = value.toLowerCase();
      return factsOf(item).filter((fact) => fact.value.toLowerCase() === wanted);
    },
  };
}
