/** How items belong to preferences of either writer: the bank's tests where it has the phrase, else the phrase's own words. */
import type { Embedder } from '../../embedding/embedder.ts';
import type { Item } from '../../items/item.ts';
import { createPhraseFitter, type PhraseFit } from '../../preferences/phrase/phrase-fit.ts';
import type { MatchKind, Preference, PreferenceExtractor } from '../../preferences/preference.ts';

/** Surest first. */
const ORDER: readonly (MatchKind | undefined)[] = ['attribute', 'title', 'meaning', undefined];

export interface ModelJudge {
  /** Items × preferences; `vectors` are the items' unit vectors. */
  judge(
    preferences: readonly Preference[],
    items: readonly Item[],
    vectors: readonly Float32Array[],
    signal?: AbortSignal | undefined,
  ): Promise<PhraseFit[][]>;
}

export function createModelJudge(embedder: Embedder, computed: PreferenceExtractor): ModelJudge {
  const fitter = createPhraseFitter(embedder);
  return {
    async judge(preferences, items, vectors, signal) {
      const written = preferences.filter(({ writer }) => writer !== undefined);
      const [known, fits] = await Promise.all([
        computed.judge({ preferences, items, vectors, signal }),
        fitter.fit(written, items, vectors, signal),
      ]);
      return items.map((_, item) =>
        preferences.map((preference, index): PhraseFit => {
          const byBank = known[item]?.[index] ?? { membership: undefined, strength: 0 };
          const own = fits[item]?.[written.indexOf(preference)];
          const bank = { ...byBank, claimed: byBank };
          if (own === undefined) return bank;
          const [surest] = [bank, own].sort(
            (a, b) => ORDER.indexOf(a.membership) - ORDER.indexOf(b.membership) || b.strength - a.strength,
          ) as [PhraseFit, PhraseFit];
          return surest.membership === undefined || surest.membership === 'meaning'
            ? { ...surest, claimed: own.claimed, closeness: own.closeness }
            : surest;
        }),
      );
    },
  };
}
