/** More of the demo, where one device is enough. */
import { expect, expectState, reasons, test } from './fixture.ts';

for (const shop of ['books', 'games', 'beauty'] as const) {
  test(`explains in the shop for ${shop}`, async ({ page, addresses }, info) => {
    await page.goto(`${addresses.site}?shop=${shop}&device=wasm`);
    await expectState(page, 'ready');
    expect(await reasons(page).count()).toBeGreaterThanOrEqual(10);
    await page.screenshot({ path: info.outputPath(`${shop}.png`), fullPage: true });
  });
}

test('unfolds a reason by keyboard and folds it again', async ({ page, addresses }) => {
  await page.goto(`${addresses.site}?shop=films&device=wasm`);
  await expectState(page, 'ready');
  const element = page.locator('lane-explanation').first();
  const button = element.getByRole('button', { name: /^Why this/ });
  await button.focus();
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Enter');
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await expect(element.locator('[part=panel]')).toBeVisible();
  await expect(element.locator('[part=step]').first()).toBeHidden();
  const depth = element.locator('summary', { hasText: 'step by step' });
  await depth.focus();
  await page.keyboard.press('Enter');
  await expect(element.locator('[part=step]').first()).toBeVisible();
  expect(await element.getByRole('meter').count()).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  await expect(button).toBeFocused();
});

test('tells how far the models are while they load', async ({ page, addresses }) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/onnx/*.onnx', async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(`${addresses.site}?shop=films&device=wasm`);
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expectState(page, 'loading');
  release();
  await expectState(page, 'ready');
  await expect(page.getByRole('progressbar')).toHaveCount(0);
});

test('says what is missing, by its code, and recovers', async ({ page, addresses, problems }) => {
  problems.allow(/404|LANE_MODEL_NOT_FOUND/);
  await page.route('**/models/**', (route) => route.fulfill({ status: 404, body: 'Not found' }));
  await page.goto(`${addresses.site}?shop=films&device=wasm`);
  await expectState(page, 'error');
  await expect(page.getByRole('alert')).toContainText('LANE_MODEL_NOT_FOUND');
  await page.unroute('**/models/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expectState(page, 'ready');
  expect(await reasons(page).count()).toBeGreaterThan(0);
});

test('keeps its width on a telephone', async ({ page, addresses }, info) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${addresses.site}?shop=books&device=wasm`);
  await expectState(page, 'ready');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.screenshot({ path: info.outputPath('telephone.png'), fullPage: true });
});

test.describe('accessibility', () => {
  // The checker is put into the page, which the page's own policy forbids to others.
  test.use({ bypassCSP: true });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`has no fault that axe can find, ${colorScheme}`, async ({ page, addresses }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${addresses.site}?shop=films&device=wasm`);
      await expectState(page, 'ready');
      await page.locator('lane-explanation').first().getByRole('button').click();
      await page.addScriptTag({ path: 'node_modules/axe-core/axe.min.js' });
      const violations = await page.evaluate(async () => {
        const { axe } = window as unknown as { axe: typeof import('axe-core') };
        const { violations: found } = await axe.run();
        return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      });
      expect(violations).toEqual([]);
    });
  }
});
