/** Keeps the place of a reason whose words change while one looks at it. */
import type { Explanation } from '../explanation/explanation.ts';

/** How new words come in; durations in milliseconds. */
const FADE: KeyframeAnimationOptions = { duration: 180, easing: 'ease-out' };

/**
 * Called before `next` is drawn in place of `shown`. A reason for the same item that grows shorter leaves its place as
 * it was, so that nothing under it moves; one for another item takes the place it needs.
 */
export function holdPlace(
  reason: HTMLElement,
  shown: Explanation | undefined,
  next: Explanation | undefined,
): void {
  if (shown === undefined || next === undefined || shown.candidate !== next.candidate) {
    reason.style.minBlockSize = '';
    return;
  }
  if (shown.reason === next.reason) return;
  const { height } = reason.getBoundingClientRect();
  // Hidden elements have no height, and nothing under them to move.
  if (height > 0) reason.style.minBlockSize = `${height}px`;
  if (!matchMedia('(prefers-reduced-motion: reduce)').matches)
    reason.animate([{ opacity: 0.3 }, { opacity: 1 }], FADE);
}
