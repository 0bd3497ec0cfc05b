/** How much a shop's visitors load at most, under Brotli as hosts send it. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
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

/** Chunks that a file imports at once, and theirs; what is imported when it is needed is not among them. */
function withStaticImports(path: string, found = new Set<string>()): Set<string> {
  if (found.has(path)) return found;
  found.add(path);
  const code = readFileSync(path, 'utf8');
  for (const [, name] of code.matchAll(/(?:from|import)\s*["'](\.{1,2}\/[^"']+\.js)["']/g))
    withStaticImports(join(dirname(path), name as string), found);
  return found;
}

const scripts = readdirSync(join(LIBRARY, 'assets')).filter((name) => name.endsWith('.js'));
const isOurs = (path: string) => !basename(path).startsWith('library');

/** Our own bytes among the files and what they import at once. */
async function ownSize(files: readonly string[]): Promise<number> {
  const own = new Set(files.flatMap((path) => [...withStaticImports(path)]).filter(isOurs));
  return sum(await brotliSizes('.', [...own]));
}

test('our own JavaScript of a page with the tag stays below 80 kB, its worker included', async () => {
  const workers = scripts
    .filter((name) => /^worker-(?!model)/.test(name))
    .map((name) => join(LIBRARY, 'assets', name));
  expect(workers).toHaveLength(1);
  expect(await ownSize([join(LIBRARY, 'lane.js'), ...workers])).toBeLessThanOrEqual(OWN_LIMIT);
});

test('our own JavaScript around a language model stays below 80 kB more', async () => {
  const speak = scripts
    .filter((name) => name.startsWith('speak-'))
    .map((name) => join(LIBRARY, 'assets', name));
  // Once for the worker, once for pages without one; no visitor loads both.
  expect(speak).toHaveLength(2);
  const [one] = speak as [string];
  expect(sum(await brotliSizes('.', [one]))).toBeLessThanOrEqual(OWN_LIMIT);
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
