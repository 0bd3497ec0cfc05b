/** In which preferences an item falls behind another. */
import type { Explanation } from '../explanation/explanation.ts';
import type { Lack } from './why-not.ts';

/** A lack is named where it makes up at least this part of the first item's score. */
const NOTABLE_LACK = 0.1;

/** What `first` has of each preference and `here` has not, greatest lack first. */
export function findLacks(first: Explanation, here: Explanation): Lack[] {
  if (!(first.score > 0)) return [];
  return first.preferences
    .map(({ key, text, contribution }): Lack => {
      const own = here.preferences.find((one) => one.key === key)?.contribution ?? 0;
      return { key, text, first: contribution, here: (own * here.score) / first.score };
    })
    .filter((lack) => lack.first - lack.here >= NOTABLE_LACK)
    .sort((a, b) => b.first - b.here - (a.first - a.here));
}
