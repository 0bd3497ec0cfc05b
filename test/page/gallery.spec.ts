/** Both elements in every state: nothing overflows and nothing is hard to read, in both themes and directions. */
import type { Page } from 'playwright/test';
import { expect, test } from './fixture.ts';

const LOOKS = ['', '?theme=dark', '?dir=rtl', '?brand'];
/** 640 is half of 1,280: a page at 200 %. */
const WIDTHS = [1280, 640, 320];

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('lane-explanation')).toHaveCount(14);
  await expect(page.locator('lane-settings')).toHaveCount(5);
  await expect(page.locator('lane-explanation[state=ready] [part=reason]')).toHaveCount(11);
}

/** What stands out of its element to either side, or is cut off there. */
function standingOut(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('lane-explanation, lane-settings')].flatMap((host) => {
      const frame = host.getBoundingClientRect();
      return [...(host.shadowRoot?.querySelectorAll('*') ?? [])].flatMap((part) => {
        const { left, right, width } = part.getBoundingClientRect();
        const isShown = width > 1 && part.closest('.visually-hidden') === null;
        const isOut = left < frame.left - 1 || right > frame.right + 1;
        return isShown && isOut ? [`${host.previousElementSibling?.textContent}: ${part.outerHTML}`] : [];
      });
    }),
  );
}

for (const look of LOOKS)
  for (const width of WIDTHS)
    test(`nothing overflows at ${width} pixels, ${look || 'as it is'}`, async ({ page, addresses }, info) => {
      await page.setViewportSize({ width, height: 900 });
      await open(page, `${addresses.site}gallery.html${look}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await standingOut(page)).toEqual([]);
      await page.screenshot({ path: info.outputPath('gallery.png'), fullPage: true });
    });

test('letters of twice the size take more lines and nothing else', async ({ page, addresses }) => {
  await page.setViewportSize({ width: 640, height: 900 });
  await open(page, `${addresses.site}gallery.html`);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '32px';
  });
  expect(await standingOut(page)).toEqual([]);
});

test('each state says what it is', async ({ page, addresses }) => {
  await open(page, `${addresses.site}gallery.html`);
  const state = (name: string) => page.locator('figure', { has: page.getByText(name, { exact: true }) });
  await expect(state('Idle').locator('lane-explanation')).toBeHidden();
  await expect(state('Loading').locator('[part=skeleton]')).toBeVisible();
  await expect(state('Worded by a model').locator('[part=byline]')).toContainText('Qwen2.5-1.5B');
  await expect(state('Worded by a model').locator('[part=writer]')).toContainText('2');
  await expect(state('A step can be undone').getByRole('button', { name: 'Undo' })).toBeVisible();
  await expect(state('A new name for an interest').getByRole('textbox')).toHaveValue('heist films');
  await expect(state('Why it is not higher').getByRole('status')).toContainText('2nd of 12');
  await expect(
    state('Settings, about to forget').getByRole('button', { name: 'Yes, forget it' }),
  ).toBeVisible();
  await expect(state('Settings, paused').getByRole('status').first()).toContainText('Paused');
});

test.describe('accessibility', () => {
  test.use({ bypassCSP: true });
  for (const look of LOOKS)
    test(`has no fault that axe can find, ${look || 'as it is'}`, async ({ page, addresses }) => {
      await open(page, `${addresses.site}gallery.html${look}`);
      await page.addScriptTag({ path: 'node_modules/axe-core/axe.min.js' });
      const violations = await page.evaluate(async () => {
        const { axe } = window as unknown as { axe: typeof import('axe-core') };
        // A page has its settings once; here they stand five times.
        const { violations: found } = await axe.run({ rules: { 'landmark-unique': { enabled: false } } });
        return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      });
      expect(violations).toEqual([]);
    });
});
