/** One tag on a shop that prepared nothing: it finds, remembers, explains, lets the visitor steer, and harms nothing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { expect, reasons, test } from './fixture.ts';

const PRODUCTS = ['heat', 'rififi', 'sting'];

/** What the page remembers in this tab. */
const remembered = (page: Page) =>
  page.evaluate(() => {
    const text = sessionStorage.getItem('lane-explainer/visitor');
    const record = JSON.parse(text ?? '{"entries":[]}') as { entries: { item: { title: string } }[] };
    return record.entries.map(({ item }) => item.title);
  });

/** Looks at the products, then at the list. */
async function visit(page: Page, shop: string): Promise<void> {
  for (const [index, product] of PRODUCTS.entries()) {
    await page.goto(`${shop}products/${product}.html`);
    await expect.poll(() => remembered(page)).toHaveLength(index + 1);
  }
  await page.goto(shop);
}

/** Reasons come into cards that are out of sight; this brings each card out of sight once. */
async function look(page: Page): Promise<void> {
  for (const end of [1, 0]) {
    await page.evaluate((bottom) => scrollTo(0, bottom * document.body.scrollHeight), end);
    await expect.poll(() => reasons(page).count()).toBeGreaterThan(3);
    await page.waitForTimeout(200);
  }
}

test('remembers the products that were looked at, and explains the list by them', async ({
  page,
  addresses,
}, info) => {
  await visit(page, addresses.tag);
  expect(await remembered(page)).toEqual(['Heat', 'Rififi', 'The Sting']);
  await look(page);
  expect(await reasons(page).count()).toBeLessThan(18);
  const collateral = page.locator('.card', { hasText: 'Collateral' }).locator('[part=reason]');
  await expect(collateral).toContainText(/Heat|Rififi|The Sting|crime|thriller/i);
  await page.screenshot({ path: info.outputPath('list.png'), fullPage: true });
});

test('says nothing of what the history does not speak for, unless the page wants all', async ({
  page,
  addresses,
}) => {
  await visit(page, addresses.tag);
  await look(page);
  await expect(page.locator('.card', { hasText: 'Up' }).first().locator('[part=reason]')).toHaveCount(0);
});

test('explains cards that a script opens, but for what was looked at', async ({ page, addresses }) => {
  const html = readFileSync(join(import.meta.dirname, 'tag', 'index.html'), 'utf8')
    .replace(/<script type="application\/ld\+json">.*?<\/script>/s, '')
    .replaceAll(/<a href="products[^>]*>(.*?)<\/a>/gs, '$1')
    .replace('Collateral', 'Rififi')
    // Titles alone say little of what fits.
    .replace('data-allowed', 'data-allowed data-show="all"');
  await page.route(`${addresses.tag}index.html`, (route) =>
    route.fulfill({ contentType: 'text/html', body: html }),
  );
  await visit(page, addresses.tag);
  await page.goto(`${addresses.tag}index.html`);
  await expect(page.locator('.card a')).toHaveCount(0);
  await look(page);
  const reasonOf = (title: string) =>
    page.locator('.card', { has: page.locator('h2', { hasText: title }) }).locator('[part=reason]');
  await expect(reasonOf('Thief')).toHaveCount(1);
  await expect(reasonOf('Rififi')).toHaveCount(0);
});

test('moves nothing that is looked at', async ({ page, addresses }) => {
  await visit(page, addresses.tag);
  await page.evaluate(() => {
    const shifts = { sum: 0 };
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[])
        if (!entry.hadRecentInput) shifts.sum += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await look(page);
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => (window as never as { shifts: { sum: number } }).shifts.sum)).toBeLessThan(
    0.01,
  );
});

test('asks for nothing while there is nothing to explain', async ({ page, addresses }) => {
  const models: string[] = [];
  page.on('request', (request) => {
    if (/\/models\//.test(request.url())) models.push(request.url());
  });
  await page.goto(addresses.tag);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.waitForTimeout(800);
  expect(models).toEqual([]);
  await expect(reasons(page)).toHaveCount(0);
});

test('writes nothing before the visitor agrees', async ({ page, addresses }) => {
  await page.route('**/products/*.html', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(' data-allowed', '') });
  });
  await page.goto(`${addresses.tag}products/rififi.html`);
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0);
  await page.evaluate(() => dispatchEvent(new CustomEvent('lane:allow', { detail: true })));
  await expect.poll(() => remembered(page)).toEqual(['Rififi']);
  await page.evaluate(() => dispatchEvent(new CustomEvent('lane:allow', { detail: false })));
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

