/** Page tests: the built files, as a visitor's browser meets them, with and without WebGPU. */
import { defineConfig } from 'playwright/test';
import { QUIET_FLAGS, SOFTWARE_WEBGPU_FLAGS } from './scripts/browser-flags.mjs';
import { presentBrowser } from './scripts/find-browser.mjs';

const executablePath = presentBrowser();

/** A second wall beside the tests' own: no name but this machine's is looked up. */
const NO_OTHER_HOST = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost';

const withFlags = (flags: readonly string[]) => ({
  launchOptions: {
    ...(executablePath && { executablePath }),
    args: [...QUIET_FLAGS, NO_OTHER_HOST, ...flags],
  },
});

export default defineConfig({
  testDir: 'test/page',
  outputDir: 'test-results/page',
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  globalSetup: './test/page/servers.ts',
  // Pages wait as much as they compute; what is timed is held against the same page without us.
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 60_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  use: {
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    screenshot: 'only-on-failure',
    trace: 'off',
  },
  projects: [
    { name: 'wasm', use: withFlags([]) },
    { name: 'webgpu', use: withFlags(SOFTWARE_WEBGPU_FLAGS), testMatch: /(devices|demo)\.spec\.ts/ },
  ],
});
