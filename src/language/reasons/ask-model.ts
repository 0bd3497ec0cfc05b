/** One set of lines asked of a model: remembered, else streamed, and what fails asked for once more. */
import { throwIfAborted } from '../../runtime/error.ts';
import { answerKey } from '../answer-store.ts';
import type { Generation, GenerationRequest } from '../language-model.ts';
import type { PromptUpdate } from '../language-trace.ts';
import type { AnswerLine, AnswerReading } from './answer-line.ts';
import type { Facts } from './facts.ts';
import { hasAccepted, type JudgedLine, type LineJudge } from './judge-lines.ts';
import { linesRequest } from './prompt.ts';
import { readSoFar, readWhole } from './read-answer.ts';
import type { ReasonWriterTools } from './reason-writer.ts';
import { streamText } from './stream-text.ts';

export interface Assignment extends Pick<PromptUpdate, 'purpose' | 'candidate'> {
  readonly facts: Facts;
  /** BCP 47 tag of the language to write in. */
  readonly locale: string;
  /** Decides what is asked for again. */
  readonly judge: LineJudge;
  readonly signal?: AbortSignal | undefined;
}

/** What may end a sentence or a line: nothing new can be judged before it. */
const BOUNDARY = /[\n.!?:：。！？।؟]/u;

/**
 * Yields the answers read so far, first and second attempt, whenever more of them can be judged.
 *
 * What is kept is the accepted sentences, under the first request, once there are any: another visit asks neither for
 * them nor for what failed twice. What is remembered is judged anew, and asked for where nothing of it stands any more.
 * @throws LaneError as `LanguageModel.generate`
 */
export async function* askModel(
  assignment: Assignment,
  tools: ReasonWriterTools,
): AsyncGenerator<readonly AnswerReading[]> {
  const { facts, locale, judge, signal } = assignment;
  const { model, answers } = tools;
  const request = linesRequest(locale, facts.block, facts.lines);
  // Where there is no cryptography (a page without https), nothing is remembered.
  const key = await answerKey(model, request).catch(() => undefined);
  const kept = key === undefined ? undefined : await answers.get(key).catch(() => undefined);
  throwIfAborted(signal);
  if (kept !== undefined) {
    const start = performance.now();
    const reading = await readWhole(kept, facts.lines);
    const judged = judge([reading]);
    if (judged.some(hasAccepted)) {
      tell(assignment, tools, { request, answer: kept, judged, start, attempt: 1, remembered: true });
      yield [reading];
      return;
    }
  }
  const first = yield* attempt({ ...assignment, lines: facts.lines, request, before: [] }, tools);
  const wrong = remarks(facts.lines, judge([first]));
  const again = facts.lines.filter(({ label }) => wrong.has(label));
  const readings = [first];
  if (again.length > 0) {
    const second = linesRequest(locale, facts.block, again, wrong);
    readings.push(yield* attempt({ ...assignment, lines: again, request: second, before: [first] }, tools));
  }
  const answer = judge(readings).filter(hasAccepted).map(asLine).join('\n');
  if (key !== undefined && answer !== '') await answers.set(key, answer);
}

interface Attempt extends Assignment {
  readonly lines: readonly AnswerLine[];
  readonly request: GenerationRequest;
  /** Earlier attempts. */
  readonly before: readonly AnswerReading[];
}

async function* attempt(
  call: Attempt,
  tools: ReasonWriterTools,
): AsyncGenerator<readonly AnswerReading[], AnswerReading> {
  const { facts, lines, request, before, judge, signal } = call;
  const start = performance.now();
  const stream = streamText(tools.model, { ...request, signal });
  let read = 0;
  let generation: Generation | undefined;
  try {
    while (!generation) {
      const next = await stream.next();
      if (next.done) generation = next.value;
      else if (BOUNDARY.test(next.value.slice(read))) {
        read = next.value.length;
        yield [...before, readSoFar(next.value, facts.lines, lines)];
      }
    }
  } finally {
    await stream.return({ text: '', ended: 'stop' });
  }
  const reading = await readWhole(generation.text, facts.lines, lines);
  const { text: answer, usage } = generation;
  tell(call, tools, {
    request,
    answer,
    judged: judge([...before, reading]).slice(judge(before).length),
    start,
    attempt: before.length + 1,
    usage,
  });
  yield [...before, reading];
  return reading;
}

/** For each line of which nothing may be shown, what was wrong with it. */
function remarks(lines: readonly AnswerLine[], judged: readonly JudgedLine[]): Map<string, string> {
  const wrong = new Map<string, string>();
  for (const { label } of lines) {
    const found = judged.find(({ line }) => line.label === label);
    if (found && hasAccepted(found)) continue;
    const detail = found?.verdicts.flatMap(({ violations }) => violations)[0]?.detail;
    wrong.set(label, detail ?? 'it was missing');
  }
  return wrong;
}

/** A line as it is kept: what was accepted, in the words of the model. */
function asLine({ line, verdicts }: JudgedLine): string {
  const texts = verdicts.flatMap(({ text, sentence }) =>
    sentence ? [text.replace(/\s+/gu, ' ').trim()] : [],
  );
  return `${line.label}: ${texts.join(' ')}`;
}

interface Told {
  readonly request: GenerationRequest;
  readonly answer: string;
  readonly judged: readonly JudgedLine[];
  /** `performance.now()` when it was asked. */
  readonly start: number;
  readonly attempt: number;
  readonly remembered?: boolean;
  readonly usage?: Generation['usage'];
}

function tell(
  { purpose, candidate }: Assignment,
  { trace }: ReasonWriterTools,
  { request, answer, judged, start, attempt: number, remembered = false, usage }: Told,
): void {
  trace?.({
    type: 'prompt',
    purpose,
    candidate,
    messages: request.messages,
    answer,
    remembered,
    attempt: number,
    verdicts: judged
      .flatMap(({ verdicts }) => verdicts)
      .map(({ text, sentence, violations }) => ({
        text,
        accepted: sentence !== undefined,
        causes: violations.map(({ detail }) => detail),
      })),
    usage,
    milliseconds: performance.now() - start,
  });
}
