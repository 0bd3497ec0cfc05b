/** One run of the explainer: reads its updates and tells what has come so far. */
import type { Explanation } from '../explanation/explanation.ts';
import type { Explainer } from '../index.ts';
import type { Item } from '../items/item.ts';
import type { Steering } from '../steering/steering.ts';
import type { ExplainUpdate } from '../updates.ts';
import { NO_RESULT, type RunResult } from './state.ts';

/** Explanations that must have come before an earlier list is replaced: one screenful. */
const SCREENFUL = 12;

export interface RunRequest {
  readonly history: readonly Item[];
  readonly candidates: readonly Item[];
  readonly steering: Steering;
  readonly signal: AbortSignal;
}

/**
 * Runs until the end or the signal; `onResult` is called with each larger result: from the first screenful on, or from
 * the first explanation where nothing stands yet that would vanish. What a language model changes is told as it comes.
 */
export async function run(
  explainer: Explainer,
  request: RunRequest,
  nothingStands: boolean,
  onResult: (result: RunResult) => void,
): Promise<void> {
  const explanations = new Map<string, Explanation>();
  let result = NO_RESULT;
  const tell = () => {
    result = { ...result, explanations: [...explanations.values()].sort((a, b) => a.rank - b.rank) };
    onResult(result);
  };
  for await (const update of explainer.explain({ ...request, inspect: true })) {
    if (request.signal.aborted) return;
    if (update.type === 'explanation') {
      explanations.set(update.explanation.candidate, update.explanation);
      const { size } = explanations;
      const first = result.writing === undefined && (size === SCREENFUL || (size === 1 && nothingStands));
      if (first || result.writing?.state === 'reasons') tell();
      continue;
    }
    result = { ...result, ...changeOf(update, request, result) };
    // Now the computed reasons are all there, or those with the model's preferences.
    if (update.type === 'writing') tell();
  }
  tell();
}

/** What an update changes of a result. */
function changeOf(
  update: ExplainUpdate,
  { history: all, candidates }: RunRequest,
  { prompts }: RunResult,
): Partial<RunResult> {
  switch (update.type) {
    case 'preferences':
      return { preferences: update.preferences };
    case 'inspection':
      // Numbers are of the history without what the visitor took out.
      return {
        inspected: { update, history: all.filter(({ id }) => update.history.includes(id)), candidates },
      };
    case 'writing':
      return { writing: update };
    case 'prompt':
      return { prompts: [...prompts, update] };
    default:
      return {};
  }
}
