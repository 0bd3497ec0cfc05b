/** Puts reasons into cards so that nothing jumps: into those out of sight at once, into the others when it goes unnoticed. */

/** Cards come near at this distance from the visible part. */
const NEAR = '600px';

export interface QuietPlacing {
  /** Calls `near` once when the card comes near the visible part of the page. */
  watch(card: HTMLElement, near: () => void): void;
  /**
   * Calls `place` when a reason can be put into a watched card without moving what is looked at: now where it is out of
   * sight, else once it has left, or after a tap or key, when a page is expected to change.
   */
  whenUnnoticed(card: HTMLElement, place: () => void): void;
  forget(card: HTMLElement): void;
  stop(): void;
}

/** Where a card is; unknown until the browser has told. */
type Sight = 'unknown' | 'seen' | 'below' | 'above';

interface Watched {
  near: (() => void) | undefined;
  place: (() => void) | undefined;
  sight: Sight;
}

export function createQuietPlacing(): QuietPlacing {
  // What grows above the visible part pushes it down, unless the browser holds on to what is seen.
  const isAnchored = CSS.supports('overflow-anchor', 'auto');
  const watched = new Map<Element, Watched>();
  const tryPlace = (one: Watched): void => {
    const { place, sight } = one;
    if (place === undefined || (sight !== 'below' && !(sight === 'above' && isAnchored))) return;
    one.place = undefined;
    place();
  };
  const nearby = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const one = watched.get(target);
        if (!isIntersecting || one?.near === undefined) continue;
        one.near();
        one.near = undefined;
        nearby.unobserve(target);
      }
    },
    // Without a root, what lies below the visible part of a frame would never come near.
    { root: document, rootMargin: NEAR },
  );
  const visible = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      const one = watched.get(target);
      if (one === undefined) continue;
      one.sight = isIntersecting ? 'seen' : boundingClientRect.top < 0 ? 'above' : 'below';
      tryPlace(one);
    }
  });
  const onInput = (): void => {
    for (const one of watched.values()) {
      const { place } = one;
      one.place = undefined;
      place?.();
    }
  };
  const inputs = ['pointerup', 'keyup'] as const;
  for (const input of inputs) addEventListener(input, onInput, { passive: true });
  return {
    watch(card, near) {
      if (watched.has(card)) return;
      watched.set(card, { near, place: undefined, sight: 'unknown' });
      nearby.observe(card);
      visible.observe(card);
    },
    whenUnnoticed(card, place) {
      const one = watched.get(card);
      if (one === undefined) return;
      one.place = place;
      tryPlace(one);
    },
    forget(card) {
      nearby.unobserve(card);
      visible.unobserve(card);
      watched.delete(card);
    },
    stop() {
      nearby.disconnect();
      visible.disconnect();
      watched.clear();
      for (const input of inputs) removeEventListener(input, onInput);
    },
  };
}
