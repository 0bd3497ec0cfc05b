/** Puts reasons into cards so that nothing jumps: into those out of sight at once, into the others when it goes unnoticed. */

/** Cards come near at this distance from the visible part. */
const NEAR = '600px';

export interface QuietPlacing {
  /**
   * Calls `near` once when the card comes near, and `place` once when a reason can be put into it without moving what is
   * looked at: while it is out of sight, or after a tap or key, when a page is expected to change.
   */
  watch(card: HTMLElement, calls: { near(): void; place(): void }): void;
  forget(card: HTMLElement): void;
  stop(): void;
}

export function createQuietPlacing(): QuietPlacing {
  const waiting = new Map<Element, { near(): void; place(): void }>();
  const seen = new Set<Element>();
  const done = (card: Element): void => {
    nearby.unobserve(card);
    visible.unobserve(card);
    waiting.get(card)?.place();
    waiting.delete(card);
    seen.delete(card);
  };
  const nearby = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) if (isIntersecting) waiting.get(target)?.near();
    },
    { rootMargin: NEAR },
  );
  const visible = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) seen.add(target);
      else done(target);
    }
  });
  const onInput = (): void => {
    for (const card of [...seen]) done(card);
  };
  const inputs = ['pointerup', 'keyup'] as const;
  for (const input of inputs) addEventListener(input, onInput, { passive: true });
  return {
    watch(card, calls) {
      if (waiting.has(card)) return;
      waiting.set(card, calls);
      nearby.observe(card);
      visible.observe(card);
    },
    forget(card) {
      nearby.unobserve(card);
      visible.unobserve(card);
      waiting.delete(card);
      seen.delete(card);
    },
    stop() {
      nearby.disconnect();
      visible.disconnect();
      waiting.clear();
      seen.clear();
      for (const input of inputs) removeEventListener(input, onInput);
    },
  };
}
