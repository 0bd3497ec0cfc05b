/** Keeps an encoder's weights unloaded until a text needs them. */
import type { Encoder } from './encoder.ts';

/** An encoder that is loaded when it is first needed. */
export interface LazyEncoder {
  readonly get: () => Promise<Encoder>;
  /** Begins to load; a failure shows when the encoder is needed. */
  readonly start: () => void;
  /** The encoder once it is there. */
  readonly loaded: () => Encoder | undefined;
  readonly dispose: () => Promise<void>;
}

/** Puts `load` off; runs it once, and again only after a failure. */
export function createLazyEncoder(load: () => Promise<Encoder>): LazyEncoder {
  let loading: Promise<Encoder> | undefined;
  let loaded: Encoder | undefined;
  const get = () => {
    loading ??= load().then((encoder) => {
      loaded = encoder;
      return encoder;
    });
    // A failed load must not be remembered: the next call tries again.
    loading.catch(() => {
      loading = undefined;
    });
    return loading;
  };
  return {
    get,
    start: () => void get().catch(() => undefined),
    loaded: () => loaded,
    dispose: async () => {
      await (await loading?.catch(() => undefined))?.dispose();
    },
  };
}
