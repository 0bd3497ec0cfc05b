/** Finds the lines that were asked for in what a model wrote, whole or so far. */
import { findJson } from '../prompting/find-json.ts';
import { readLabelledLines } from '../prompting/labelled-lines.ts';
import { plainAnswer, withoutFences } from '../prompting/plain-answer.ts';
import type { AnswerLine, AnswerReading, LineText } from './answer-line.ts';
import { spellingsOf } from './label-spellings.ts';
import { wholeSentences } from './whole-sentences.ts';

/** Stands where an answer goes on; nothing that a model writes. */
const GOES_ON = '\u{f0000}';
/** What may stand before the text of a line that has no label of ours: a number, a bullet, a label in other words. */
const HEAD =
  /^[\s>*#_•–-]*(?:\(?\d{1,2}[.):]\s*)?(?:\*{0,2}[\p{L}][\p{L} ]{0,24}\d{0,2}\*{0,2}\s?[:：]\*{0,2}\s)?/u;

/**
 * Reads an answer that still grows: the whole sentences of those lines of `asked` that have come, told apart by the labels
 * of all `lines`. JSON is read when it is complete.
 */
export function readSoFar(
  answer: string,
  lines: readonly AnswerLine[],
  asked: readonly AnswerLine[] = lines,
): AnswerReading {
  const labels = new Set(asked.map(({ label }) => label));
  const reading = new Map<string, LineText>();
  if (isJson(answer)) return reading;
  for (const [label, text] of labelled(`${answer}${GOES_ON}`, lines)) {
    const whole = !text.includes(GOES_ON);
    const told = wholeSentences(text.replaceAll(GOES_ON, ''), !whole);
    if (told !== '' && labels.has(label)) reading.set(label, { text: told, whole });
  }
  return reading;
}

/**
 * Reads an answer that is complete: by the labels of `lines`, also those of JSON; where there are none, line by line in
 * the order of `asked`, else all of it as the last of them. Never rejects, whatever the text.
 */
export async function readWhole(
  answer: string,
  lines: readonly AnswerLine[],
  asked: readonly AnswerLine[] = lines,
): Promise<AnswerReading> {
  const json = isJson(answer) ? await keyed(answer, lines) : undefined;
  const byLabel = json ?? labelled(answer, lines);
  const texts = byLabel.size > 0 ? byLabel : ((await keyed(answer, lines)) ?? unlabelled(answer, asked));
  const labels = new Set(asked.map(({ label }) => label));
  const reading = new Map<string, LineText>();
  for (const [label, all] of texts) {
    const text = wholeSentences(all);
    if (text !== '' && labels.has(label)) reading.set(label, { text, whole: true });
  }
  return reading;
}

function isJson(answer: string): boolean {
  return /^[[{]/u.test(withoutFences(plainAnswer(answer)));
}

function labelled(answer: string, lines: readonly AnswerLine[]): Map<string, string> {
  const spellings = Object.fromEntries(lines.map(({ label }) => [label, spellingsOf(label, lines)]));
  const texts = readLabelledLines(onLines(withoutPrompt(answer, lines), lines), spellings);
  return new Map(lines.flatMap(({ label }) => (texts[label] ? [[label, texts[label]]] : [])));
}

/** Begins a line at each label that stands behind words. */
function onLines(answer: string, lines: readonly AnswerLine[]): string {
  const labels = lines.map(({ label }) => label.replace(/(?=\d)/u, '\\s?')).join('|');
  const inside = new RegExp(`[ \\t|]+(?=[*_]{0,3}(?:${labels})[*_\\s]{0,3}[:：])`, 'giu');
  return answer
    .split('\n')
    .map((line) => {
      const words = line.search(/\p{L}/u);
      return line.replace(inside, (gap, at: number) => (words >= 0 && words < at ? '\n' : gap));
    })
    .join('\n');
}

/** Without the facts and tasks of the prompt, which some models begin by repeating. */
function withoutPrompt(answer: string, lines: readonly AnswerLine[]): string {
  const tasks = new Set(lines.map(({ task }) => task));
  return answer
    .replace(/<facts>[\s\S]*?<\/facts>/giu, '')
    .split('\n')
    .filter((line) => !tasks.has(line.replace(/^[^:]*:/u, '').trim()))
    .join('\n');
}

/** Texts by key, where the answer is an object whose keys are labels. */
async function keyed(answer: string, lines: readonly AnswerLine[]): Promise<Map<string, string> | undefined> {
  const found = await findJson(answer, (value) => textsByLabel(value, lines).size > 0);
  return found === undefined ? undefined : textsByLabel(found, lines);
}

function textsByLabel(value: unknown, lines: readonly AnswerLine[]): Map<string, string> {
  const texts = new Map<string, string>();
  if (typeof value !== 'object' || value === null) return texts;
  for (const [key, content] of Object.entries(value)) {
    const text = Array.isArray(content) ? content.join(' ') : content;
    const line = lines.find(({ label }) =>
      spellingsOf(label, lines).some((spelling) => spelling.toLowerCase() === key.trim().toLowerCase()),
    );
    if (line && typeof text === 'string' && text.trim() !== '') texts.set(line.label, text);
  }
  return texts;
}

function unlabelled(answer: string, lines: readonly AnswerLine[]): Map<string, string> {
  const written = withoutFences(plainAnswer(withoutPrompt(answer, lines)))
    .split('\n')
    .map((line) => line.replace(HEAD, '').trim())
    .filter((line) => line !== '');
  const last = lines.at(-1);
  if (!last || written.length === 0) return new Map();
  if (written.length !== lines.length) return new Map([[last.label, written.join(' ')]]);
  return new Map(lines.map(({ label }, position) => [label, written[position] as string]));
}
