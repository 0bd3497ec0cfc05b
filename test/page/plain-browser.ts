/**
 * A Chromium that is driven by its debugging pipe alone. Playwright holds on to its pages in ways that keep them out of the
 * back-forward cache; this holds on to nothing.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { QUIET_FLAGS } from '../../scripts/browser-flags.mjs';
import { findBrowser } from '../../scripts/find-browser.mjs';

/** One page of one window. */
export interface PlainBrowser {
  open(address: string): Promise<void>;
  /** Value of an expression in the page as it is now; promises are awaited. */
  evaluate<Value>(expression: string): Promise<Value>;
  /** As `evaluate`, until the value is true. @throws Error after half a minute */
  until(expression: string): Promise<void>;
  close(): Promise<void>;
}

interface Answer {
  readonly id?: number;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

const LONGEST_WAIT = 30_000;
const PAUSE = 100;

export async function openPlainBrowser(): Promise<PlainBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'lane-plain-browser-'));
  const process = spawn(
    findBrowser(),
    [
      '--headless=new',
      '--no-sandbox',
      '--remote-debugging-pipe',
      `--user-data-dir=${profile}`,
      ...QUIET_FLAGS,
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const [, , , orders, answers] = process.stdio as unknown as [null, null, null, Writable, Readable];
  const waiting = new Map<number, (answer: Answer) => void>();
  let rest = '';
  answers.on('data', (bytes: Buffer) => {
    const messages = (rest + bytes.toString()).split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages) {
      const answer = JSON.parse(message) as Answer;
      if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
    }
  });
  let count = 0;
  let sessionId: string | undefined;
  const ask = (method: string, params: object = {}): Promise<Record<string, unknown>> =>
    new Promise((resolve, reject) => {
      const id = ++count;
      waiting.set(id, ({ result = {}, error }) => {
        waiting.delete(id);
        if (error) reject(new Error(`${method}: ${error.message}`));
        else resolve(result);
      });
      orders.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  const { targetId } = await ask('Target.createTarget', { url: 'about:blank', newWindow: true });
  await ask('Target.activateTarget', { targetId });
  sessionId = (await ask('Target.attachToTarget', { targetId, flatten: true }))['sessionId'] as string;
  const browser: PlainBrowser = {
    async open(url) {
      await ask('Page.navigate', { url });
      await browser.until(`document.readyState === 'complete' && location.href === ${JSON.stringify(url)}`);
    },
    async evaluate<Value>(expression: string) {
      const answer = await ask('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
      return (answer['result'] as { value: Value }).value;
    },
    async until(expression) {
      const end = Date.now() + LONGEST_WAIT;
      // A page that is being left answers nothing, or an error.
      while ((await browser.evaluate<boolean>(expression).catch(() => false)) !== true) {
        if (Date.now() > end) throw new Error(`expected this to come true: ${expression}`);
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
      }
    },
    async close() {
      const closed = new Promise((resolve) => process.once('exit', resolve));
      process.kill();
      await closed;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return browser;
}
