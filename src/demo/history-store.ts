/** Histories that were changed by hand, kept for this tab only. */
import type { Shop } from './shop.ts';

/** The visitor whose history is clicked together. */
export const YOU = 'you';

const keyOf = (shop: Shop, visitor: string) => `lane-demo/${shop.key}/${visitor}`;

/** Ids of a visitor's history, oldest first: as changed in this tab, else as the shop's file has it. */
export function readHistory(shop: Shop, visitor: string): readonly string[] {
  const kept = sessionStorage.getItem(keyOf(shop, visitor));
  const ids = kept === null ? originalHistory(shop, visitor) : kept.split(' ');
  return ids.filter((id) => shop.items.has(id));
}

/** Keeps a changed history until the tab is closed. */
export function keepHistory(shop: Shop, visitor: string, ids: readonly string[]): void {
  sessionStorage.setItem(keyOf(shop, visitor), ids.join(' '));
}

/** Forgets the changes. */
export function restoreHistory(shop: Shop, visitor: string): void {
  sessionStorage.removeItem(keyOf(shop, visitor));
}

/** Whether a visitor's history differs from the shop's file. */
export function isChanged(shop: Shop, visitor: string): boolean {
  return readHistory(shop, visitor).join() !== originalHistory(shop, visitor).join();
}

function originalHistory(shop: Shop, visitor: string): readonly string[] {
  return shop.visitors.find(({ id }) => id === visitor)?.history ?? [];
}
