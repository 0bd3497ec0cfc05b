/** Bounds the time of one generation: between two signs of life, and in all. */

export interface Deadline {
  /** Fires when the caller gives up or time is up. */
  readonly signal: AbortSignal;
  /** Whether time is up. */
  expired(): boolean;
  /** A sign of life: the wait for the next one starts anew. */
  alive(): void;
  /** Waits, in vain when the signal fires. Takes no patience, but counts as time in all. */
  sleep(milliseconds: number): Promise<void>;
  /** Frees the timers. */
  stop(): void;
}

/** @param patience Milliseconds between two signs of life. @param most Milliseconds in all. */
export function startDeadline(patience: number, most: number, outer: AbortSignal): Deadline {
  const controller = new AbortController();
  let expired = false;
  const expire = () => {
    expired = true;
    controller.abort();
  };
  const giveUp = () => controller.abort();
  if (outer.aborted) giveUp();
  outer.addEventListener('abort', giveUp);
  const inAll = setTimeout(expire, most);
  let next = setTimeout(expire, patience);
  const alive = () => {
    clearTimeout(next);
    next = setTimeout(expire, patience);
  };
  return {
    signal: controller.signal,
    expired: () => expired,
    alive,
    async sleep(milliseconds) {
      clearTimeout(next);
      if (controller.signal.aborted) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        controller.signal.addEventListener(
          'abort',
          () => {
            clearTimeout(timer);
            resolve();
          },
          { once: true },
        );
      });
      alive();
    },
    stop() {
      clearTimeout(inAll);
      clearTimeout(next);
      outer.removeEventListener('abort', giveUp);
    },
  };
}
