/** Builds the library, its type declarations and the demo site into `dist`. */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMain, ROOT, setUp } from './set-up.mjs';

/** Written last: its time is that of the newest whole build. */
const STAMP = join(ROOT, 'dist', '.built');

/** What a build is made from. */
const SOURCES = [
  'index.html',
  'src',
  'public',
  'models',
  'scripts/build.mjs',
  'scripts/static-folders.ts',
  'vite.config.ts',
  'tsconfig.json',
  'tsconfig.build.json',
  'package-lock.json',
];

/** Folders that hold nothing a build reads: how models were made. */
const PASSED_OVER = new Set(['recipe', '__pycache__']);

/** Time of the newest file under `path`, folders included, so that a removed file counts; 0 where there is none. */
function newest(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path)
    .filter((name) => !PASSED_OVER.has(name))
    .reduce((time, name) => Math.max(time, newest(join(path, name))), stats.mtimeMs);
}

/** Whether a source is newer than the last whole build. */
export function isStale() {
  const built = statSync(STAMP, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return SOURCES.some((source) => newest(join(ROOT, source)) > built);
}

/** Runs a program of the project with this very Node. */
function runNode(script, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, script), ...args], {
      cwd: ROOT,
      stdio: ['ignore', 2, 2],
    });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${script} ${args.join(' ')} failed.`)),
    );
  });
}

/** Builds everything. What the tools say goes to the error stream, so that a caller's output stays its own. */
export async function build() {
  setUp();
  const started = Date.now();
  const vite = 'node_modules/vite/bin/vite.js';
  const declarations = runNode('node_modules/typescript/bin/tsc', ['-p', 'tsconfig.build.json']);
  declarations.catch(() => {}); // Awaited below, after the bundles.
  await runNode(vite, ['build', '--mode', 'library', '--logLevel', 'warn']);
  await runNode(vite, ['build', '--mode', 'site', '--logLevel', 'warn']);
  await declarations;
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  // Dated to the start: what was saved during the build is built again.
  writeFileSync(STAMP, `${new Date(started).toISOString()}\n`);
  utimesSync(STAMP, started / 1000, started / 1000);
  console.error(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

/** Builds where a source is newer than the last build. */
export async function buildIfStale() {
  setUp();
  if (isStale()) await build();
}

if (isMain(import.meta.url)) await build();
