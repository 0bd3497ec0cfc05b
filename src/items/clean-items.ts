/** Checks what a page hands over and brings it into the one form that the stages expect. */
import { LaneError, type LaneErrorCode } from '../runtime/error.ts';
import type { Attributes, AttributeValue, Item } from './item.ts';

/** The most candidates of one call. */
export const MOST_CANDIDATES = 10_000;
/** A title is cut here: nobody reads on, and no shop means it. In characters. */
const LONGEST_TITLE = 1_000;
/** Attribute values are cut here. In characters. */
const LONGEST_VALUE = 200;
/** Attributes, and values of one attribute, beyond this many are dropped. */
const MOST_VALUES = 50;

/** Control characters, and the marks that would turn the direction of text outside the title. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]+/g;

/** Something to read: not only space, marks and invisible characters. */
const VISIBLE = /[^\s\p{C}\p{M}]/u;

/**
 * The history, oldest first, each item once: an item met again counts where it was met last.
 * @throws LaneError LANE_INVALID_HISTORY, LANE_INVALID_ITEM
 */
export function cleanHistory(history: unknown): Item[] {
  const items = cleanList(history, 'history', 'LANE_INVALID_HISTORY');
  const last = new Map(items.map((item, index) => [item.id, index]));
  return items.filter((item, index) => last.get(item.id) === index);
}

/**
 * The candidates, in the order given.
 * @throws LaneError LANE_INVALID_CANDIDATES, LANE_INVALID_ITEM, LANE_DUPLICATE_ID, LANE_TOO_MANY_CANDIDATES
 */
export function cleanCandidates(candidates: unknown): Item[] {
  if (Array.isArray(candidates) && candidates.length > MOST_CANDIDATES) {
    throw new LaneError(
      'LANE_TOO_MANY_CANDIDATES',
      `expected at most ${MOST_CANDIDATES} candidates, but got ${candidates.length}. Pass those that the page shows.`,
    );
  }
  const items = cleanList(candidates, 'candidates', 'LANE_INVALID_CANDIDATES');
  const places = new Map<string, number>();
  items.forEach(({ id }, index) => {
    const before = places.get(id);
    if (before !== undefined) {
      throw new LaneError(
        'LANE_DUPLICATE_ID',
        `expected every candidate to have an id of its own, but candidates[${before}] and candidates[${index}] both have ` +
          `${JSON.stringify(id)}. Pass each item once.`,
      );
    }
    places.set(id, index);
  });
  return items;
}

/**
 * The numbers to rank `count` candidates by, greater first; undefined where the alignment ranks.
 * @throws LaneError LANE_INVALID_OPTIONS
 */
export function cleanRanking(ranking: unknown, count: number): number[] | undefined {
  if (ranking === undefined || ranking === 'alignment') return undefined;
  if (ranking === 'given') return Array.from({ length: count }, (_, index) => count - index);
  if (Array.isArray(ranking) && ranking.length === count && ranking.every(Number.isFinite))
    return [...ranking];
  throw new LaneError(
    'LANE_INVALID_OPTIONS',
    `expected ranking to be 'alignment', 'given' or ${count} finite numbers, one for each candidate, but got ` +
      `${describe(ranking)}.`,
  );
}

function cleanList(value: unknown, name: string, code: LaneErrorCode): Item[] {
  if (!Array.isArray(value)) {
    throw new LaneError(
      code,
      `expected ${name} to be an array of items, but got ${describe(value)}. An empty array is allowed.`,
    );
  }
  // `map` would pass over holes.
  return Array.from(value, (item: unknown, index) => cleanItem(item, `${name}[${index}]`));
}

export function cleanItem(value: unknown, place: string): Item {
  if (typeof value !== 'object' || value === null) throw invalid(place, 'an item { id, title }', value);
  const { id, title, attributes, image, url } = value as Record<string, unknown>;
  if (typeof id !== 'string' && !Number.isFinite(id)) throw invalid(`${place}.id`, 'a text or a number', id);
  if (String(id).trim() === '') throw invalid(`${place}.id`, 'a text that is not empty', id);
  if (typeof title !== 'string') throw invalid(`${place}.title`, 'a text', title, id);
  const shown = cleanText(title, LONGEST_TITLE);
  if (!VISIBLE.test(shown)) throw invalid(`${place}.title`, 'a text with something to read', title, id);
  if (
    attributes !== undefined &&
    (typeof attributes !== 'object' || attributes === null || Array.isArray(attributes))
  ) {
    throw invalid(`${place}.attributes`, 'an object such as { genre: ["Crime"] }', attributes, id);
  }
  return {
    id: String(id),
    title: shown,
    ...(attributes !== undefined && {
      attributes: cleanAttributes(attributes as Record<string, unknown>, `${place}.attributes`),
    }),
    ...(typeof image === 'string' && { image }),
    ...(typeof url === 'string' && { url }),
  };
}

function cleanAttributes(attributes: Record<string, unknown>, place: string): Attributes {
  const clean: [string, AttributeValue][] = [];
  for (const [name, value] of Object.entries(attributes).slice(0, MOST_VALUES)) {
    if (value === undefined || value === null) continue;
    const values = Array.isArray(value) ? value.slice(0, MOST_VALUES) : [value];
    const texts = values.map((one: unknown) => {
      if (typeof one === 'number' && Number.isFinite(one)) return one;
      if (typeof one !== 'string') throw invalid(`${place}.${name}`, 'texts or numbers', one);
      return cleanText(one, LONGEST_VALUE);
    });
    clean.push([name, texts]);
  }
  // An assignment to the name "__proto__" would set the prototype.
  return Object.fromEntries(clean);
}

function cleanText(text: string, longest: number): string {
  // Unpaired halves of surrogates cannot be embedded or shown. The cut is by characters as a reader counts them.
  const plain = text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(UNSEEN, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.length <= longest ? plain : [...plain.slice(0, longest * 2)].slice(0, longest).join('').trim();
}

function invalid(place: string, expected: string, came: unknown, id?: unknown): LaneError {
  const named = id === undefined ? '' : ` (the item with id ${JSON.stringify(id)})`;
  return new LaneError(
    'LANE_INVALID_ITEM',
    `expected ${place} to be ${expected}, but got ${describe(came)}${named}. Correct the item or leave it out, and call again.`,
  );
}

function describe(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value === 'string')
    return value.trim() === '' ? 'an empty text' : JSON.stringify(value.slice(0, 40));
  return typeof value === 'object'
    ? 'an object'
    : `${typeof value} ${String(value)}`.replace('undefined undefined', 'nothing');
}
