/** A page counts as looked at after a while of being looked at: not when it was opened in a tab behind. */

/** Calls `done` once the page has been visible for `milliseconds` in all. @returns a function that calls it off */
export function afterDwell(milliseconds: number, done: () => void): () => void {
  let left = milliseconds;
  let since = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = (): void => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', turn);
  };
  const turn = (): void => {
    clearTimeout(timer);
    if (document.visibilityState === 'visible') {
      since = performance.now();
      timer = setTimeout(() => {
        end();
        done();
      }, left);
    } else if (since > 0) {
      left = Math.max(0, left - (performance.now() - since));
      since = 0;
    }
  };
  document.addEventListener('visibilitychange', turn);
  turn();
  return end;
}
