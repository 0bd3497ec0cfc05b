/** `npm run train`: installs what is missing, then trains a shop's own network; see scripts/train/main.ts. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT, setUp } from './set-up.mjs';

setUp();
// In the caller's folder: that is where paths on the command line are meant from. npm changes it, and says which it was.
const { status } = spawnSync(
  process.execPath,
  [
    '--import',
    import.meta.resolve('tsx'),
    join(ROOT, 'scripts', 'train', 'main.ts'),
    ...process.argv.slice(2),
  ],
  { cwd: process.env.INIT_CWD ?? process.cwd(), stdio: 'inherit' },
);
process.exitCode = status ?? 1;
