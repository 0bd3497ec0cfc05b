/** Reads when something happened. */
import type { Row } from './read-rows.ts';
import { ShopFileError, shown } from './shop-file-error.ts';

/** How a file tells times: as numbers, as dates, or not at all. */
export type TimeKind = 'number' | 'date' | 'none';

/**
 * The time of a row as a number that grows, 0 where it has none.
 * @throws ShopFileError where it cannot be read
 */
export function readTime(file: string, { line, values }: Row): { kind: TimeKind; time: number } {
  const value = values['time'];
  if (value === undefined || value === null || value === '') return { kind: 'none', time: 0 };
  if (typeof value === 'number' || (typeof value === 'string' && /^\s*-?\d+(\.\d+)?\s*$/.test(value)))
    return { kind: 'number', time: Number(value) };
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  if (!Number.isNaN(time)) return { kind: 'date', time };
  throw new ShopFileError(
    file,
    line,
    `expected "time" to be a number of seconds or a date such as 2024-12-31T18:00:00Z, but got ${shown(value)}. Write ` +
      'it so, or leave the column out: then the order of the lines counts.',
  );
}
