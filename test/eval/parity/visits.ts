/** Reads test visitors as the recipe exported and scored them. */
import type { AlignmentRequest } from '../../../src/alignment/aligner.ts';

/** One visitor, and what the training code gives each candidate; the first is the target. */
export interface ScoredVisit {
  readonly request: AlignmentRequest;
  readonly scores: Float32Array;
}

/** A line of examples.jsonl: see models/lane-align/recipe/write-examples.ts. */
interface Example {
  readonly s: string;
  readonly t: number;
  readonly h: readonly number[];
  readonly o: readonly number[];
  readonly p: readonly number[];
  readonly c: readonly number[];
}

export interface ScoredVisits {
  readonly count: number;
  visit(index: number): ScoredVisit;
}

/** As many preferences as score.py writes the belonging of, whether or not the visitor has that many. */
const PREFERENCES = 5;

/** Opens what export.ts and score.py wrote to a folder; `dimension` is the length of a vector. */
export async function openVisits(folder: string, dimension: number): Promise<ScoredVisits> {
  const read = async (name: string) => {
    const response = await fetch(`${folder}${name}`);
    if (!response.ok) throw new Error(`expected ${folder}${name}, got ${response.status}`);
    return response.arrayBuffer();
  };
  const [items, phrases, scores] = (
    await Promise.all(['items.f32', 'phrases.f32', 'scores.f32'].map(read))
  ).map((bytes) => new Float32Array(bytes)) as [Float32Array, Float32Array, Float32Array];
  const belonging = new Uint8Array(await read('candidate-belonging.u8'));
  const lines = new TextDecoder()
    .decode(await read('examples.jsonl'))
    .trim()
    .split('\n');
  const examples = lines
    .map((line) => JSON.parse(line) as Example)
    .filter(({ s, p }) => s === 'test' && p.length > 0);
  const candidates = scores.length / examples.length;
  const rowOf = (matrix: Float32Array, row: number) =>
    matrix.subarray(row * dimension, (row + 1) * dimension);
  return {
    count: examples.length,
    visit(index) {
      const { t, h, o, p, c } = examples[index] as Example;
      return {
        request: {
          history: h.map((item) => rowOf(items, item)),
          preferences: p.map((phrase) => rowOf(phrases, phrase)),
          owner: o,
          candidates: [t, ...c].map((item) => rowOf(items, item)),
          belonging: [t, ...c].map((_, candidate) =>
            p.map(
              (_, preference) =>
                (belonging[(index * PREFERENCES + preference) * candidates + candidate] as number) / 255,
            ),
          ),
        },
        scores: scores.subarray(index * candidates, (index + 1) * candidates),
      };
    },
  };
}
