/** How long a visitor waits for the first reason, and how long the page is busy at a stretch meanwhile. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type LaunchOptions, type Page } from 'playwright';

/** The demo sets it when the first reason is on the screen. */
const MARK = 'lane-first-reason';
/** For how long after the first reason long tasks are still counted: the rest of the list is drawn then. */
const AFTERWARDS = 2_000;
/** A browser that has just started is busy with itself. */
const SETTLING = 1_000;

export interface Opening {
  /** From the start of the navigation to the first reason. */
  readonly firstReasonMs: number;
  /** The same moment by the wall clock, in milliseconds since 1970. */
  readonly firstReasonAt: number;
  /** Longest main-thread task that the browser reports as long (50 ms or more); 0 where there is none. */
  readonly longTaskMs: number;
}

/** Opens the page in a profile that has never seen it, then once more in the same profile. */
export async function openColdAndWarm(
  launch: LaunchOptions,
  address: string,
): Promise<{ cold: Opening; warm: Opening }> {
  const profile = mkdtempSync(join(tmpdir(), 'lane-bench-'));
  try {
    const context = await chromium.launchPersistentContext(profile, launch);
    try {
      const visit = async () => {
        const page = await context.newPage();
        await page.waitForTimeout(SETTLING);
        const opening = await open(page, address);
        await page.close();
        return opening;
      };
      return { cold: await visit(), warm: await visit() };
    } finally {
      await context.close();
    }
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function open(page: Page, address: string): Promise<Opening> {
  await page.goto(address, { waitUntil: 'commit' });
  // A string, so that no build tool's helpers end up in it.
  const first = (await page.evaluate(`new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const mark = list.getEntriesByName('${MARK}')[0];
      if (mark) resolve({ at: mark.startTime, origin: performance.timeOrigin });
    }).observe({ type: 'mark', buffered: true });
  })`)) as { at: number; origin: number };
  await page.waitForTimeout(AFTERWARDS);
  const longTaskMs = (await page.evaluate(`new Promise((resolve) => {
    const timer = setTimeout(() => resolve(0), 200);
    new PerformanceObserver((list) => {
      clearTimeout(timer);
      const durations = list.getEntries().filter(({ startTime }) => startTime < ${first.at + AFTERWARDS}).map(({ duration }) => duration);
      resolve(Math.max(0, ...durations));
    }).observe({ type: 'longtask', buffered: true });
  })`)) as number;
  return { firstReasonMs: first.at, firstReasonAt: first.origin + first.at, longTaskMs };
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly args?: { readonly name?: string };
}

/**
 * Longest task of the page's main thread by the browser's own trace, which knows the short ones too; a cold visit.
 * Tracing makes tasks a little longer.
 */
export async function longestTracedTask(launch: LaunchOptions, address: string): Promise<number> {
  const browser = await chromium.launch(launch);
  try {
    const page = await browser.newPage();
    await page.waitForTimeout(SETTLING);
    await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
    await open(page, address);
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
      traceEvents: TraceEvent[];
    };
    const threadOf = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`;
    const mainThreads = new Set(
      traceEvents.filter(({ ph, args }) => ph === 'M' && args?.name === 'CrRendererMain').map(threadOf),
    );
    const durations = traceEvents
      .filter((event) => event.name.endsWith('RunTask') && mainThreads.has(threadOf(event)))
      .map(({ dur = 0 }) => dur / 1000);
    return Math.max(0, ...durations);
  } finally {
    await browser.close();
  }
}
