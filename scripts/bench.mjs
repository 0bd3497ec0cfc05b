/** `npm run bench`: installs and builds what is missing, then measures speed and size; see test/bench/main.ts. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT, setUp } from './set-up.mjs';

setUp();
const { buildIfStale } = await import('./build.mjs');
const { findBrowser } = await import('./find-browser.mjs');
await buildIfStale(['library', 'site']);
findBrowser();
const { status } = spawnSync(
  process.execPath,
  ['--import', 'tsx', join('test', 'bench', 'main.ts'), ...process.argv.slice(2)],
  { cwd: ROOT, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
