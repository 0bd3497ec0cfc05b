/** Items are found on pages of shops that the library has never seen: how many, how surely, and how they are called. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright/test';
import { build, type Rolldown } from 'vite';
import { expect, test } from './fixture.ts';

/** What is on a page, written down by hand beside it. */
interface Truth {
  /** Path and query under which the shop serves the page. */
  readonly address: string;
  readonly product?: { readonly title: string; readonly path: string; readonly id?: string };
  readonly items: readonly {
    readonly title: string;
    readonly path?: string;
    readonly id?: string;
    /** CSS selector of its card. */
    readonly card?: string;
  }[];
}

/** What was found, with the place of its card in the truth. */
interface Found {
  readonly id: string;
  readonly title: string;
  readonly keys: readonly string[];
  readonly source: string;
  readonly truth: number;
}

const SHOPS = join(import.meta.dirname, 'shops');
const LEAST = 0.95;
/** Bytes of the code that finds and follows items, minified and under Brotli. */
const LARGEST = 20_000;

const pages = readdirSync(SHOPS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) =>
    readdirSync(join(SHOPS, name)).flatMap((file) =>
      file.endsWith('.json') ? `${name}/${file.slice(0, -5)}` : [],
    ),
  )
  .sort();

let code = '';

test.beforeAll(async () => {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: {
        input: join(import.meta.dirname, 'shops', 'entry.ts'),
        preserveEntrySignatures: 'strict',
        output: { format: 'es' },
      },
    },
  })) as Rolldown.RolldownOutput;
  code = built.output[0].code;
});

/** Opens a page of a shop under its own address; whatever else it asks for is an empty picture or script. */
async function open(page: Page, name: string, address: string): Promise<void> {
  await page.route('http://localhost/**', (route) => {
    const type = route.request().resourceType();
    if (new URL(route.request().url()).pathname === '/find.js')
      return route.fulfill({ contentType: 'text/javascript', body: code });
    if (type !== 'document')
      return route.fulfill({
        contentType: 'image/svg+xml',
        body: '<svg xmlns="http://www.w3.org/2000/svg"/>',
      });
    return route.fulfill({
      contentType: 'text/html',
      body: readFileSync(join(SHOPS, `${name}.html`), 'utf8'),
    });
  });
  await page.goto(`http://localhost${address}`);
}

/** Finds the items of the page and tells for each whose card it has. */
function find(page: Page, truth: Truth) {
  return page.evaluate(async (items) => {
    const path = '/find.js';
    const { findItems } = (await import(path)) as typeof import('../../src/page/find/find-items.ts');
    const { product, items: found } = await findItems(document);
    const cards = items.map(({ card }) => (card === undefined ? null : document.querySelector(card)));
    const words = (element: Element) => element.textContent?.replace(/\s+/g, '') ?? '';
    const isCard = (element: Element | undefined, card: Element | null) =>
      element !== undefined &&
      card !== null &&
      (element.contains(card) || card.contains(element)) &&
      words(element) === words(card);
    const plain = ({ item, keys, source, element }: (typeof found)[number]) => ({
      id: item.id,
      title: item.title,
      keys: [...keys],
      source,
      truth: cards.findIndex((card) => isCard(element, card)),
    });
    return {
      missing: items
        .filter(({ card }, index) => card !== undefined && cards[index] === null)
        .map(({ card }) => card),
      product: product && plain(product),
      items: found.map(plain),
    };
  }, truth.items);
}

