/** Keeps an encoder's weights unloaded until a text needs them. */
import { once } from '../runtime/once.ts';
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
  let loaded: Encoder | undefined;
  const { get, begun } = once(async () => {
    loaded = await load();
    return loaded;
  });
  return {
    get,
    start: () => void get().catch(() => undefined),
    loaded: () => loaded,
    dispose: async () => {
      await (await begun()?.catch(() => undefined))?.dispose();
    },
  };
}