test('takes the visitor’s word at once: an item out of the history, undone, all forgotten', async ({
  page,
  addresses,
}) => {
  await visit(page, addresses.tag);
  await look(page);
  const first = page.locator('.card', { hasText: 'Collateral' }).locator('lane-explanation');
  await first.getByRole('button', { name: /^Why this/ }).click();
  await first
    .getByRole('button', { name: /Take .?Heat.? out/ })
    .first()
    .click();
  await expect(first.getByRole('button', { name: /Take .?Heat.? out/ })).toHaveCount(0);
  for (const reason of await reasons(page).allTextContents()) expect(reason).not.toContain('“Heat”');
  await first.getByRole('button', { name: 'Undo' }).click();
  await expect(first.getByRole('button', { name: /Take .?Heat.? out/ }).first()).toBeVisible();
  const settings = page.locator('lane-settings');
  await settings.getByRole('button', { name: 'Forget everything' }).click();
  await settings.getByRole('button', { name: 'Yes, forget it' }).click();
  await expect(reasons(page)).toHaveCount(0);
  expect(await remembered(page)).toEqual([]);
});

test('answers why an item is not higher', async ({ page, addresses }) => {
  await visit(page, addresses.tag);
  await look(page);
  const card = page.locator('.card', { hasText: 'Fargo' }).locator('lane-explanation');
  await card.getByRole('button', { name: /^Why this/ }).click();
  await card.getByRole('button', { name: /Why not higher/ }).click();
  await expect(card.getByRole('status')).toContainText(/Fargo.*\d/);
});

test('lets the visitor ask about an item that has no reason', async ({ page, addresses }) => {
  await visit(page, addresses.tag);
  await look(page);
  const settings = page.locator('lane-settings');
  const bare = page.locator('.card', { hasNot: reasons(page) }).first();
  const title = (await bare.locator('h2, h3').first().textContent())?.trim() ?? '';
  await settings.getByLabel('Ask about something on this page').selectOption({ label: title });
  await settings.getByRole('button', { name: /Why not higher/ }).click();
  await expect(settings.locator('.answer')).toContainText(title);
  await settings.getByRole('button', { name: /^Less like this/ }).click();
  await expect(settings.getByRole('button', { name: /^Not less after all/ })).toHaveCount(2);
});

test('brings settings to life that the page adds later, and loads nothing for them before', async ({
  page,
  addresses,
}) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  const isSettings = (address: string) => address.includes('lane-settings');
  await page.goto(`${addresses.tag}products/heat.html`);
  await expect.poll(() => remembered(page)).toHaveLength(1);
  expect(scripts.filter(isSettings)).toEqual([]);
  await page.evaluate(() => document.body.append(document.createElement('lane-settings')));
  await expect(page.getByRole('region', { name: 'Your interests and history' })).toContainText('Heat');
  expect(scripts.filter(isSettings)).toHaveLength(1);
});

test('loaded twice it runs once', async ({ page, addresses }) => {
  await visit(page, addresses.tag);
  await page.addScriptTag({ type: 'module', url: '/static/widgets/lane/lane.js?again' });
  await look(page);
  await expect(page.locator('.card').first().locator('lane-explanation')).toHaveCount(1);
});

test('a card that the page brings later gets its reason, one that leaves takes its own along', async ({
  page,
  addresses,
}) => {
  await visit(page, addresses.tag);
  await look(page);
  await page.evaluate(() => {
    const grid = document.querySelector('.grid') as HTMLElement;
    const card = grid.firstElementChild?.cloneNode(true) as HTMLElement;
    card.querySelector('lane-explanation')?.remove();
    for (const link of card.querySelectorAll('a')) link.href = 'products/drive.html';
    (card.querySelector('h2 a') as HTMLElement).textContent = 'Heat and Drive';
    grid.firstElementChild?.remove();
    grid.append(card);
  });
  await expect(page.locator('.card', { hasText: 'Heat and Drive' }).locator('[part=reason]')).toHaveCount(1);
});

test('what was explained is there again after going back', async ({ page, addresses }) => {
  await visit(page, addresses.tag);
  await look(page);
  await page.goto(`${addresses.tag}products/heat.html`);
  await page.goBack();
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect.poll(() => reasons(page).count()).toBeGreaterThan(5);
});
