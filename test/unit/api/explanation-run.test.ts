/** A call of `explain` may be awaited, or read update by update, early or late, once or twice. */
import { describe, expect, test } from 'vitest';
import type { Explanation } from '../../../src/explanation/explanation.ts';
import { ExplanationRun } from '../../../src/explanation-run.ts';
import { LaneError } from '../../../src/runtime/error.ts';
import type { ExplainUpdate } from '../../../src/updates.ts';

const update = (loaded: number): ExplainUpdate => ({ type: 'loading', part: 'x', loaded, total: 9 });
const explanations: readonly Explanation[] = [];

/** A run whose steps the test takes itself. */
function runByHand() {
  let tell: (update: ExplainUpdate) => void = () => undefined;
  let end: () => void = () => undefined;
  let fail: (error: unknown) => void = () => undefined;
  const run = new ExplanationRun((tells) => {
    tell = tells;
    return new Promise((resolve, reject) => {
      end = () => resolve(explanations);
      fail = reject;
    });
  });
  return {
    run,
    tell: (one: ExplainUpdate) => tell(one),
    end: () => end(),
    fail: (error: unknown) => fail(error),
  };
}

async function collect(run: AsyncIterable<ExplainUpdate>): Promise<ExplainUpdate[]> {
  const updates: ExplainUpdate[] = [];
  for await (const one of run) updates.push(one);
  return updates;
}

describe('a run', () => {
  test('gives its result to whoever awaits it, as often as he likes', async () => {
    const { run, end } = runByHand();
    end();
    expect(await run).toBe(explanations);
    expect(await run).toBe(explanations);
    expect(await Promise.all([run])).toEqual([explanations]);
  });

  test('gives updates as they come', async () => {
    const { run, tell, end } = runByHand();
    const iterator = run[Symbol.asyncIterator]();
    const first = iterator.next();
    tell(update(1));
    expect((await first).value).toEqual(update(1));
    const second = iterator.next();
    tell(update(2));
    expect((await second).value).toEqual(update(2));
    const last = iterator.next();
    end();
    expect((await last).done).toBe(true);
  });

  test('gives all updates to whoever comes late, and to several at a time', async () => {
    const { run, tell, end } = runByHand();
    const early = collect(run);
    tell(update(1));
    tell(update(2));
    end();
    await run;
    expect(await collect(run)).toEqual([update(1), update(2)]);
    expect(await early).toEqual([update(1), update(2)]);
  });

  test('lets whoever has seen enough leave', async () => {
    const { run, tell, end } = runByHand();
    tell(update(1));
    for await (const one of run) {
      expect(one).toEqual(update(1));
      break;
    }
    end();
    expect(await run).toBe(explanations);
  });

  test('throws one error to whoever awaits and whoever iterates, after the updates that came before', async () => {
    const { run, tell, fail } = runByHand();
    const seen: ExplainUpdate[] = [];
    const iterating = (async () => {
      for await (const one of run) seen.push(one);
    })();
    tell(update(1));
    const error = new LaneError('LANE_ABORTED', 'cancelled.');
    fail(error);
    await expect(iterating).rejects.toBe(error);
    await expect(run).rejects.toBe(error);
    await expect(collect(run)).rejects.toBe(error);
    expect(seen).toEqual([update(1)]);
  });

  test('that fails unheard is no unhandled rejection', async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown) => unhandled.push(reason);
    process.on('unhandledRejection', note);
    new ExplanationRun(() => Promise.reject(new LaneError('LANE_ABORTED', 'cancelled.')));
    await new Promise((resolve) => setTimeout(resolve, 0));
    await new Promise((resolve) => setTimeout(resolve, 0));
    process.off('unhandledRejection', note);
    expect(unhandled).toEqual([]);
  });
});
