/** Builds the library, its type declarations and the demo site into `dist`. */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMain, ROOT, setUp } from './set-up.mjs';

/** What is built: what a shop puts on its host, the elements for servers, the demo, and the type declarations. */
export const PARTS = ['library', 'server', 'site', 'types'];

/** Written after a part is built; its time is that of the build's start. */
const stampOf = (part) => join(ROOT, 'dist', `.built-${part}`);

/** What a build is made from. */
const SOURCES = [
  'index.html',
  'gallery.html',
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

/** Whether a source is newer than the last build of a part. */
function isStale(part) {
  const built = statSync(stampOf(part), { throwIfNoEntry: false })?.mtimeMs ?? 0;
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

async function buildPart(part, started) {
  if (part === 'types') await runNode('node_modules/typescript/bin/tsc', ['-p', 'tsconfig.build.json']);
  else await runNode('node_modules/vite/bin/vite.js', ['build', '--mode', part, '--logLevel', 'warn']);
  writeFileSync(stampOf(part), `${new Date(started).toISOString()}\n`);
  // Dated to the start: what was saved during the build is built again.
  utimesSync(stampOf(part), started / 1000, started / 1000);
}

/** Builds the parts. What the tools say goes to the error stream, so that a caller's output stays its own. */
export async function build(parts = PARTS) {
  setUp();
  const started = Date.now();
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  for (const part of parts) await buildPart(part, started);
  console.error(`Built ${parts.join(', ')} in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

/** Builds those of the parts for which a source is newer than their last build. */
export async function buildIfStale(parts = PARTS) {
  setUp();
  const stale = parts.filter(isStale);
  if (stale.length > 0) await build(stale);
}

if (isMain(import.meta.url)) await build();
