/** What counts as "lately". */

/** The newest items of a history that may be called recent. */
export const RECENT_ITEMS = 5;

/** Whether the item at `index` (0 = oldest) of a history of `length` items is among the newest. */
export function isRecent(index: number, length: number): boolean {
  return index >= length - RECENT_ITEMS;
}
