/** Which preference each history item belongs to: the form in which alignment takes evidence. */
import type { Preference } from './preference.ts';

/** For each of `length` history items the index of the preference that owns it, or -1. */
export function ownersOf(preferences: readonly Pick<Preference, 'evidence'>[], length: number): number[] {
  const owner = new Array<number>(length).fill(-1);
  preferences.forEach(({ evidence }, index) => {
    for (const { history } of evidence) owner[history] = index;
  });
  return owner;
}
