/** Opens the page of parity in Chromium. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { build } from 'vite';
import { QUIET_FLAGS } from '../../../scripts/browser-flags.mjs';
import { findBrowser } from '../../../scripts/find-browser.mjs';
import { serve } from '../../../scripts/serve.mjs';
import type { Agreement } from './page.ts';

const PAGE = 'test/eval/parity/index.html';
/** Aligned in one call of the page: so many between two words to whoever waits. */
const AT_ONCE = 250;

export interface ParityPage {
  /** Aligns all visitors of `align/NAME` in the folder that was opened. */
  compare(name: string, onProgress: (done: number, all: number) => void): Promise<Agreement>;
  close(): Promise<void>;
}

/** Builds and opens the page; `work` is the folder that holds align/NAME. */
export async function openParityPage(root: string, work: string): Promise<ParityPage> {
  const built = mkdtempSync(join(tmpdir(), 'lane-parity-page-'));
  // The mode decides what is copied beside the page: for measurements, nothing.
  await build({
    root,
    mode: 'bench',
    logLevel: 'warn',
    configFile: join(root, 'vite.config.ts'),
    build: { outDir: built, rolldownOptions: { input: join(root, PAGE) } },
  });
  const server = await serve({
    folders: {
      '/': built,
      '/models/': join(root, 'models'),
      '/runtime/': join(root, 'node_modules', 'onnxruntime-web', 'dist'),
      '/visits/': work,
    },
  });
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...QUIET_FLAGS] });
  const page = await browser.newPage();
  await page.goto(`${server.url}${PAGE}`);
  await page.waitForFunction('globalThis.laneParity');
  return {
    async compare(name, onProgress) {
      const all = (await page.evaluate(`laneParity.open('/visits/align/${name}/')`)) as number;
      let sum: Agreement = { visitors: 0, otherRanks: 0, otherRanksWithoutTie: 0, difference: 0 };
      while (sum.visitors < all) {
        const end = Math.min(all, sum.visitors + AT_ONCE);
        sum = add(sum, (await page.evaluate(`laneParity.compare(${sum.visitors}, ${end})`)) as Agreement);
        onProgress(end, all);
      }
      return sum;
    },
    async close() {
      await browser.close();
      await server.close();
      rmSync(built, { recursive: true, force: true });
    },
  };
}

function add(a: Agreement, b: Agreement): Agreement {
  return {
    visitors: a.visitors + b.visitors,
    otherRanks: a.otherRanks + b.otherRanks,
    otherRanksWithoutTie: a.otherRanksWithoutTie + b.otherRanksWithoutTie,
    difference: Math.max(a.difference, b.difference),
  };
}
