/** A language model on top, in the demo: nothing is sent before consent, only checked words are shown, and it may fail. */
import type { Page } from 'playwright/test';
import { type LanguageEndpoint, startLanguageEndpoint } from '../support/language-endpoint/start-endpoint.ts';
import { expect, expectState, reasons, test } from './fixture.ts';

/** Reads the facts of a prompt and says them back, with one sentence that is not true. */
function answer(messages: readonly { readonly content: string }[]): string {
  const prompt = messages.at(-1)?.content ?? '';
  const facts = /<facts>([\s\S]*)<\/facts>/.exec(prompt)?.[1];
  if (facts === undefined) return 'I do not know what these people like.';
  const interests = [...facts.matchAll(/^\d+\. ([^:]+): (.*)$/gm)];
  if (prompt.includes('WHY1')) {
    return interests
      .map(([, topic, rest], index) => {
        const titles = rest?.match(/"[^"]+"/g) ?? [];
        return `WHY${index + 1}: You looked at ${titles.join(' and ')}, which point to your interest in ${topic}.`;
      })
      .join('\n');
  }
  const [, topic, rest = ''] = interests[0] ?? [];
  const [title] = rest.match(/"[^"]+"/g) ?? [];
  return [
    `FIT1: ${rest.startsWith('fits well') ? `It fits your interest in ${topic} well.` : 'It won the Golden Palm in 1987.'}`,
    'CHANCE: Everybody in Paris loves it.',
    `REASON: A good match for your interest in ${topic}, close to ${title}.`,
  ].join('\n');
}

let endpoint: LanguageEndpoint;

test.beforeAll(async () => {
  endpoint = await startLanguageEndpoint({ answer });
});

test.afterAll(() => endpoint.close());

const addressOf = (site: string, model: string): string =>
  `${site}?device=wasm&language=remote&language-model=${model}&language-url=${encodeURIComponent(endpoint.url)}`;

async function open(page: Page, site: string, model: string): Promise<void> {
  await page.goto(addressOf(site, model));
  await expectState(page, 'ready');
}

const bylines = (page: Page) => page.locator('lane-explanation [part=byline]');

test('sends nothing before the visitor agrees, and nothing when they do not', async ({ page, addresses }) => {
  await open(page, addresses.site, 'shy');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(new URL(endpoint.url).origin);
  expect(endpoint.requestsFor('shy')).toEqual([]);
  await dialog.getByRole('button', { name: /No/ }).click();
  await expect(page.locator('#language')).toContainText('LANE_LANGUAGE_NO_CONSENT');
  await expect(bylines(page)).toHaveCount(0);
  expect(endpoint.requestsFor('shy')).toEqual([]);
  expect(await reasons(page).count()).toBeGreaterThan(8);
});

test('shows the model’s words once they are found true, says whose they are, and moves nothing', async ({
  page,
  addresses,
}, info) => {
  await open(page, addresses.site, 'honest');
  await page.evaluate(() => {
    const shifts = { sum: 0 };
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[])
        if (!entry.hadRecentInput) shifts.sum += entry.value;
    }).observe({ type: 'layout-shift', buffered: false });
  });
  await page.getByRole('dialog').getByRole('button', { name: 'Send' }).click();
  await expect(bylines(page).first()).toHaveText(/honest/);
  await expect(page.locator('#language')).toContainText('honest is ready');
  const texts = await reasons(page).allTextContents();
  expect(texts.filter((text) => text.startsWith('A good match for your interest in')).length).toBeGreaterThan(
    3,
  );
  expect(texts.join(' ')).not.toMatch(/Paris|Golden Palm/);
  expect(await page.evaluate(() => (window as never as { shifts: { sum: number } }).shifts.sum)).toBeLessThan(
    0.01,
  );
  await page.locator('#inspector > summary').click();
  const stage = page.locator('.prompts');
  await stage.locator('summary', { hasText: 'Reason' }).first().click();
  await expect(stage.locator('.accepted').first()).toBeVisible();
  await expect(stage.locator('.rejected').first()).toContainText(/Paris|1987/);
  await page.screenshot({ path: info.outputPath('worded.png'), fullPage: true });
});

test('is off by one switch', async ({ page, addresses }) => {
  await open(page, addresses.site, 'honest');
  await page.getByRole('dialog').getByRole('button', { name: 'Send' }).click();
  await expect(bylines(page).first()).toBeVisible();
  await page.locator('#language select').selectOption('none');
  await expect(bylines(page)).toHaveCount(0);
  const asked = endpoint.requests.length;
  await page.getByRole('radio', { name: 'Tomás' }).check({ force: true });
  await expectState(page, 'ready');
  expect(endpoint.requests.length).toBe(asked);
});

for (const [model, code] of [
  ['refuses-key', 'LANE_LANGUAGE_REFUSED'],
  ['garbage', 'LANE_LANGUAGE_FAILED'],
] as const) {
  test(`a server that ${model} leaves the computed reasons, with ${code}`, async ({
    page,
    addresses,
    problems,
  }) => {
    problems.allow(/40\d/);
    await open(page, addresses.site, model);
    const before = await reasons(page).allTextContents();
    await page.getByRole('dialog').getByRole('button', { name: 'Send' }).click();
    await expect(page.locator('#language')).toContainText('stopped');
    await expect(page.locator('#language')).toContainText(code);
    expect(await reasons(page).allTextContents()).toEqual(before);
  });
}

test('without a server’s leave for other origins the reasons stay computed', async ({
  page,
  addresses,
  problems,
}) => {
  problems.allow(/CORS|Failed to load/);
  await page.goto(
    addressOf(addresses.site, 'honest').replace(
      encodeURIComponent(endpoint.url),
      encodeURIComponent(endpoint.closedUrl),
    ),
  );
  await expectState(page, 'ready');
  await page.getByRole('dialog').getByRole('button', { name: 'Send' }).click();
  await expect(page.locator('#language')).toContainText('LANE_LANGUAGE_FAILED');
  expect(await reasons(page).count()).toBeGreaterThan(8);
});

test('WebLLM without WebGPU says so and downloads nothing', async ({ page, addresses }) => {
  await page.goto(`${addresses.site}?device=wasm&language=webllm`);
  await expectState(page, 'ready');
  await expect(page.locator('#language')).toContainText('LANE_LANGUAGE_UNAVAILABLE');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
