/** Keeps vectors by key: in memory, or between visits where the page's visitor agreed to storage. */

export interface VectorStore {
  /** The vectors that are known, in the order of the keys. */
  read(keys: readonly string[]): Promise<(Float32Array | undefined)[]>;
  /** Never rejects: a store that is full or forbidden just does not keep. */
  write(entries: readonly (readonly [key: string, vector: Float32Array])[]): Promise<void>;
  /** Whether nothing is kept. */
  isEmpty(): Promise<boolean>;
  /** Forgets everything. */
  clear(): Promise<void>;
  close(): void;
}

/** Oldest entries go beyond this many: 20,000 vectors of 256 numbers are 20 MB. */
export const MOST_VECTORS = 20_000;

/** A store that lasts as long as its worker; the oldest entries go first. */
export function createMemoryVectorStore(most = MOST_VECTORS): VectorStore {
  const vectors = new Map<string, Float32Array>();
  return {
    async read(keys) {
      return keys.map((key) => vectors.get(key));
    },
    async write(entries) {
      for (const [key, vector] of entries) {
        vectors.delete(key);
        vectors.set(key, vector);
      }
      for (const key of vectors.keys()) {
        if (vectors.size <= most) break;
        vectors.delete(key);
      }
    },
    async isEmpty() {
      return vectors.size === 0;
    },
    async clear() {
      vectors.clear();
    },
    close() {},
  };
}
