/** How long a generation may take. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startDeadline } from '../../../../src/language/providers/deadline.ts';

const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a deadline', () => {
  test('expires without a sign of life', async () => {
    const deadline = startDeadline(20, 1_000, new AbortController().signal);
    await wait(80);
    expect(deadline.signal.aborted).toBe(true);
    expect(deadline.expired()).toBe(true);
    deadline.stop();
  });

  test('is put off by signs of life, but not for ever', async () => {
    const deadline = startDeadline(200, 300, new AbortController().signal);
    for (let time = 0; time < 5; time++) {
      await wait(40);
      deadline.alive();
    }
    expect(deadline.expired()).toBe(false);
    for (let time = 0; time < 5; time++) {
      await wait(40);
      deadline.alive();
    }
    expect(deadline.expired()).toBe(true);
    deadline.stop();
  });

  test('takes no patience while it sleeps, and wakes where it is given up', async () => {
    const outer = new AbortController();
    const deadline = startDeadline(50, 60_000, outer.signal);
    let woken = false;
    void deadline.sleep(120).then(() => {
      woken = true;
    });
    await wait(119);
    expect(woken).toBe(false);
    await wait(1);
    expect(woken).toBe(true);
    expect(deadline.expired()).toBe(false);
    const sleeping = deadline.sleep(10_000);
    outer.abort();
    await sleeping;
    expect(deadline.signal.aborted).toBe(true);
    expect(deadline.expired()).toBe(false);
    deadline.stop();
  });

  test('is over at once where the caller has given up already', () => {
    const deadline = startDeadline(50, 100, AbortSignal.abort());
    expect(deadline.signal.aborted).toBe(true);
    expect(deadline.expired()).toBe(false);
    deadline.stop();
  });
});
