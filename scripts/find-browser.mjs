/** Finds a Chromium to test with: the reader's own where there is one, a fetched one where there is none. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';
import { isMain, ROOT } from './set-up.mjs';

/** Variables that name a browser, the first that is set wins. */
const VARIABLES = ['LANE_CHROMIUM', 'CHROME_PATH'];

/** Where Chrome, Chromium and Edge are installed, per platform. */
function usualPlaces() {
  if (process.platform === 'darwin') {
    const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return ['', process.env.HOME ?? ''].flatMap((home) =>
      names.map((name) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`),
    );
  }
  if (process.platform === 'win32') {
    const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    const programs = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return folders.flatMap((folder) => (folder ? programs.map((program) => join(folder, program)) : []));
  }
  const names = [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ];
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return [
    ...names.flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name))),
    '/opt/google/chrome/chrome',
  ];
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Playwright's own browser, if it has been fetched. */
function playwrightBrowser() {
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

const installed = () => usualPlaces().find(isExecutable);

function run(command, minutes) {
  console.error(`Looking for a browser: ${command}`);
  // Its output goes to our error stream, so that a caller's standard output stays its own.
  const { status } = spawnSync(command, {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    shell: true,
    timeout: minutes * 60_000,
  });
  return status === 0;
}

/** On Debian and its kin, what to put before apt-get: nothing for root, sudo where it asks no password. */
function aptPrefix() {
  if (!existsSync('/etc/debian_version')) return undefined;
  if (process.getuid?.() === 0) return '';
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? 'sudo -n ' : undefined;
}

function fetchedByApt() {
  const prefix = aptPrefix();
  if (prefix === undefined) return undefined;
  const done = run(
    `${prefix}apt-get update && ${prefix}apt-get install -y --no-install-recommends chromium`,
    10,
  );
  return done ? installed() : undefined;
}

function namedBrowser() {
  const variable = VARIABLES.find((name) => process.env[name]);
  const path = variable && process.env[variable];
  if (path && !isExecutable(path)) {
    throw new Error(`${variable} names ${path}, which is no program. Correct it or unset it.`);
  }
  return path || undefined;
}

/** The path of a Chromium, Chrome or Edge that is there already. */
export function presentBrowser() {
  return namedBrowser() ?? playwrightBrowser() ?? installed();
}

/**
 * The path of a Chromium, Chrome or Edge, fetched if need be. The answer is kept in LANE_CHROMIUM, so that
 * programs started from here find the same one.
 */
export function findBrowser() {
  const found =
    presentBrowser() ??
    (run('npx --no-install playwright install chromium', 5) ? playwrightBrowser() : undefined) ??
    fetchedByApt();
  if (!found) {
    throw new Error(
      'No Chromium was found and none could be fetched. Install Chrome or Chromium, or run ' +
        '`npx playwright install --with-deps chromium`, or set LANE_CHROMIUM to the path of one, and try again.',
    );
  }
  process.env.LANE_CHROMIUM = found;
  return found;
}

if (isMain(import.meta.url)) console.log(findBrowser());
