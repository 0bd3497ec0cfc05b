/** What every page test has: no way off this machine, and no error on the console that the test does not expect. */
import { test as base, expect, type Page } from 'playwright/test';
import { type Addresses, addresses } from './servers.ts';

/** What went wrong on a page without failing it. */
export interface Problems {
  /** The test expects messages that match. */
  allow(pattern: RegExp): void;
}

interface Fixtures {
  readonly addresses: Addresses;
  readonly problems: Problems;
}

function isLocal(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return !protocol.startsWith('http') || hostname === 'localhost';
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its first parameter
  addresses: async ({}, use) => use(addresses()),
  problems: [
    async ({ context }, use) => {
      const strayed: string[] = [];
      const messages: string[] = [];
      const allowed: RegExp[] = [];
      context.on('request', (request) => {
        if (!isLocal(request.url())) strayed.push(request.url());
      });
      await context.route(
        (url) => !isLocal(url.href),
        (route) => route.abort(),
      );
      context.on('console', (message) => {
        // Chromium asks for the icon again whenever the address changes, even without a network.
        const aboutIcon = message.location().url.endsWith('/favicon.svg');
        if (message.type() === 'error' && !aboutIcon) messages.push(message.text());
      });
      context.on('weberror', (error) => messages.push(`uncaught: ${error.error().message}`));
      await use({ allow: (pattern) => allowed.push(pattern) });
      expect(strayed, 'requests to other hosts').toEqual([]);
      expect(
        messages.filter((message) => !allowed.some((pattern) => pattern.test(message))),
        'errors on the console',
      ).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** The demo's own word on how far it is. */
export async function expectState(page: Page, state: 'loading' | 'ready' | 'error'): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-lane-state', state);
}

/** The reasons on the page, in order. */
export function reasons(page: Page) {
  return page.locator('lane-explanation [part=reason]');
}
