/**
 * `npm run bench -- [--quick] [--json]`: how fast the built demo and library are in headless Chromium, and how much
 * they load. WebAssembly on one thread, as on a shop's page: no WebGPU adapter, no cross-origin isolation. Everything
 * comes uncompressed from this machine, so that times hold no network; sizes are what a host would send.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type LaunchOptions } from 'playwright';
import { build } from 'vite';
import { QUIET_FLAGS } from '../../scripts/browser-flags.mjs';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { serve } from '../../scripts/serve.mjs';
import { median } from '../support/measures/median.ts';
import { alignColumns, figure } from '../support/table.ts';
import type { LaneBench, Visit } from './page/measure.ts';
import { longestTracedTask, type Opening, openColdAndWarm } from './page-open.ts';
import { measureTokens, tokensTable } from './tokens.ts';
import { allItems, freshItems, freshVisits } from './visits.ts';
import { type SeenRequest, wireUntil } from './wire.ts';

/** Candidates and history of the measured explanation. */
const CANDIDATES = 10;
const HISTORY = 50;
/** Candidates of the measured alignment. */
const ALIGNED = 100;
/** Below this many milliseconds browsers do not report a task as long. */
const LONG_TASK = 50;

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
});
const runs = values.quick
  ? { openings: 3, explains: 9, titles: 300 }
  : { openings: 7, explains: 25, titles: 1000 };
const log = (text: string) => process.stderr.write(`${text}\n`);

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const site = join(root, 'dist', 'site');
const library = join(root, 'dist', 'library');
const launch: LaunchOptions = { executablePath: findBrowser(), args: QUIET_FLAGS };

/** Cold and warm openings of the demo, and the requests of the first cold one. */
async function measureOpenings() {
  let seen: SeenRequest[] = [];
  const server = await serve({
    folders: { '/': site },
    onRequest: (path) => seen.push({ path, at: Date.now() }),
  });
  try {
    const address = `${server.url}?shop=films`;
    const openings: { cold: Opening; warm: Opening }[] = [];
    let firstSeen: readonly SeenRequest[] = [];
    for (let run = 0; run < runs.openings; run++) {
      log(`Opening the demo, ${run + 1} of ${runs.openings} …`);
      seen = [];
      openings.push(await openColdAndWarm(launch, address));
      if (run === 0) firstSeen = seen;
    }
    const reported = Math.max(...openings.map(({ cold }) => cold.longTaskMs));
    return {
      coldMs: median(openings.map(({ cold }) => cold.firstReasonMs)),
      warmMs: median(openings.map(({ warm }) => warm.firstReasonMs)),
      longTaskMs: reported,
      longestTaskMs: reported >= LONG_TASK ? reported : await longestTracedTask(launch, address),
      // Up to the first reason of the first cold visit; the warm one comes later.
      wire: await wireUntil(root, site, firstSeen, (openings[0] as { cold: Opening }).cold.firstReasonAt),
    };
  } finally {
    await server.close();
  }
}

