/** What shops say today, to be measured beside our reasons. */
import { factsOf, isKindOrTheme } from '../../../src/items/facts.ts';
import type { Item } from '../../../src/items/item.ts';
import type { Visit } from './visit.ts';

/** One line beside one candidate. */
export interface BaselineReason {
  readonly text: string;
  /** Indices of the history items that it names. */
  readonly cited: readonly number[];
  /** Features that it names, folded to lower case. */
  readonly named: ReadonlySet<string>;
}

/** Says something of the candidate at `index` of the list. */
export type Baseline = (visit: Visit, index: number, random: () => number) => BaselineReason;

export const BASELINES: Readonly<Record<string, Baseline>> = {
  'popular in your favourite category': ({ history }) => {
    const favourite = mostCommon(
      history.flatMap((item) =>
        factsOf(item)
          .filter(isKindOrTheme)
          .map(({ value }) => value.toLowerCase()),
      ),
    );
    const text = favourite === undefined ? 'Popular with shoppers like you.' : `Popular in ${favourite}.`;
    return { text, cited: [], named: new Set(favourite === undefined ? [] : [favourite]) };
  },
  'most similar title': ({ history, request }, index) => {
    const candidate = request.candidates[index] as Float32Array;
    const likeness = request.history.map((vector) => dot(vector, candidate));
    return because('Similar to', likeness.indexOf(Math.max(...likeness)), history);
  },
  'random evidence': ({ history }, _, random) =>
    because('Because you looked at', Math.floor(random() * history.length), history),
};

function because(words: string, cited: number, history: readonly Item[]): BaselineReason {
  return { text: `${words} “${history[cited]?.title}”.`, cited: [cited], named: new Set() };
}

function mostCommon(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

export function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] as number), 0);
}
