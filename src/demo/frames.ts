/** Keeps work on the main thread short: a little each frame. */

/** A tab in the background paints no frames, but its page must still be finished when one looks. In milliseconds. */
const LONGEST_WAIT = 200;

/** Calls `work` once before the next paint, however often it was asked for. */
export function oncePerFrame(work: () => void): () => void {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    const start = () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      asked = false;
      work();
    };
    const frame = requestAnimationFrame(start);
    const timer = setTimeout(start, LONGEST_WAIT);
  };
}
