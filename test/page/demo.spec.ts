/** The demo as a visitor meets it. */
import { expect, expectState, reasons, test } from './fixture.ts';

test('shows reasons with nothing but its own host', async ({ page, addresses }, info) => {
  await page.goto(`${addresses.site}?shop=films&device=${info.project.name}`);
  await expectState(page, 'ready');
  expect(await reasons(page).count()).toBeGreaterThanOrEqual(10);
  for (const reason of await reasons(page).allTextContents()) expect(reason).toMatch(/\w.+\.$/);
  expect(await page.evaluate(() => performance.getEntriesByName('lane-first-reason').length)).toBeGreaterThan(
    0,
  );
  await page.screenshot({ path: info.outputPath('demo.png'), fullPage: true });
});

test('goes on explaining without a network', async ({ page, context, addresses }, info) => {
  await page.goto(`${addresses.site}?shop=films&device=${info.project.name}`);
  await expectState(page, 'ready');
  const before = await reasons(page).allTextContents();
  await context.setOffline(true);
  const visitors = page.getByRole('group', { name: 'Who is visiting?' }).getByRole('radio');
  const next = visitors.nth(1);
  const name = await next.evaluate((radio) => (radio as HTMLInputElement).labels?.[0]?.textContent?.trim());
  await next.check({ force: true });
  await expect(page.getByRole('heading', { name: `Picked for ${name}` })).toBeVisible();
  await expectState(page, 'ready');
  await expect.poll(() => reasons(page).allTextContents()).not.toEqual(before);
  expect(await reasons(page).count()).toBeGreaterThanOrEqual(10);
});
