/** Reads a model's answer into drafts of preferences, in whatever shape it comes. */
import * as v from 'valibot';
import { findJson } from '../prompting/find-json.ts';

/** One preference as the model wrote it. */
export interface Draft {
  readonly phrase: string;
  /** Numbers of items in the prompt, clearest first; may be out of range. */
  readonly because: readonly number[];
}

/** More than could be asked for: what follows is a loop. */
const MOST_DRAFTS = 20;
const MOST_NUMBERS = 60;
/** In code units; no phrase is as long. */
const LONGEST = 400;

/** `4`, `"4"`, `"item 4"`, `{ "number": 4 }`: the first whole number that is in it. */
const Numbered = v.pipe(
  v.union([
    v.number(),
    v.string(),
    v.pipe(
      v.record(v.string(), v.unknown()),
      v.transform((entry) => Object.values(entry).find((value) => typeof value !== 'object')),
    ),
  ]),
  v.transform((value) => Number(/\d{1,4}/u.exec(String(value))?.[0] ?? Number.NaN)),
);

const Numbers = v.pipe(
  v.unknown(),
  v.transform((value) => (typeof value === 'string' ? (value.match(/\d{1,4}/gu) ?? []) : [value].flat(2))),
  v.transform((values) =>
    values.slice(0, MOST_NUMBERS).flatMap((value) => {
      const { success, output } = v.safeParse(Numbered, value);
      return success && Number.isInteger(output) ? [output] : [];
    }),
  ),
);

const Phrase = v.pipe(v.string(), v.maxLength(LONGEST));

/** Names that models give to the two fields, the right ones first. */
const PHRASE_NAMES = ['phrase', 'preference', 'name', 'text', 'interest', 'label', 'title', 'description'];
const BECAUSE_NAMES = [
  'because',
  'items',
  'evidence',
  'numbers',
  'examples',
  'indices',
  'ids',
  'history',
  'reason',
];

/**
 * The drafts in `answer`; none where nothing of the kind can be found. Reads what was asked for, a bare list, a list under
 * another name, other names of the fields, and the paper's own form `{"Preference1": "…"}`, which names no items.
 * Never rejects.
 */
export async function readDrafts(answer: string): Promise<Draft[]> {
  const value = await findJson(answer, (found) => draftsOf(found).length > 0);
  return draftsOf(value).slice(0, MOST_DRAFTS);
}

function draftsOf(value: unknown): Draft[] {
  if (Array.isArray(value)) return value.slice(0, MOST_DRAFTS * 2).flatMap((entry) => draftOf(entry) ?? []);
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  const list = entries.find(([, one]) => Array.isArray(one) && draftsOf(one).length > 0);
  if (list !== undefined) return draftsOf(list[1]);
  return entries
    .filter(([name]) => /^(?:preference|interest)[\s_-]*\d/iu.test(name))
    .flatMap(([, one]) => {
      const { success, output } = v.safeParse(Phrase, one);
      return success ? [{ phrase: output, because: [] }] : (draftOf(one) ?? []);
    });
}

function draftOf(entry: unknown): Draft | undefined {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return undefined;
  const fields = new Map(Object.entries(entry).map(([name, value]) => [name.toLowerCase().trim(), value]));
  const phrase = v.safeParse(Phrase, pick(fields, PHRASE_NAMES));
  if (!phrase.success) return undefined;
  return { phrase: phrase.output, because: v.parse(Numbers, pick(fields, BECAUSE_NAMES) ?? []) };
}

function pick(fields: ReadonlyMap<string, unknown>, names: readonly string[]): unknown {
  return names.map((name) => fields.get(name)).find((value) => value !== undefined);
}
