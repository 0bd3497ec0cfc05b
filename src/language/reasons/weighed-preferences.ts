/** The preferences of a computed explanation in the form in which the wording of the computed tier takes them. */
import type { WeighedPreference } from '../../explanation/explained-preferences.ts';
import type { Explanation } from '../../explanation/explanation.ts';
import type { Voice } from '../../explanation/messages/voice.ts';
import { sourcePiece } from '../../explanation/wording.ts';
import type { Item } from '../../items/item.ts';
import type { Preference } from '../../preferences/preference.ts';
import { looksLikeOrder } from '../prompting/looks-like-order.ts';

/** What a visitor's preferences rest on. */
export interface VisitorPreferences {
  /** Oldest first. */
  readonly history: readonly Item[];
  readonly preferences: readonly Preference[];
}

/**
 * Those preferences of `explanation` that a model is told of, greatest contribution first: they can be spoken of, and
 * neither phrase nor evidence speaks to the model instead of naming a thing. Such evidence is left out.
 */
export function weighedPreferences(
  { preferences }: Explanation,
  visitor: VisitorPreferences,
  voice: Voice,
): WeighedPreference[] {
  const places = new Map(visitor.history.map(({ id }, index) => [id, index]));
  return preferences
    .flatMap((explained): WeighedPreference[] => {
      const { index, contribution, fitness, membership, fit } = explained;
      const preference = visitor.preferences[index];
      if (!preference || looksLikeOrder(preference.text)) return [];
      const evidence = explained.evidence.flatMap(({ id, contribution: part }) => {
        const history = places.get(id) ?? -1;
        const item = visitor.history[history];
        const match = preference.evidence.find((one) => one.history === history)?.match ?? 'meaning';
        return item && !looksLikeOrder(item.title) ? [{ item, history, match, contribution: part }] : [];
      });
      return [{ index, preference, contribution, fitness, membership, fit, evidence, explained }];
    })
    .filter((one) => sourcePiece(one, voice) !== undefined);
}
