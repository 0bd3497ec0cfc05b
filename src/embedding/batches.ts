/** Splits texts into batches of like length, so that little is computed for padding. */

/** Most texts in a batch, and most characters in a batch once padded to its longest text. */
const MOST_TEXTS = 128;
const MOST_CHARACTERS = 8192;

/** Indices of `texts` in batches, shortest texts first. Every index occurs once. */
export function batchesByLength(texts: readonly string[]): number[][] {
  const order = texts.map((_, index) => index).sort((a, b) => lengthOf(texts, a) - lengthOf(texts, b));
  const batches: number[][] = [];
  let batch: number[] = [];
  for (const index of order) {
    // Sorted: the newcomer is the longest, and sets the padded width.
    if (batch.length === MOST_TEXTS || (batch.length + 1) * lengthOf(texts, index) > MOST_CHARACTERS) {
      if (batch.length > 0) batches.push(batch);
      batch = [];
    }
    batch.push(index);
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}

function lengthOf(texts: readonly string[], index: number): number {
  return (texts[index] as string).length;
}
