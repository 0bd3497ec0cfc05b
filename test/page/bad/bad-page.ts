/** Pages that make it hard for a guest, built from a few parts and opened with and without the tag. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { LIBRARY_PATH } from '../servers.ts';

export interface BadPage {
  /** Goes into the head before anything else: what old libraries do to a page. */
  readonly head?: string;
  /** Titles of the cards. Default: eighteen films. */
  readonly titles?: readonly string[];
  /** In place of the list of cards. */
  readonly list?: string;
  /** Content-Security-Policy of the page. */
  readonly policy?: string;
  /** Nonce of the page's own scripts, for a policy that asks for one. */
  readonly nonce?: string;
  /** More for the page's JSON. */
  readonly config?: object;
}

/** What a page tells about itself; see `page.js`. */
export interface SelfTest {
  readonly clicks: number;
  readonly errors: readonly string[];
  readonly html: string;
  readonly globals: readonly string[];
}

const FILMS = [
  ...['Collateral', 'Ronin', 'Thief', 'Sicario', 'The Driver', 'Inside Man', 'Casino', 'Fargo', 'The Town'],
  ...['Babe', 'Paddington', 'Up', 'Amélie', 'Chef', 'Her', 'Moon', 'Arrival', 'Coco'],
];
const HISTORY = [
  { id: 'h1', title: 'Heat', attributes: { genre: ['Crime', 'Thriller'] } },
  { id: 'h2', title: 'The Sting', attributes: { genre: ['Crime', 'Comedy'] } },
  { id: 'h3', title: 'Rififi', attributes: { genre: ['Crime'] } },
];
const ADDRESS = 'bad/index.html';
const OWN_SCRIPT = readFileSync(join(import.meta.dirname, 'page.js'), 'utf8');
const STYLE =
  '.grid{display:grid;grid-template-columns:repeat(3,1fr)}.card{min-height:180px}.hero{height:1000px}';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** One card, as shops write it. */
export function card(title: string, index: number): string {
  const link = `products/film-${index}.html`;
  return `<li class="card"><a href="${link}"><img src="cover.svg" alt="" width="160" height="120"></a>
    <h2><a href="${link}">${escaped(title)}</a></h2><p class="price">9.90 €</p>
    <button class="add" type="button">Add to cart</button></li>`;
}

function html({ head = '', titles = FILMS, list, config = {}, nonce }: BadPage): string {
  const own = nonce === undefined ? '' : ` nonce="${nonce}"`;
  const json = { history: HISTORY, show: 'all', storage: 'none', options: { device: 'wasm' }, ...config };
  // The cards begin below what is seen, so that reasons need not wait until nobody looks.
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Films</title>
    <link rel="icon" href="data:,"><link rel="stylesheet" href="style.css">
    ${head}<script${own} src="page.js"></script>
    <script${own} type="module" src="${LIBRARY_PATH}lane.js"></script>
    <script type="application/json" data-lane>${JSON.stringify(json)}</script></head>
    <body><h1>All films</h1><div class="hero"></div>
    ${list ?? `<ul class="grid">${titles.map(card).join('')}</ul>`}</body></html>`;
}

/** Opens the page on the shop's host. @param tag whether the tag does anything */
export async function open(page: Page, shop: string, bad: BadPage, tag = true): Promise<void> {
  await page.unrouteAll();
  await page.route(`${shop}bad/**`, (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path.endsWith('.js')) return route.fulfill({ contentType: 'text/javascript', body: OWN_SCRIPT });
    if (path.endsWith('.css')) return route.fulfill({ contentType: 'text/css', body: STYLE });
    if (path.endsWith('.svg'))
      return route.fulfill({
        contentType: 'image/svg+xml',
        body: '<svg xmlns="http://www.w3.org/2000/svg"/>',
      });
    return route.fulfill({
      contentType: 'text/html',
      body: html(bad),
      headers: bad.policy ? { 'Content-Security-Policy': bad.policy } : {},
    });
  });
  if (!tag)
    await page.route(`**${LIBRARY_PATH}lane.js`, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: '' }),
    );
  await page.goto(shop + ADDRESS);
}

/** Uses the page as a visitor does, and asks it how it is. */
export async function useAndAsk(page: Page): Promise<SelfTest> {
  const buttons = page.locator('button.add');
  const count = Math.min(3, await buttons.count());
  for (let index = 0; index < count; index++) {
    // Playwright's own click cannot cope with forms whose fields have the names of properties.
    const place = await buttons.nth(index).evaluate((button) => {
      button.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = button.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await page.mouse.click(place.x, place.y);
  }
  return page.evaluate(() => (window as never as { selfTest(): SelfTest }).selfTest());
}
