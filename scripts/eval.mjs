/** `npm run eval`: installs what is missing, then measures quality; see test/eval/main.ts. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT, setUp } from './set-up.mjs';

setUp();
const { status } = spawnSync(
  process.execPath,
  ['--import', 'tsx', join('test', 'eval', 'main.ts'), ...process.argv.slice(2)],
  { cwd: ROOT, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
