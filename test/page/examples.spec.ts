/** The examples, built as a shop would build them: each shows reasons, and does what the visitor says. */
import { buildExamples } from '../../scripts/build-examples.mjs';
import { expect, reasons, test } from './fixture.ts';

test.beforeAll(async () => {
  await buildExamples();
});

for (const name of ['plain', 'react', 'vue', 'svelte'])
  test(`${name}: reasons, and settings that change them`, async ({ page, addresses }, info) => {
    await page.goto(`${addresses.examples}${name}/`);
    await expect(page.getByRole('heading', { name: 'Films for you' })).toBeVisible();
    await expect(reasons(page)).toHaveCount(3);
    for (const reason of await reasons(page).allTextContents()) expect(reason).toMatch(/\w.+\.$/);
    await expect(reasons(page).first()).toContainText('“Heat”');
    const settings = page.locator('lane-settings');
    await settings.getByRole('button', { name: /Take .?Heat.? out/ }).click();
    await expect(settings.getByRole('button', { name: /Put back.*Heat/ })).toBeVisible();
    const told = async () => (await reasons(page).allTextContents()).join(' ');
    await expect.poll(told).not.toContain('“Heat”');
    await settings.getByLabel('Ask about something on this page').selectOption({ index: 2 });
    await settings.getByRole('button', { name: /Why not higher/ }).click();
    await expect(settings.locator('.answer')).toContainText(/“.+” .+\./);
    await page.screenshot({ path: info.outputPath(`${name}.png`), fullPage: true });
  });
