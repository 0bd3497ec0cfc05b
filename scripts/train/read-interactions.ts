/** Reads what a shop's users met. */
import type { Item } from '../../src/items/item.ts';
import { readIdentifier } from './read-identifier.ts';
import { type Row, readRows } from './read-rows.ts';
import { readTime, type TimeKind } from './read-time.ts';
import { ShopFileError, shown } from './shop-file-error.ts';

export interface InteractionsRequest {
  readonly file: string;
  readonly items: readonly Item[];
  /** Named by messages. */
  readonly itemsFile: string;
  /** Passes over items that are not sold any more, where they would be an error. */
  readonly skipUnknown: boolean;
}

export interface Interactions {
  /** Each user's items as indices, oldest first, each item once: where it was met last. */
  readonly sequences: readonly (readonly number[])[];
  readonly count: number;
  /** Lines passed over, since their item is not known. */
  readonly unknown: number;
}

interface Meeting {
  readonly item: number;
  readonly time: number;
}

/**
 * All interactions of a file with the columns user, item and, if it likes, time.
 * @throws ShopFileError where a line is no interaction, or its item is not known
 */
export async function readInteractions(request: InteractionsRequest): Promise<Interactions> {
  const { file, items, skipUnknown } = request;
  const indexOf = new Map(items.map(({ id }, index) => [id, index]));
  const meetings = new Map<string, Meeting[]>();
  let first: { kind: TimeKind; line: number } | undefined;
  let [count, unknown] = [0, 0];
  for await (const row of readRows(file, ['user', 'item'])) {
    const user = readIdentifier(file, row, 'user');
    const id = readIdentifier(file, row, 'item');
    const { kind, time } = readTime(file, row);
    first ??= { kind, line: row.line };
    if (kind !== first.kind) throw mixedTimes(file, row, first);
    const item = indexOf.get(id);
    if (item === undefined && !skipUnknown) throw unknownItem(request, row.line, id);
    if (item === undefined) {
      unknown++;
      continue;
    }
    count++;
    const ofUser = meetings.get(user) ?? [];
    ofUser.push({ item, time });
    meetings.set(user, ofUser);
  }
  return { sequences: [...meetings.values()].map(sequenceOf), count, unknown };
}

/** By time, lines of equal time in their order. An item met again counts where it was met last, as in a page. */
function sequenceOf(meetings: readonly Meeting[]): number[] {
  const sorted = [...meetings].sort((a, b) => a.time - b.time).map(({ item }) => item);
  return [...new Set(sorted.reverse())].reverse();
}

function unknownItem({ file, itemsFile }: InteractionsRequest, line: number, id: string): ShopFileError {
  return new ShopFileError(
    file,
    line,
    `expected "item" to be an id of ${itemsFile}, but got ${shown(id)}, which no line there has. Add the item there, ` +
      'remove this line, or pass --skip-unknown-items to leave all such lines out.',
  );
}

const KINDS: Readonly<Record<TimeKind, string>> = { number: 'a number', date: 'a date', none: 'no time' };

function mixedTimes(file: string, row: Row, first: { kind: TimeKind; line: number }): ShopFileError {
  return new ShopFileError(
    file,
    row.line,
    `expected "time" to be ${KINDS[first.kind]}, as in line ${first.line}, but got ${shown(row.values['time'])}. Write ` +
      'all times in one way, or leave the column out: then the order of the lines counts.',
  );
}
