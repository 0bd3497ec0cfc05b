/** Long lists are drawn a few entries a frame, so that no frame takes long. */
import type { DemoState, Drawn } from './state.ts';
import { isOffering, itemsOffered } from './views/browse.ts';
import { cardsToShow } from './views/recommendations.ts';

/** Entries that one frame may add. */
const STEP: Drawn = { cards: 1, covers: 2, tiles: 4 };

/** How a page begins. */
export const NOTHING_DRAWN: Drawn = { cards: 0, covers: 0, tiles: 0 };

/** How long each list is to become. */
export function wantedOf(state: DemoState): Drawn {
  return {
    cards: cardsToShow(state).length,
    covers: state.history.length,
    tiles: isOffering(state) ? itemsOffered(state).length : 0,
  };
}

/** One step from `drawn` towards `wanted`. A list that is to be shorter shrinks at once. */
export function grow(drawn: Drawn, wanted: Drawn): Drawn {
  const next = (list: keyof Drawn) => Math.min(wanted[list], drawn[list] + STEP[list]);
  return { cards: next('cards'), covers: next('covers'), tiles: next('tiles') };
}

/** Whether any list of the one is shorter than the other's. */
export function isBehind(drawn: Drawn, wanted: Drawn): boolean {
  return drawn.cards < wanted.cards || drawn.covers < wanted.covers || drawn.tiles < wanted.tiles;
}
