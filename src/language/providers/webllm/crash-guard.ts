/**
 * Keeps a model that ends the tab from doing so at each visit. A tab that dies runs no code: so a mark is set before
 * the dangerous part, and taken away when it went well, when it failed in an orderly way, or when the page is left.
 */

/** So many crashes in a row and the model is not tried again. */
export const MOST_CRASHES = 2;

const KEY = 'lane-explainer-webllm-crashes';

/** What is used of `localStorage`; any of it may throw. */
export type MarkStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export interface CrashGuard {
  /** Whether the model has crashed too often. */
  isTripped(): boolean;
  /** Sets the mark. */
  arm(): void;
  /** It went well: crashes before are forgotten. */
  succeed(): void;
  /** It failed without a crash, or was given up: crashes before still count. */
  disarm(): void;
}

/**
 * @param storage Where marks outlast the tab; where it throws, nothing is guarded and nothing breaks.
 * @param page Tells by `pagehide` that it is left in an orderly way.
 */
export function createCrashGuard(
  storage: () => MarkStorage = () => localStorage,
  page: Pick<EventTarget, 'addEventListener' | 'removeEventListener'> = globalThis,
): CrashGuard {
  let before: number | undefined;
  const disarm = () => {
    page.removeEventListener('pagehide', disarm);
    if (before === undefined) return;
    write(storage, before);
    before = undefined;
  };
  return {
    isTripped: () => read(storage) >= MOST_CRASHES,
    arm() {
      disarm();
      before = read(storage);
      write(storage, before + 1);
      page.addEventListener('pagehide', disarm);
    },
    succeed() {
      before = undefined;
      page.removeEventListener('pagehide', disarm);
      write(storage, 0);
    },
    disarm,
  };
}

/** Forgets all crashes: the page or its visitor wants to try again. */
export function resetCrashGuard(storage: () => MarkStorage = () => localStorage): void {
  write(storage, 0);
}

function read(storage: () => MarkStorage): number {
  try {
    const crashes = Number(storage().getItem(KEY));
    return Number.isInteger(crashes) && crashes > 0 ? crashes : 0;
  } catch {
    return 0;
  }
}

function write(storage: () => MarkStorage, crashes: number): void {
  try {
    if (crashes > 0) storage().setItem(KEY, String(crashes));
    else storage().removeItem(KEY);
  } catch {
    // Forbidden or full: nothing is guarded.
  }
}
