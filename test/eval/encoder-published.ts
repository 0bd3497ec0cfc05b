/**
 * What others published of their encoders, not measured here: STS-B test, Spearman's coefficient of the cosine, from
 * https://github.com/embeddings-benchmark/results (MTEB, task STSBenchmark), and the size of the weights.
 */

export interface PublishedEncoder {
  readonly name: string;
  /** Of the weights alone, in the form named by `weights`. */
  readonly bytes: number;
  readonly weights: string;
  readonly stsb: number;
}

export const PUBLISHED: readonly PublishedEncoder[] = [
  // The figure is of the full weights (90 MB); the size is that of what a page would load.
  { name: 'all-MiniLM-L6-v2', bytes: 23_000_000, weights: 'q8', stsb: 0.8203 },
  { name: 'potion-base-8M', bytes: 30_240_000, weights: 'fp32', stsb: 0.7541 },
  { name: 'potion-base-4M', bytes: 15_118_336, weights: 'fp32', stsb: 0.7428 },
  { name: 'potion-base-2M', bytes: 7_559_168, weights: 'fp32', stsb: 0.7281 },
];
