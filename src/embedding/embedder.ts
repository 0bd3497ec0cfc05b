/** An encoder that never does a thing twice: equal texts once, known texts from a store, weights only when needed. */
import type { VectorStore } from '../runtime/vector-store.ts';
import type { Encoder } from './encoder.ts';

export interface Embedder {
  /** The encoder's version. */
  readonly version: string;
  /** As `Encoder.encode`. */
  embed(texts: readonly string[], signal?: AbortSignal): Promise<Float32Array[]>;
}

export interface EmbedderOptions {
  /** The encoder's version, known before its weights are loaded. Keys carry it: vectors of two versions never mix. */
  readonly version: string;
  /** The encoder; asked for only where a text is not in the store. */
  readonly encoder: () => Promise<Encoder>;
  readonly store: VectorStore;
}

/** Puts a store before an encoder. */
export function createEmbedder({ version, encoder, store }: EmbedderOptions): Embedder {
  return {
    version,
    async embed(texts, signal) {
      const distinct = [...new Set(texts)];
      const keys = distinct.map((text) => `${version}\n${text}`);
      const known = await store.read(keys);
      const missing = distinct.flatMap((text, index) =>
        known[index] === undefined ? [{ text, index }] : [],
      );
      if (missing.length > 0) {
        const vectors = await (await encoder()).encode(
          missing.map(({ text }) => text),
          signal,
        );
        missing.forEach(({ index }, position) => {
          known[index] = vectors[position];
        });
        await store.write(missing.map(({ index }) => [keys[index] as string, known[index] as Float32Array]));
      }
      const vectorOf = new Map(distinct.map((text, index) => [text, known[index] as Float32Array]));
      return texts.map((text) => vectorOf.get(text) as Float32Array);
    },
  };
}
