/** Chooses the few phrases that together say most about a history. */
import type { Match, Phrase } from './match.ts';

/** A phrase with a match this weak shows nothing. */
export const LEAST_STRENGTH = 0.12;
/** One item alone is thin ground for a taste: its phrase counts only this much beside others. */
const LONE_EVIDENCE = 0.55;
/** Two phrases that share more than this part of all their items say the same thing. */
const MOST_OVERLAP = 0.75;
/** How many of the preferences may be makers. */
const MOST_MAKERS = 1;
/** Another preference must add this much of the first one's worth. */
const LEAST_GAIN = 0.06;

/** A chosen phrase with its matches by history index. */
export interface ChosenPhrase {
  readonly phrase: Phrase;
  readonly matches: ReadonlyMap<number, Match>;
}

/**
 * Greedy weighted coverage: each step takes the phrase that adds most to what is said about the history, every item
 * counting by its recency weight and only for what goes beyond the phrases taken before. Greedy choice is within
 * 1 − 1/e of the best, since the worth is monotone and submodular.
 *
 * @param matches for each history item, its matches
 * @param weights for each history item, how much it counts; they sum to 1
 * @param count most phrases to choose
 */
export function selectPhrases(
  matches: readonly (readonly Match[])[],
  weights: ArrayLike<number>,
  count: number,
): ChosenPhrase[] {
  const open = collect(matches);
  const said = new Float64Array(matches.length);
  const chosen: ChosenPhrase[] = [];
  let first = 0;
  while (chosen.length < count && open.size > 0) {
    let best: ChosenPhrase | undefined;
    let bestGain = 0;
    for (const candidate of open.values()) {
      const gain = gainOf(candidate, said, weights);
      if (gain > bestGain + 1e-12) [best, bestGain] = [candidate, gain];
    }
    if (best === undefined || bestGain < first * LEAST_GAIN) break;
    first ||= bestGain;
    open.delete(best.phrase.key);
    if (repeats(best, chosen)) continue;
    for (const [item, { strength }] of best.matches) said[item] = Math.max(said[item] as number, strength);
    chosen.push(best);
  }
  return chosen;
}

function collect(matches: readonly (readonly Match[])[]): Map<string, ChosenPhrase> {
  const phrases = new Map<string, { phrase: Phrase; matches: Map<number, Match> }>();
  matches.forEach((ofItem, item) => {
    for (const match of ofItem) {
      if (match.strength < LEAST_STRENGTH) continue;
      const entry = phrases.get(match.phrase.key) ?? {
        phrase: match.phrase,
        matches: new Map<number, Match>(),
      };
      phrases.set(match.phrase.key, entry);
      entry.matches.set(item, match);
    }
  });
  for (const [key, { matches }] of phrases) {
    // One title that sounds like a phrase is a play on words ("Blade Runner", swordplay); two are a sign.
    const [only] = matches.values();
    if (matches.size === 1 && only?.match === 'meaning') phrases.delete(key);
  }
  return phrases;
}

function gainOf({ matches }: ChosenPhrase, said: Float64Array, weights: ArrayLike<number>): number {
  let gain = 0;
  for (const [item, { strength }] of matches) {
    gain += (weights[item] as number) * Math.max(0, strength - (said[item] as number));
  }
  return matches.size === 1 ? gain * LONE_EVIDENCE : gain;
}

/** Whether a phrase rests on much the same items as one that was chosen, or would be one maker too many. */
function repeats({ phrase, matches }: ChosenPhrase, chosen: readonly ChosenPhrase[]): boolean {
  if (phrase.kind === 'maker') {
    if (matches.size < 2 || chosen.filter((other) => other.phrase.kind === 'maker').length >= MOST_MAKERS)
      return true;
  }
  return chosen.some((other) => {
    let common = 0;
    for (const item of matches.keys()) if (other.matches.has(item)) common++;
    return common / (matches.size + other.matches.size - common) > MOST_OVERLAP;
  });
}
