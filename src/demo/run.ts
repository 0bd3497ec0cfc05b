/** One run of the explainer: reads its updates and tells what has come so far. */
import type { Explanation } from '../explanation/explanation.ts';
import type { Explainer } from '../index.ts';
import type { Item } from '../items/item.ts';
import type { PreferenceSummary } from '../updates.ts';
import type { Inspected, RunResult } from './state.ts';

/** Explanations that must have come before an earlier list is replaced: one screenful. */
const SCREENFUL = 12;

/**
 * Runs until the end or the signal; `onResult` is called with each larger result: from the first screenful on, or from
 * the first explanation where nothing stands yet that would vanish.
 */
export async function run(
  explainer: Explainer,
  request: { history: readonly Item[]; candidates: readonly Item[]; signal: AbortSignal },
  nothingStands: boolean,
  onResult: (result: RunResult) => void,
): Promise<void> {
  const explanations: Explanation[] = [];
  let preferences: readonly PreferenceSummary[] = [];
  let inspected: Inspected | undefined;
  const tell = () =>
    onResult({ preferences, explanations: [...explanations], ...(inspected && { inspected }) });
  for await (const update of explainer.explain({ ...request, inspect: true })) {
    if (request.signal.aborted) return;
    if (update.type === 'preferences') preferences = update.preferences;
    if (update.type === 'inspection') {
      inspected = { update, history: request.history, candidates: request.candidates };
    }
    if (update.type !== 'explanation') continue;
    const count = explanations.push(update.explanation);
    if (count === SCREENFUL || (count === 1 && nothingStands)) tell();
  }
  tell();
}
