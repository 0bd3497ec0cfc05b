/** One request for preferences: remembered, else asked, read, and told. */
import { throwIfAborted } from '../../runtime/error.ts';
import { type AnswerStore, answerKey } from '../answer-store.ts';
import type { LanguageModel, TokenUsage } from '../language-model.ts';
import type { PromptUpdate } from '../language-trace.ts';
import { plainAnswer } from '../prompting/plain-answer.ts';
import type { CheckedDrafts, DraftChecker, DraftContext, PlacedDraft } from './check-drafts.ts';
import { type PreferenceQuestion, preferenceRequest } from './preference-prompt.ts';
import { readDrafts } from './read-drafts.ts';
import type { ShownItem } from './shown-history.ts';

export interface PreferenceAsking {
  readonly model: LanguageModel;
  readonly answers: AnswerStore;
  readonly check: DraftChecker;
  readonly trace?: ((update: PromptUpdate) => void) | undefined;
}

export interface PreferenceAnswer extends CheckedDrafts {
  readonly drafts: readonly PlacedDraft[];
  /** What was wrong, in plain words for the model; empty where every preference that was asked for can be used. */
  readonly wrong: readonly string[];
}

/**
 * Asks `question` of the model and holds the answer against `context`. An answer is remembered where at least one
 * preference of it could be used.
 *
 * @param attempt 1, or 2 where the question says what was wrong with an answer before
 * @throws LaneError as `LanguageModel.generate`
 */
export async function askPreferences(
  question: PreferenceQuestion,
  context: DraftContext,
  attempt: number,
  { model, answers, check, trace }: PreferenceAsking,
): Promise<PreferenceAnswer> {
  const { signal } = context;
  const request = preferenceRequest(question);
  const start = performance.now();
  const key = await answerKey(model, request);
  const kept = await answers.get(key).catch(() => undefined);
  throwIfAborted(signal);
  let answer = kept;
  let usage: TokenUsage | undefined;
  if (answer === undefined) {
    const generation = await model.generate({ ...request, signal });
    throwIfAborted(signal);
    ({ text: answer, usage } = generation);
  }
  const milliseconds = performance.now() - start;
  const drafts = (await readDrafts(answer)).map((draft) => place(draft, question.shown));
  const checked = await check(drafts, context);
  const remembered = kept !== undefined;
  if (!remembered && checked.preferences.length > 0) await answers.set(key, answer);
  trace?.({
    type: 'prompt',
    purpose: 'preferences',
    messages: request.messages,
    answer,
    remembered,
    attempt,
    verdicts: checked.verdicts,
    usage,
    milliseconds,
  });
  return { ...checked, drafts, wrong: remarks(answer, checked, question.count) };
}

function place(
  { phrase, because }: PlacedDraft | { phrase: string; because: readonly number[] },
  shown: readonly ShownItem[],
): PlacedDraft {
  const byNumber = new Map(shown.map(({ number, history }) => [number, history]));
  const numbers = [...new Set(because)];
  return {
    phrase,
    because,
    claims: numbers.flatMap((number) => byNumber.get(number) ?? []),
    strays: numbers.filter((number) => !byNumber.has(number)),
  };
}

function remarks(answer: string, { preferences, verdicts }: CheckedDrafts, count: number): string[] {
  if (preferences.length >= count) return [];
  const causes = [...new Set(verdicts.flatMap((verdict) => verdict.causes))];
  if (verdicts.length > 0) return [...causes, `${preferences.length} of ${count} entries could be used`];
  const empty = plainAnswer(answer) === '';
  return [empty ? 'it was empty' : 'it was no JSON with "preferences", each with "phrase" and "because"'];
}
