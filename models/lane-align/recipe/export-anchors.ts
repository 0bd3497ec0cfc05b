/**
 * Writes title vectors of many kinds of shops, of which no visitor is known, for `train.py --anchors`: the network is to
 * leave them as they are, so that it does no harm in a shop that is unlike those it was trained on.
 *
 *     npx tsx models/lane-align/recipe/export-anchors.ts --data ../shared/data --work .work
 *
 * Writes WORK/align/anchors/NAME.f32 (titles × d) for each catalogue. The catalogues of the shops whose visitors are known
 * are not among them.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { createNodeEncoder } from '../../../test/support/node-encoder.ts';
import { randomFrom, sample } from '../../../test/support/random.ts';

const CATALOGUES = [
  'anime',
  'bestbuy-categories',
  'bookcrossing',
  'costco-grocery',
  'er-magellan-products',
  'goodbooks-10k',
  'google-product-taxonomy',
  'hm-articles',
  'instacart-products',
  'interactive-fiction',
  'isbndb-books',
  'steam-games',
  'streaming-titles',
  'vgsales',
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
const folder = `${values.work}/align/anchors`;
await mkdir(folder, { recursive: true });
const encoder = await createNodeEncoder();
for (const name of CATALOGUES) {
  const bytes = await readFile(`${values.data}/catalogues/${name}.jsonl.gz`);
  const lines = gunzipSync(bytes).toString().trim().split('\n');
  const known = new Set(lines.map((line) => (JSON.parse(line) as { title: string }).title));
  const titles = sample([...known].filter(hasWords), MOST, randomFrom(SEED));
  const vectors = await encoder.encode(titles);
  await writeFile(
    `${folder}/${name}.f32`,
    Buffer.concat(vectors.map((vector) => Buffer.from(vector.slice().buffer))),
  );
  console.log(`${name}: ${titles.length} titles`);
}
await encoder.dispose();

/** The encoder has no vector for a text without a letter or digit. */
function hasWords(title: string): boolean {
  return /[\p{L}\p{N}]/u.test(title);
}