/** What the library does once it is loaded, in a page of its own. */
async function measureCalls() {
  const items = allItems(root);
  const built = join(root, 'node_modules', '.cache', 'lane-explainer', 'bench');
  await build({
    root,
    mode: 'bench',
    logLevel: 'warn',
    configFile: join(root, 'vite.config.ts'),
    build: { outDir: built },
  });
  const server = await serve({ folders: { '/': built, '/library/': library } });
  const browser = await chromium.launch(launch);
  try {
    const page = await browser.newPage();
    await page.goto(`${server.url}test/bench/page/`);
    await page.waitForFunction('globalThis.laneBench');
    const call = async <Name extends keyof LaneBench>(name: Name, ...args: Parameters<LaneBench[Name]>) =>
      (await page.evaluate(`laneBench.${name}(...${JSON.stringify(args)})`)) as Awaited<
        ReturnType<LaneBench[Name]>
      >;
    const address = `${server.url}library/index.js`;

    log('Explaining titles that were never seen …');
    const fresh = await call('explain', address, freshVisits(items, runs.explains + 1, HISTORY, CANDIDATES));
    log('Explaining titles whose vectors are kept …');
    const again = freshVisits(items, 1, HISTORY, CANDIDATES)[0] as Visit;
    const cached = await call('explain', address, new Array<Visit>(runs.explains + 1).fill(again));
    log('Aligning …');
    const aligned = await call(
      'explain',
      address,
      freshVisits(items, Math.ceil(runs.explains / 3) + 1, HISTORY, ALIGNED),
    );
    log('Embedding …');
    const titles = freshItems(items, runs.titles, 1).map(({ title }) => title);
    const addresses = { models: `${server.url}library/models/`, runtime: `${server.url}library/runtime/` };
    const embedding = await call('embed', addresses, titles);
    const rate = (milliseconds: readonly number[]) => (titles.length / median(milliseconds)) * 1000;
    return {
      freshMs: median(fresh.total),
      cachedMs: median(cached.total),
      alignmentMs: median(aligned.alignment),
      ours: rate(embedding.ours),
      oneByOne: rate(embedding.oneByOne),
      oneBatch: rate(embedding.oneBatch),
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

const calls = await measureCalls();
const openings = await measureOpenings();
log('Counting tokens …');
const tokens = await measureTokens();

const result = {
  firstReason: { coldMs: openings.coldMs, warmMs: openings.warmMs },
  longestTaskMs: openings.longestTaskMs,
  /** Longest task by the browser's long-task report alone; 0 where none reaches 50 ms. */
  longTaskMs: openings.longTaskMs,
  /** No title was seen before: nothing of the call is cached. */
  explain10Ms: calls.freshMs,
  /** Every title's vector is kept in memory. */
  explain10CachedMs: calls.cachedMs,
  alignment100Ms: calls.alignmentMs,
  bytes: openings.wire,
  embedding: {
    ours: calls.ours,
    /** The faster of the two ways to call it. */
    transformers: Math.max(calls.oneByOne, calls.oneBatch),
    transformersOneByOne: calls.oneByOne,
    transformersOneBatch: calls.oneBatch,
  },
  /** Of a language model's prompts and answers for ten items. */
  tokens,
};

if (values.json) {
  console.log(JSON.stringify(result));
} else {
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  console.log(
    `\n${alignColumns([
      ['Headless Chromium, WebAssembly, one thread', 'median'],
      [
        'First reason, cold: a profile that has never seen the page',
        `${figure(result.firstReason.coldMs, 0)} ms`,
      ],
      ['First reason, warm: the second visit in that profile', `${figure(result.firstReason.warmMs, 0)} ms`],
      ['Longest main-thread task until 2 s after it', `${figure(result.longestTaskMs, 1)} ms`],
      [
        `Explaining ${CANDIDATES} candidates by ${HISTORY} items, all titles new`,
        `${figure(result.explain10Ms, 1)} ms`,
      ],
      ['The same with all vectors kept', `${figure(result.explain10CachedMs, 1)} ms`],
      [`Aligning ${ALIGNED} candidates with ${HISTORY} items`, `${figure(result.alignment100Ms, 2)} ms`],
      ["Embedding, the library's encoder", `${figure(result.embedding.ours, 0)} titles/s`],
      [
        'Embedding, transformers.js title by title',
        `${figure(result.embedding.transformersOneByOne, 0)} titles/s`,
      ],
      [
        'Embedding, transformers.js in one batch',
        `${figure(result.embedding.transformersOneBatch, 0)} titles/s`,
      ],
      ['Until the first reason: our code and page', kilobytes(result.bytes.own)],
      ['Until the first reason: libraries', kilobytes(result.bytes.libraries)],
      ['Until the first reason: ONNX Runtime', kilobytes(result.bytes.runtime)],
      ['Until the first reason: models', kilobytes(result.bytes.models)],
      ['Until the first reason: all (Brotli 11)', kilobytes(result.bytes.total)],
    ])}`,
  );
  console.log(tokensTable(result.tokens));
}
