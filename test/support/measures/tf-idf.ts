/** TF-IDF: texts compared by the words they share, rare words counting more. What an encoder has to beat. */

/** Lower-case runs of Latin letters and digits. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}

/** Weight by word; of length 1 unless empty. */
type WordWeights = ReadonlyMap<string, number>;

export interface TfIdf {
  /** Cosine of two texts, 0 to 1; 0 where one has no known word. */
  similarity(a: string, b: string): number;
}

/**
 * Counts in how many of `texts` each word occurs; a word's weight in a text is its count there times
 * ln((1 + texts) / (1 + texts with it)) + 1.
 */
export function fitTfIdf(texts: Iterable<string>): TfIdf {
  const textsWith = new Map<string, number>();
  let count = 0;
  for (const text of texts) {
    count++;
    for (const word of new Set(wordsOf(text))) textsWith.set(word, (textsWith.get(word) ?? 0) + 1);
  }
  const weigh = (text: string): WordWeights => {
    const weights = new Map<string, number>();
    for (const word of wordsOf(text)) {
      const rarity = Math.log((1 + count) / (1 + (textsWith.get(word) ?? 0))) + 1;
      weights.set(word, (weights.get(word) ?? 0) + rarity);
    }
    const length = Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight * weight, 0));
    return new Map([...weights].map(([word, weight]) => [word, weight / length]));
  };
  return {
    similarity(a, b) {
      const other = weigh(b);
      let sum = 0;
      for (const [word, weight] of weigh(a)) sum += weight * (other.get(word) ?? 0);
      return sum;
    },
  };
}
