/**
 * What the elements look like, by pixels. Renew the pictures after a wanted change:
 * `npm run build && npx playwright test test/page/pictures.spec.ts --update-snapshots`, and look at what changed.
 */
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { expect, test } from './fixture.ts';

/** The same letters on every machine, whatever fonts it has. */
const FONT = '/letters-of-the-pictures.woff2';
const FONT_FILE = join('node_modules', '@fontsource', 'inter', 'files', 'inter-latin-400-normal.woff2');
const STYLE = `
  @font-face { font-family: Pictured; src: url('${FONT}'); font-weight: 100 900; }
  :root, body, figcaption, code { font-family: Pictured !important; }
  /* Every state once would be a long picture: these are the ones that look unlike each other. */
  figure:nth-of-type(n + 7):not(:nth-of-type(9)):not(:nth-of-type(15)) { display: none !important; }
  * { animation: none !important; transition: none !important; caret-color: transparent !important; }`;
/** Of all pixels; other versions of the browser smooth letters otherwise. */
const MAY_DIFFER = 0.003;

const PICTURES = [
  { name: 'light', address: '', width: 560 },
  { name: 'dark', address: '?theme=dark', width: 320 },
  { name: 'right-to-left', address: '?dir=rtl', width: 560 },
];

// Elsewhere letters are drawn by the system; the other tests of the gallery measure there.
test.skip(process.platform !== 'linux', 'pictures are compared on Linux');
test.use({
  // Half a point a pixel: pictures are kept for ever, and these show what moved or changed its colour.
  deviceScaleFactor: 0.5,
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, args: [...(launchOptions.args ?? []), '--font-render-hinting=none'] }),
});

async function open(page: Page, address: string): Promise<void> {
  await page.route(`**${FONT}`, (route) => route.fulfill({ path: FONT_FILE }));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(address);
  await page.addStyleTag({ content: STYLE });
  await expect(page.locator('lane-explanation[state=ready] [part=reason]')).toHaveCount(11);
  await page.evaluate(() => document.fonts.load('16px Pictured').then(() => document.fonts.ready));
}

for (const { name, address, width } of PICTURES) {
  test(`the gallery looks as before: ${name}`, async ({ page, addresses }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page, `${addresses.site}gallery.html${address}`);
    await expect(page.locator('main')).toHaveScreenshot(`${name}.png`, {
      maxDiffPixelRatio: MAY_DIFFER,
      scale: 'device',
    });
  });
}
