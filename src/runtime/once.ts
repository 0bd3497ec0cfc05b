/** Work that is done once, however often it is asked for, and again only after a failure. */

export interface Once<T> {
  /** The result; begins the work where it was not begun, or failed. */
  get(): Promise<T>;
  /** The work as far as it was begun. */
  begun(): Promise<T> | undefined;
}

export function once<T>(work: () => Promise<T>): Once<T> {
  let begun: Promise<T> | undefined;
  return {
    get() {
      if (begun === undefined) {
        const mine = work();
        begun = mine;
        // A failure must not be remembered.
        mine.catch(() => {
          if (begun === mine) begun = undefined;
        });
      }
      return begun;
    },
    begun: () => begun,
  };
}
