/** Reads what a shop sells. */
import { cleanCandidates } from '../../src/items/clean-items.ts';
import type { Item } from '../../src/items/item.ts';
import { LaneError } from '../../src/runtime/error.ts';
import { readIdentifier } from './read-identifier.ts';
import { type Row, readRows } from './read-rows.ts';
import { ShopFileError, shown } from './shop-file-error.ts';

/** Columns that are not attributes. */
const OWN = new Set(['id', 'title', 'image', 'url', 'attributes']);

/** Splits the values of a list. */
const SEPARATOR = '|';

/**
 * All items of a file with the columns id and title; any further column is an attribute, but for image and url. JSON
 * lines may also hold an object `attributes`, as the library's items do.
 * @throws ShopFileError where a line is no item, or an id comes twice
 */
export async function readItems(file: string): Promise<Item[]> {
  const lineOf = new Map<string, number>();
  const items: Item[] = [];
  for await (const row of readRows(file, ['id', 'title'])) {
    const item = readItem(file, row);
    const before = lineOf.get(item.id);
    if (before !== undefined) {
      throw new ShopFileError(
        file,
        row.line,
        `expected an id of its own, but got ${shown(item.id)}, which line ${before} has. Keep one of the two lines.`,
      );
    }
    lineOf.set(item.id, row.line);
    items.push(item);
  }
  if (items.length === 0)
    throw new ShopFileError(file, undefined, 'expected items, but got none below the header. Add them.');
  return items;
}

function readItem(file: string, row: Row): Item {
  const { line, values } = row;
  const id = readIdentifier(file, row, 'id');
  const title = values['title'];
  const invalidTitle = (came: string) =>
    new ShopFileError(
      file,
      line,
      `expected "title" to be a text with something to read, but got ${came}. Write the title as the shop shows it, or ` +
        'leave the item out.',
    );
  if (typeof title !== 'string' || title.trim() === '') throw invalidTitle(shown(title));
  if (title.includes('\ufffd')) throw invalidTitle(`${shown(title)}, which is not UTF-8`);
  const attributes = { ...objectOf(values['attributes']), ...furtherColumns(values) };
  try {
    // What the pipeline reads of an item in a page is what training must read.
    return cleanCandidates([{ id, title, attributes }])[0] as Item;
  } catch (cause) {
    if (!LaneError.isInstance(cause)) throw cause;
    if (cause.message.includes('.title')) throw invalidTitle(shown(title));
    const name = /\.attributes\.(.+?) to be/.exec(cause.message)?.[1] ?? 'attributes';
    throw new ShopFileError(
      file,
      line,
      `expected "${name}" to be a text, a number or a list of them, but got ${shown(attributes[name] ?? values[name])}. ` +
        `Write a list as one text split by "${SEPARATOR}".`,
      { cause },
    );
  }
}

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function furtherColumns(values: Row['values']): Record<string, unknown> {
  const further = Object.entries(values).flatMap(([name, value]) => {
    if (OWN.has(name) || name === '' || value === null) return [];
    const read = typeof value === 'string' ? splitList(value) : value;
    return Array.isArray(read) && read.length === 0 ? [] : [[name, read] as const];
  });
  return Object.fromEntries(further);
}

function splitList(text: string): string[] {
  return text
    .split(SEPARATOR)
    .map((value) => value.trim())
    .filter((value) => value !== '');
}
