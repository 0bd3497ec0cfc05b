/** Holds the lines of an answer against the evidence, each for its step. */
import { foldedPhrase } from '../../items/words.ts';
import type { Critic, CriticContext, CriticViolation, Verdict } from '../critic/critic.ts';
import type { AnswerLine, AnswerReading } from './answer-line.ts';
import { missingFrom } from './line-duty.ts';

/** How a share stands in the facts of a prompt, and in no sentence. */
const FACT_LINE = /\d% of score\b|; shared: /u;

/** What became of one line. */
export interface JudgedLine {
  readonly line: AnswerLine;
  /** Whether the line has come to its end. */
  readonly whole: boolean;
  /** One a sentence, in the order written. */
  readonly verdicts: readonly Verdict[];
}

/** Judges the answers of all attempts together; lines that have not come are left out. */
export type LineJudge = (readings: readonly AnswerReading[]) => readonly JudgedLine[];

/**
 * A judge of answers with `lines`. What was judged once is remembered, as an answer that grows is judged again and again.
 * A sentence that says word for word what an earlier one said is turned down, whatever line or attempt it stands in, and so
 * are lines of the facts, and the sentences of a line that does not say what it is for.
 */
export function createLineJudge(
  lines: readonly AnswerLine[],
  critic: Critic,
  context: Omit<CriticContext, 'step'>,
): LineJudge {
  const known = new Map<string, readonly Verdict[]>();
  const judge = ({ step }: AnswerLine, text: string): readonly Verdict[] => {
    const key = `${step}\u0000${text}`;
    const verdicts = known.get(key) ?? critic(text, { ...context, step });
    known.set(key, verdicts);
    return verdicts;
  };
  return (readings) => {
    const said = new Set<string>();
    return readings.flatMap((reading) =>
      lines.flatMap((line): JudgedLine[] => {
        const told = reading.get(line.label);
        if (!told) return [];
        const verdicts = judge(line, told.text).map((verdict) => once(asSentence(verdict), said));
        const accepted = verdicts.flatMap(({ sentence }) => sentence ?? []);
        const missing = missingFrom(line, accepted, context.explanation, context.locale);
        if (missing === undefined) return [{ line, whole: told.whole, verdicts }];
        return [{ line, whole: told.whole, verdicts: verdicts.map((one) => unlessDone(one, missing)) }];
      }),
    );
  };
}

function asSentence(verdict: Verdict): Verdict {
  return verdict.sentence && FACT_LINE.test(verdict.sentence.text)
    ? turnedDown(verdict, 'leak', 'That is a line of the facts: write a sentence.')
    : verdict;
}

function once(verdict: Verdict, said: Set<string>): Verdict {
  if (!verdict.sentence) return verdict;
  const words = foldedPhrase(verdict.sentence.text);
  if (said.has(words))
    return turnedDown(verdict, 'repeat', 'It says the same as another line. Say what this line is for.');
  said.add(words);
  return verdict;
}

function unlessDone(verdict: Verdict, missing: string): Verdict {
  return verdict.sentence ? turnedDown(verdict, 'claim', missing) : verdict;
}

function turnedDown({ text }: Verdict, kind: CriticViolation['kind'], detail: string): Verdict {
  return { text, sentence: undefined, violations: [{ kind, detail }] };
}

/** Whether anything of it may be shown. */
export function hasAccepted({ verdicts }: JudgedLine): boolean {
  return verdicts.some(({ sentence }) => sentence !== undefined);
}
