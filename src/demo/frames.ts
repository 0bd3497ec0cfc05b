/** Keeps work on the main thread short: a little each frame. */

/** Calls `work` once before the next paint, however often it was asked for. */
export function oncePerFrame(work: () => void): () => void {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    const start = () => {
      if (!asked) return;
      asked = false;
      work();
    };
    requestAnimationFrame(start);
    // A tab in the background paints no frames, but its page must still be finished when one looks.
    setTimeout(start, 100);
  };
}
