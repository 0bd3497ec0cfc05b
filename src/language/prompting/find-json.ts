/** Finds the JSON in what a model wrote: in fences, after preambles, cut short, or nearly right. */
import { fencedBlocks, plainAnswer } from './plain-answer.ts';

/** Places at which JSON is looked for; a text with more opening brackets than that is no answer. */
const MOST_PLACES = 24;
/** Deeper nesting was not asked for, and reading it would take up the stack. */
const MOST_DEPTH = 12;

/**
 * The first object or array in `answer` that `accept` takes: as it stands, else repaired (cut short, single quotes, missing
 * or trailing commas, comments). Undefined where there is none. Never rejects, whatever the text.
 */
export async function findJson(answer: string, accept: (value: unknown) => boolean): Promise<unknown> {
  const text = plainAnswer(answer);
  // JSON that stands as it should is tried first wherever it stands, since repair makes something of nearly anything.
  const places = [...fencedBlocks(text), text].flatMap(bracketed).slice(0, MOST_PLACES);
  for (const { whole } of places) {
    const value = whole === undefined ? undefined : parsed(whole);
    if (value !== undefined && accept(value)) return value;
  }
  if (places.length === 0) return undefined;
  const { jsonrepair } = await import('jsonrepair');
  for (const { whole, rest } of places) {
    for (const piece of whole === undefined ? [rest] : [whole, rest]) {
      const value = repaired(piece, jsonrepair);
      if (value !== undefined && accept(value)) return value;
    }
  }
  return undefined;
}

interface Place {
  /** From an opening bracket to the one that closes it, where there is one. */
  readonly whole: string | undefined;
  /** From the opening bracket to the end. */
  readonly rest: string;
}

/** Every place outside of another at which an object or array opens; those inside follow where nothing closes it. */
function bracketed(text: string): Place[] {
  const places: Place[] = [];
  for (let start = 0; start < text.length && places.length < MOST_PLACES; start++) {
    if (text[start] !== '{' && text[start] !== '[') continue;
    const end = closing(text, start);
    if (end === 'too deep') continue;
    const rest = text.slice(start);
    places.push({ whole: end === undefined ? undefined : text.slice(start, end + 1), rest });
    if (end !== undefined) start = end;
  }
  return places;
}

function closing(text: string, start: number): number | 'too deep' | undefined {
  let depth = 0;
  let quoted = false;
  for (let index = start; index < text.length; index++) {
    const sign = text[index] as string;
    if (quoted) {
      if (sign === '\\') index++;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === '{' || sign === '[') depth++;
    else if (sign === '}' || sign === ']') depth--;
    if (depth > MOST_DEPTH) return 'too deep';
    if (depth === 0) return index;
  }
  return undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function repaired(text: string, repair: (text: string) => string): unknown {
  try {
    const value: unknown = JSON.parse(repair(text));
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
