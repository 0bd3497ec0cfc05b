/** The page comes back from the browser's back-forward cache: alive, and with what was met in the meantime. */
import { expect, test } from './fixture.ts';
import { openPlainBrowser, type PlainBrowser } from './plain-browser.ts';

let browser: PlainBrowser;
test.beforeEach(async () => {
  browser = await openPlainBrowser();
});
test.afterEach(() => browser.close());

const REMEMBERED = `(JSON.parse(sessionStorage.getItem('lane-explainer/visitor')) ?? { entries: [] }).entries.length`;
const REASONS = `[...document.querySelectorAll('lane-explanation')].filter((one) => one.explanation)`;

/** Looks at a product until it is remembered as one of `count`. */
async function lookAt(shop: string, product: string, count: number): Promise<void> {
  await browser.open(`${shop}products/${product}.html`);
  await browser.until(`${REMEMBERED} === ${count}`);
}

test('a page with reasons is kept, and speaks of what was looked at since', async ({ addresses }) => {
  const shop = addresses.tag;
  await lookAt(shop, 'heat', 1);
  await browser.open(shop);
  await browser.until(`${REASONS}.length > 3`);
  await browser.evaluate(`
    addEventListener('pageshow', ({ persisted }) => { window.wasKept = persisted; });
    window.before = ${REASONS}.length`);
  await lookAt(shop, 'rififi', 2);

  await browser.evaluate('history.back()');
  await browser.until('window.wasKept === true');
  // Reasons of the history as it is now: the second film is evidence of some.
  await browser.until(
    `${REASONS}.some(({ explanation }) => explanation.preferences.some(({ evidence }) => evidence.some(({ title }) => title === 'Rififi')))`,
  );
  expect(await browser.evaluate<number>(`${REASONS}.length`)).toBeGreaterThan(3);
});
