/** Reads what names a user or an item. */
import type { Row } from './read-rows.ts';
import { ShopFileError, shown } from './shop-file-error.ts';

/**
 * The text or number in a column, as text without space around it.
 * @throws ShopFileError where it is empty or something else
 */
export function readIdentifier(file: string, { line, values }: Row, column: string): string {
  const value = values[column];
  const isName = (typeof value === 'string' && value.trim() !== '') || Number.isFinite(value);
  if (isName) return String(value).trim();
  throw new ShopFileError(
    file,
    line,
    `expected "${column}" to be a text or a number, but got ${shown(value)}. Fill it in, or leave the line out.`,
  );
}
