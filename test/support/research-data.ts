/** Reads the research data that the evaluation is held against. They are not part of the repository. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Two texts and how alike people find them. */
export interface Pair {
  readonly a: string;
  readonly b: string;
  /** STS-B: 0 to 5. Product pairs: 1 the same product, 0 not. */
  readonly score: number;
}

export interface Film {
  /** As MovieLens writes it, such as "Matrix, The (1999)". */
  readonly title: string;
  readonly genres: readonly string[];
}

/** Lines that are not empty. Undefined where the file is missing: then the caller leaves its figure out. */
function readLines(folder: string | undefined, path: string, encoding: BufferEncoding): string[] | undefined {
  if (folder === undefined || !existsSync(join(folder, path))) return undefined;
  const bytes = readFileSync(join(folder, path));
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString(encoding);
  return text.split(/\r?\n/).filter((line) => line !== '');
}

/** The test part of the STS benchmark: 1,379 pairs of sentences. */
export function readSentencePairs(folder: string | undefined): Pair[] | undefined {
  return readLines(folder, 'sts/stsb-test.tsv', 'utf8')?.map((line) => {
    const cells = line.split('\t');
    return { a: cells[5] as string, b: cells[6] as string, score: Number(cells[4]) };
  });
}

export type ProductSet = 'abt-buy' | 'amazon-google' | 'walmart-amazon';

/** The test part of a set of product titles from two shops, some of them the same product. */
export function readProductPairs(folder: string | undefined, name: ProductSet): Pair[] | undefined {
  return readLines(folder, `er-pairs/${name}-test.jsonl.gz`, 'utf8')?.map((line) => {
    const { a, b, match } = JSON.parse(line) as { a: string; b: string; match: number };
    return { a, b, score: match };
  });
}

/** The films of MovieLens-1M. */
export function readFilms(folder: string | undefined): Film[] | undefined {
  return readLines(folder, 'ml-1m/movies.dat', 'latin1')?.map((line) => {
    const [, title, genres] = line.split('::') as [string, string, string];
    return { title, genres: genres.split('|') };
  });
}
