/** What each of the critic's checks gets and gives. */
import type { CriticViolation } from '../critic.ts';
import type { EvidenceBase } from '../evidence-base.ts';
import type { SentenceReading } from '../reading/read-sentence.ts';
import type { CompiledWords } from '../words/compiled-words.ts';

export interface CheckInput {
  readonly reading: SentenceReading;
  readonly base: EvidenceBase;
  readonly words: CompiledWords;
  /** Ids of the history items that accepted sentences before this one named; "both" and "they" speak of them. */
  readonly before: readonly string[];
}

export interface CheckResult {
  readonly violations: readonly CriticViolation[];
  /** Whether something was found that could be held against the evidence. A sentence without any is turned down. */
  readonly verified: boolean;
}

/** How many words before a claim may take it back. */
const NEGATION_REACH = 3;

/** Whether one of the last `reach` words before `at`, within the clause, takes back what follows. */
export function isNegated(
  { reading, words }: Pick<CheckInput, 'reading' | 'words'>,
  at: number,
  reach: number = NEGATION_REACH,
): boolean {
  const start = reading.clauses.find((clause) => clause.start <= at && at < clause.end)?.start ?? 0;
  const before = reading.skeleton.slice(start, at).replace(words.cue.noDenial, ' ');
  if (!words.data.spaced) return words.data.negation.some((word) => before.slice(-4).includes(word));
  const last = before.match(/[\p{L}\p{M}'’]+/gu)?.slice(-reach) ?? [];
  return last.some((word) => words.negation.has(word));
}

/** First match of a pattern, which is compiled with the flag g. */
export function find(pattern: RegExp, text: string): RegExpMatchArray | undefined {
  return text.matchAll(pattern).next().value;
}

export function has(pattern: RegExp, text: string): boolean {
  return find(pattern, text) !== undefined;
}
