/** The cards of a page that show an item, each with the reason that stands in it. */
import type { LaneExplanationElement } from '../elements/lane-explanation.ts';
import type { Explanation } from '../explanation/explanation.ts';
import type { Item } from '../items/item.ts';
import type { FoundItem } from './find/found-page.ts';
import { isReserved, placeReason } from './placing.ts';
import type { QuietPlacing } from './quiet-placing.ts';

/** On a page with more cards than this, a reason is put in only once its card comes near the visible part. */
const MOST_AT_ONCE = 100;

/** One item that has a card. */
export interface Placed {
  readonly item: Item;
  /** Everything that identifies it; see `FoundItem`. */
  readonly keys: readonly string[];
  readonly card: HTMLElement;
  /** Whether the page itself gave the reason its place. */
  readonly reserved: boolean;
  element?: LaneExplanationElement;
  /** Whether the card has come near the visible part of the page. */
  near: boolean;
  /** Whether the page took the reason out and it was put back: a page that does so again wants none. */
  returned: boolean;
}

export interface CardsOptions {
  /** Where a reason goes within a card; see `PageConfig`. */
  readonly place: string | undefined;
  readonly placing: QuietPlacing;
  /** Reserved places are filled at once for so many cards. */
  readonly mostReserved: number;
  /** What is to stand beside an item, if anything. */
  explanationOf(placed: Placed): Explanation | undefined;
  /** Sets what else an element shows. */
  dress(element: LaneExplanationElement): void;
  /** A card that the page does not hide has come near the visible part. */
  onNear(): void;
  /** Makes what the browser calls harmless: what it throws would be the page's to bear. */
  safely(work: () => void): () => void;
}

export interface Cards {
  /** Oldest first. */
  readonly all: readonly Placed[];
  take(found: FoundItem): void;
  letGo(found: FoundItem): void;
  /** Shows what is known beside the items, or beside one. */
  show(id?: string): void;
  /** Every reason that stands says that something failed, which is nothing that is seen. */
  fail(): void;
  /** Puts reasons back that the page took out, each once. */
  putBackOnce(): void;
  /** Takes all reasons out of the page. */
  clear(): void;
}

export function createCards({
  place,
  placing,
  mostReserved,
  explanationOf,
  dress,
  onNear,
  safely,
}: CardsOptions): Cards {
  const placed = new Map<HTMLElement, Placed>();

  const showBeside = (one: Placed): void => {
    const explanation = explanationOf(one);
    if (one.element !== undefined) {
      dress(one.element);
      one.element.explanation = explanation;
    } else if ((one.near || placed.size <= MOST_AT_ONCE) && explanation !== undefined)
      placing.whenUnnoticed(
        one.card,
        safely(() => put(one)),
      );
  };

  /** Puts the item's reason into its card. */
  const put = (one: Placed): void => {
    if (!one.card.isConnected || one.element) return;
    one.element = placeReason(one.card, place);
    if (one.reserved) one.element.state = 'loading';
    showBeside(one);
  };

  return {
    get all() {
      return [...placed.values()];
    },
    take({ item, keys, element: card }) {
      if (card === undefined || placed.has(card)) return;
      const reserved = isReserved(card, place);
      const one: Placed = { item, keys, card, reserved, near: false, returned: false };
      placed.set(card, one);
      const comeNear = (): void => {
        one.near = true;
        if (!isHidden(one)) onNear();
        if (reserved) put(one);
        showBeside(one);
      };
      if (reserved && placed.size <= mostReserved) put(one);
      placing.watch(card, safely(comeNear));
    },
    letGo({ element: card }) {
      if (card === undefined) return;
      placing.forget(card);
      placed.get(card)?.element?.remove();
      placed.delete(card);
    },
    show(id) {
      for (const one of placed.values()) {
        if (id !== undefined && one.item.id !== id) continue;
        showBeside(one);
        // All is told: what has no reason now gets none.
        if (id === undefined && one.element !== undefined && one.element.explanation === undefined)
          one.element.state = 'idle';
      }
    },
    fail() {
      for (const { element } of placed.values()) if (element) element.state = 'error';
    },
    putBackOnce() {
      for (const one of placed.values()) {
        if (one.element === undefined || one.element.isConnected || one.returned || !one.card.isConnected)
          continue;
        one.returned = true;
        delete one.element;
        showBeside(one);
      }
    },
    clear() {
      for (const { element } of placed.values()) element?.remove();
      placed.clear();
    },
  };
}

/** A page that hides our elements wants none. */
function isHidden({ card, element }: Placed): boolean {
  const shown = element ?? card;
  return shown.isConnected && getComputedStyle(shown).display === 'none' && element?.state !== 'idle';
}