for (const name of pages) {
  test(`finds the items of ${name}`, async ({ page }) => {
    const truth = JSON.parse(readFileSync(join(SHOPS, `${name}.json`), 'utf8')) as Truth;
    await open(page, name, truth.address);
    const found = await find(page, truth);
    expect(found.missing, 'cards that the truth names but the page lacks').toEqual([]);

    const right = new Map<number, Found>();
    for (const item of found.items) {
      const index =
        item.truth >= 0
          ? item.truth
          : truth.items.findIndex(({ title, card }) => !card && title === item.title);
      if (index >= 0 && !right.has(index)) right.set(index, item);
    }
    const precision = found.items.length === 0 ? 1 : right.size / found.items.length;
    const recall = truth.items.length === 0 ? 1 : right.size / truth.items.length;
    const titles = [...right].filter(([index, { title }]) => title === truth.items[index]?.title).length;
    console.log(
      `${name.padEnd(36)} items ${String(truth.items.length).padStart(2)}  precision ${precision.toFixed(2)}  ` +
        `recall ${recall.toFixed(2)}  titles ${titles}/${right.size}  product ${found.product?.title ?? '–'}`,
    );
    for (const item of found.items)
      if (![...right.values()].includes(item)) console.log('   not an item:', JSON.stringify(item));
    truth.items.forEach((item, index) => {
      if (!right.has(index)) console.log('   not found:', item.title);
    });

    expect.soft(precision, 'precision').toBeGreaterThanOrEqual(LEAST);
    expect.soft(recall, 'recall').toBeGreaterThanOrEqual(LEAST);
    for (const [index, item] of right) {
      const { title, path, id } = truth.items[index] as Truth['items'][number];
      expect.soft(item.title).toBe(title);
      if (path !== undefined) expect.soft(item.keys).toContain(path);
      if (id !== undefined) expect.soft(item.id).toBe(id);
    }
    expect.soft(found.product?.title).toBe(truth.product?.title);
    if (truth.product) expect.soft(found.product?.keys).toContain(truth.product.path);
    if (truth.product?.id) expect.soft(found.product?.id).toBe(truth.product.id);
    expect
      .soft(right.size > 0 ? [...right.keys()] : [], 'page order')
      .toEqual(right.size > 0 ? [...right.keys()].sort((a, b) => a - b) : []);
  });
}

test('follows a shop that is drawn by script, with a virtual list and a router', async ({ page }) => {
  await open(page, 'marketplace-spa/app', '/search?q=gift');
  await page.evaluate(async () => {
    const path = '/find.js';
    const { watchItems } = (await import(path)) as typeof import('../../src/page/find/watch-items.ts');
    watchItems(document, {}, ({ page, navigated }) => {
      // What only the data names stays, also when its card has left.
      const placed = page.items.filter(({ element }) => element !== undefined);
      const titles = placed.map(({ item }) => item.title);
      const gone = page.items.filter(({ element }) => element?.isConnected === false).length;
      Object.assign(window, { told: { titles, product: page.product?.item.title, navigated, gone } });
    });
  });
  const told = () => page.evaluate(() => (window as unknown as { told: unknown }).told);
  const mats = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => `Woven mat ${from + i}`);
  await expect.poll(told).toEqual({ titles: mats(0, 12), navigated: false, gone: 0 });
  await page.evaluate(() => (window as unknown as { scrollListTo(index: number): void }).scrollListTo(30));
  await expect.poll(told).toEqual({ titles: mats(30, 42), navigated: false, gone: 0 });
  await page.locator('a.css-a1').nth(2).click();
  await expect
    .poll(told)
    .toEqual({ titles: mats(33, 36), product: 'Woven mat 32', navigated: expect.any(Boolean), gone: 0 });
  await page.goBack();
  await expect.poll(told).toEqual({ titles: mats(30, 42), navigated: expect.any(Boolean), gone: 0 });
});

test('has a truth beside each page', () => {
  expect(pages.length).toBeGreaterThan(10);
  for (const name of pages) expect(existsSync(join(SHOPS, `${name}.html`)), name).toBe(true);
});

test(`is smaller than ${LARGEST} bytes`, () => {
  const bytes = brotliCompressSync(code).length;
  console.log(`find.js: ${code.length} bytes, ${bytes} under Brotli`);
  expect(bytes).toBeLessThan(LARGEST);
});
