/**
 * Writes title vectors of many kinds of shops, of which no visitor is known, and their mean: what is usual in any shop,
 * and by what a shop is told to be unlike those of the training.
 *
 *     npx tsx models/lane-align/recipe/export-catalogues.ts --data ../shared/data --work .work
 *
 * Writes WORK/align/catalogues/NAME.f32 (titles × d) for each catalogue, and WORK/align/usual.f32, the mean of all.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { createNodeEncoder } from '../../../test/support/node-encoder.ts';
import { randomFrom, sample } from '../../../test/support/random.ts';

/** Unlike all shops whose visitors are known: neither these shops' own nor others of their kind. */
const CATALOGUES = [
  'bestbuy-categories',
  'bookcrossing',
  'costco-grocery',
  'er-magellan-products',
  'goodbooks-10k',
  'google-product-taxonomy',
  'hm-articles',
  'instacart-products',
  'isbndb-books',
  'wdc-products',
  'wish-summer',
  'womens-fashion',
];
/** Titles of each catalogue, at most. */
const MOST = 2_500;
const SEED = 20_261_124;

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    work: { type: 'string', default: '.work' },
  },
});
const folder = `${values.work}/align/catalogues`;
await mkdir(folder, { recursive: true });
const encoder = await createNodeEncoder();
const all: Float32Array[] = [];
for (const name of CATALOGUES) {
  const bytes = await readFile(`${values.data}/catalogues/${name}.jsonl.gz`);
  const lines = gunzipSync(bytes).toString().trim().split('\n');
  const known = new Set(lines.map((line) => (JSON.parse(line) as { title: string }).title));
  const titles = sample([...known].filter(hasWords), MOST, randomFrom(SEED));
  const vectors = await encoder.encode(titles);
  all.push(...vectors);
  await writeFile(
    `${folder}/${name}.f32`,
    Buffer.concat(vectors.map((vector) => Buffer.from(vector.slice().buffer))),
  );
  console.log(`${name}: ${titles.length} titles`);
}
await writeFile(`${values.work}/align/usual.f32`, Buffer.from(meanOf(all).buffer));
await encoder.dispose();

/** The encoder has no vector for a text without a letter or digit. */
function hasWords(title: string): boolean {
  return /[\p{L}\p{N}]/u.test(title);
}

function meanOf(vectors: readonly Float32Array[]): Float32Array {
  const mean = new Float32Array((vectors[0] as Float32Array).length);
  for (const vector of vectors) {
    for (let index = 0; index < mean.length; index++)
      mean[index] = (mean[index] as number) + (vector[index] as number) / vectors.length;
  }
  return mean;
}
