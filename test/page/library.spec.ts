/** The built library on pages that are not ours: another folder, another origin, a strict policy. */
import type { Page } from 'playwright/test';
import { expect, reasons, test } from './fixture.ts';
import { LIBRARY_PATH } from './servers.ts';

async function expectExplained(page: Page): Promise<void> {
  await expect(reasons(page)).toHaveCount(2);
  for (const reason of await reasons(page).allTextContents()) expect(reason).toMatch(/\w.+\.$/);
  await expect(page.locator('lane-explanation[state=ready]')).toHaveCount(2);
}

test('explains by a script tag from a folder of the shop', async ({ page, addresses }, info) => {
  await page.goto(addresses.shop);
  await expectExplained(page);
  await page.screenshot({ path: info.outputPath('shop.png') });
});

test('explains by a script tag from another origin', async ({ page, addresses }) => {
  await page.goto(`${addresses.shop}bare.html`);
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await page.addScriptTag({ type: 'module', url: `${addresses.host}${LIBRARY_PATH.slice(1)}lane.js` });
  await expectExplained(page);
  expect(workers.length).toBeGreaterThan(0);
});

test('explains under a policy without unsafe-eval and without inline code', async ({ page, addresses }) => {
  await page.goto(addresses.strict);
  await expectExplained(page);
  await page.locator('lane-explanation').first().getByRole('button').click();
  await expect(page.locator('lane-explanation').first().getByRole('meter').first()).toBeVisible();
});

test('explains in the page itself where workers are not wanted', async ({ page, addresses }) => {
  await page.goto(`${addresses.shop}shop.css`);
  const title = await page.evaluate(async (library) => {
    const { createExplainer } = (await import(library)) as typeof import('../../src/index.ts');
    const explainer = await createExplainer({ device: 'wasm', worker: false });
    const [best] = await explainer.explain({
      history: [{ id: 'heat', title: 'Heat' }],
      candidates: [{ id: 'casino', title: 'Casino' }],
    });
    await explainer.dispose();
    return best?.title;
  }, `${LIBRARY_PATH}index.js`);
  expect(title).toBe('Casino');
});

test('leaves the page alone where its models are missing', async ({ page, addresses, problems }) => {
  problems.allow(/404/);
  const warnings: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text());
  });
  await page.route('**/models/**', (route) => route.fulfill({ status: 404, body: 'Not found' }));
  await page.goto(addresses.shop);
  await expect(page.locator('lane-explanation[state=error]')).toHaveCount(2);
  expect(warnings.filter((text) => text.includes('LANE_MODEL_NOT_FOUND'))).toHaveLength(1);
  await expect(page.getByRole('heading', { name: 'Collateral' })).toBeVisible();
});

test('does not touch how the page looks', async ({ page, addresses }) => {
  await page.goto(`${addresses.shop}bare.html`);
  const look = () =>
    page.evaluate(() => {
      const { fontFamily, color } = getComputedStyle(document.querySelector('h2') as Element);
      return {
        fontFamily,
        color,
        sheets: document.styleSheets.length,
        adopted: document.adoptedStyleSheets.length,
      };
    });
  const before = await look();
  await page.addScriptTag({ type: 'module', url: `${LIBRARY_PATH}lane.js` });
  await expectExplained(page);
  expect(await look()).toEqual(before);
});
