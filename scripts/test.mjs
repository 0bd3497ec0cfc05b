/**
 * `npm test`: checks, builds and runs every suite. Its last line is `N passed, N failed`, with `, N skipped` where
 * there are any. A check or a runner that fails without a failed test of its own counts as one failure.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, setUp } from './set-up.mjs';

const REPORTS = join(ROOT, 'test-results', 'reports');
const MODULES = 'node_modules';

/** Runs a program of the project with this very Node, its output ours; resolves to its exit code. */
function runNode(script, args, environment = {}, log = undefined) {
  return new Promise((resolve) => {
    const output = log === undefined ? 'inherit' : openSync(log, 'w');
    const child = spawn(process.execPath, [join(ROOT, script), ...args], {
      cwd: ROOT,
      stdio: ['ignore', output, output],
      env: { ...process.env, ...environment },
    });
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

function readReport(name) {
  try {
    return JSON.parse(readFileSync(join(REPORTS, `${name}.json`), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Counts of a Vitest report. */
function vitestCounts({ numPassedTests, numFailedTests, numPendingTests = 0, numTodoTests = 0 }) {
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

/** Counts of a Playwright report; a test that passed on a second try counts as passed. */
function playwrightCounts({ stats }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}

const FAILURE = { passed: 0, failed: 1, skipped: 0 };

/** What a runner's report and exit code come to. */
function countsOf(name, code, read) {
  const report = readReport(name);
  const counts = report ? read(report) : FAILURE;
  if (counts.passed + counts.failed === 0) {
    console.error(`${name}: no test ran, which counts as a failure.`);
    return { ...counts, failed: 1 };
  }
  if (code !== 0 && counts.failed === 0) {
    console.error(`${name}: ended with code ${code} though no test failed, which counts as a failure.`);
    return { ...counts, failed: 1 };
  }
  return counts;
}

/** Runs a check, which adds nothing to the counts unless it fails. */
async function check(name, script, args) {
  heading(name);
  return (await runNode(script, args)) === 0 ? { passed: 0, failed: 0, skipped: 0 } : FAILURE;
}

/** @param {string} [log] File that takes the output instead of the console */
async function vitest(project, log) {
  const args = [
    'run',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(REPORTS, `${project}.json`)}`,
  ];
  return countsOf(project, await runNode(`${MODULES}/vitest/vitest.mjs`, args, {}, log), vitestCounts);
}

/** The tests in Node beside those in the browser, which leave a processor free; told one after the other. */
async function vitestBoth() {
  heading('Vitest: browser, and unit beside it');
  const log = join(REPORTS, 'unit.log');
  const [unit, browser] = await Promise.all([vitest('unit', log), vitest('browser')]);
  heading('Vitest: unit');
  console.log(readFileSync(log, 'utf8'));
  return [unit, browser];
}

async function pages() {
  heading('Playwright: page');
  const code = await runNode(`${MODULES}/playwright/cli.js`, ['test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: join(REPORTS, 'page.json'),
  });
  return countsOf('page', code, playwrightCounts);
}

async function built() {
  heading('Build');
  const { build } = await import('./build.mjs');
  try {
    await build();
    return { passed: 0, failed: 0, skipped: 0 };
  } catch (error) {
    console.error(String(error));
    return FAILURE;
  }
}

async function browserFound() {
  const { findBrowser } = await import('./find-browser.mjs');
  try {
    console.log(`Browser: ${findBrowser()}`);
    return true;
  } catch (error) {
    console.error(String(error));
    return false;
  }
}

function heading(text) {
  console.log(`\n── ${text}`);
}

setUp();
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const results = [
  await check('Biome', `${MODULES}/@biomejs/biome/bin/biome`, ['check', '.']),
  await check('TypeScript', `${MODULES}/typescript/bin/tsc`, ['--noEmit', '-p', 'tsconfig.json']),
  await built(),
];
if (await browserFound()) results.push(...(await vitestBoth()), await pages());
else results.push(await vitest('unit'), FAILURE);

const sum = (key) => results.reduce((total, counts) => total + counts[key], 0);
const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')];
process.exitCode = failed === 0 ? 0 : 1;
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
