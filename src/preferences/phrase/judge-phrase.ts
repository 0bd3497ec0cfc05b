/** Whether items are of the kind that a phrase names that no bank knows: one that a visitor wrote, for instance. */
import type { Embedder } from '../../embedding/embedder.ts';
import { dot } from '../../embedding/vector.ts';
import { factsOf } from '../../items/facts.ts';
import type { Item } from '../../items/item.ts';
import { wordsOf } from '../../items/words.ts';
import type { Belonging } from '../preference.ts';

/** How surely an item belongs, by what shows it; as for phrases of the bank. */
const STRENGTH = { attribute: 0.65, title: 0.5, meaning: 0.3 } as const;
/** Deviations above the usual closeness from which meaning counts, and the closeness that it must have at least. */
const MEANING_FROM = 3;
const LEAST_CLOSENESS = 0.3;
/** Usual closeness of a phrase and a title where there are too few items to measure it, and its deviation. */
const USUAL = { mean: 0.1, deviation: 0.1 };
const ENOUGH_ITEMS = 24;
/** Words that name no kind: "films about the sea" is about sea and film. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  'a an and about by for from in into my of on or other some the thing to with stuff kind good great nice like'.split(
    ' ',
  ),
);

const NOT_AT_ALL: Belonging = { membership: undefined, strength: 0 };

export interface PhraseJudge {
  /**
   * For each item how it belongs to the phrase: `attribute` where its attributes have all words of the phrase, `title`
   * where title and attributes together have them, `meaning` where its vector stands out as close.
   */
  judge(
    phrase: string,
    items: readonly Item[],
    vectors: readonly Float32Array[],
    signal?: AbortSignal | undefined,
  ): Promise<Belonging[]>;
}

export function createPhraseJudge(embedder: Embedder): PhraseJudge {
  return {
    async judge(phrase, items, vectors, signal) {
      const wanted = wordsOf(phrase).filter((word) => !EMPTY_WORDS.has(word));
      const [vector] = await embedder.embed([phrase], signal);
      const closeness = vectors.map((one) => dot(vector as Float32Array, one));
      const least = leastCloseness(closeness);
      return items.map((item, index): Belonging => {
        const membership = wanted.length === 0 ? undefined : byWords(wanted, item);
        if (membership !== undefined) return { membership, strength: STRENGTH[membership] };
        if ((closeness[index] as number) < least) return NOT_AT_ALL;
        return { membership: 'meaning', strength: STRENGTH.meaning };
      });
    },
  };
}

function byWords(wanted: readonly string[], item: Item): 'attribute' | 'title' | undefined {
  const said = new Set(
    factsOf(item)
      .filter(({ role }) => role === 'kind' || role === 'theme' || role === 'feature' || role === 'maker')
      .flatMap(({ value }) => wordsOf(value)),
  );
  if (wanted.every((word) => said.has(word))) return 'attribute';
  for (const word of wordsOf(item.title)) said.add(word);
  return wanted.every((word) => said.has(word)) ? 'title' : undefined;
}

function leastCloseness(closeness: readonly number[]): number {
  const { mean, deviation } = closeness.length < ENOUGH_ITEMS ? USUAL : momentsOf(closeness);
  return Math.max(LEAST_CLOSENESS, mean + MEANING_FROM * deviation);
}

function momentsOf(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(variance) };
}
