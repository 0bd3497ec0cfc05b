/** How much a shop's visitors load at most, under Brotli as hosts send it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { brotliSizes } from '../support/brotli-size.ts';
import { expect, expectState, test } from './fixture.ts';

const LIBRARY = join('dist', 'library');
const OWN_LIMIT = 80_000;
const TOTAL_LIMIT = 10_000_000;
/** Enough to bound the size of models from above, in a tenth of a second instead of ten. */
const QUICK_QUALITY = 5;

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const isModel = (path: string) => /\.(onnx|bin)$/.test(path);

/** Bytes under Brotli at a lower quality. */
function atMost(path: string): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: QUICK_QUALITY };
  return brotliCompressSync(readFileSync(path), { params }).length;
}

const scripts = readdirSync(join(LIBRARY, 'assets')).filter((name) => name.endsWith('.js'));
const isOurs = (name: string) => !name.startsWith('library');
/** Chunks for pages without a worker hold the pipeline once more; no visitor loads both. */
const withWorker = scripts.filter((name) => !name.startsWith('pipeline-host'));

test('our own JavaScript stays below 80 kB', async () => {
  const entries = readdirSync(LIBRARY).filter((name) => name.endsWith('.js'));
  const own = [...entries, ...withWorker.filter(isOurs).map((name) => join('assets', name))];
  expect(
    sum(
      await brotliSizes(
        '.',
        own.map((name) => join(LIBRARY, name)),
      ),
    ),
  ).toBeLessThanOrEqual(OWN_LIMIT);
});

test('all that a visitor loads until the reasons stand stays below 10 MB', async ({ page, addresses }) => {
  const paths = new Set<string>();
  page.on('request', (request) => {
    const { protocol, pathname } = new URL(request.url());
    if (protocol === 'http:') paths.add(pathname === '/' ? '/index.html' : pathname);
  });
  await page.goto(`${addresses.site}?shop=films&device=wasm`);
  await expectState(page, 'ready');
  const files = [...paths].map((path) => join('dist', 'site', path));
  expect(
    files.some((path) => path.endsWith('.onnx')),
    'requests of the worker are seen',
  ).toBe(true);
  const [models, others] = [files.filter(isModel), files.filter((path) => !isModel(path))];
  expect(sum(models.map(atMost)) + sum(await brotliSizes('.', others))).toBeLessThanOrEqual(TOTAL_LIMIT);
});

test('nothing but built files is shipped', () => {
  const allowed = /\.(js|css|json|onnx|bin|md|wasm|mjs|html|svg|png|webp|woff2)$/;
  const shipped = ['library', 'site'].flatMap((name) => filesBelow(join('dist', name)));
  expect(shipped.filter((path) => !allowed.test(path))).toEqual([]);
});
