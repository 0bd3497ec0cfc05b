/** Where a visitor's record is kept: nowhere, until the tab is closed, or between visits. */

/** `none` in memory, gone with the page; `session` for the tab; `persistent` between visits, shared by all tabs. */
export type StorageChoice = 'none' | 'session' | 'persistent';

/** A place for one text. Nothing here throws: storage that is full or forbidden keeps nothing. */
export interface Keep {
  read(): string | null;
  /** @returns whether it was kept */
  write(text: string): boolean;
  erase(): void;
  /** Calls `listener` when another tab has written or erased. @returns a function that ends it */
  watch(listener: (text: string | null) => void): () => void;
}

const NOWHERE: Keep = { read: () => null, write: () => false, erase: () => {}, watch: () => () => {} };

/** @param key name under which it is kept */
export function openKeep(choice: StorageChoice, key: string): Keep {
  if (choice === 'none') return NOWHERE;
  const storage = (): Storage => (choice === 'session' ? sessionStorage : localStorage);
  return {
    read: () => attempt(() => storage().getItem(key), null),
    write: (text) =>
      attempt(() => {
        storage().setItem(key, text);
        return true;
      }, false),
    erase: () => attempt(() => storage().removeItem(key), undefined),
    watch(listener) {
      const hear = (event: StorageEvent): void => {
        // A key of null: everything was erased.
        if (event.key === key || event.key === null) listener(event.newValue);
      };
      addEventListener('storage', hear);
      return () => removeEventListener('storage', hear);
    },
  };
}

/** Even touching `localStorage` throws where a page may not store. */
function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}
