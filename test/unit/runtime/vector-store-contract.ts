/** What every store of vectors promises, wherever it keeps them. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { VectorStore } from '../../../src/runtime/vector-store.ts';

/** Tests one kind of store; `open` gives a new, empty one. */
export function describeVectorStore(name: string, open: () => Promise<VectorStore>): void {
  describe(`${name} keeps vectors`, () => {
    let store: VectorStore;

    beforeEach(async () => {
      store = await open();
    });

    afterEach(() => store.close());

    test('and gives them back in the order of the keys, undefined where a key is not known', async () => {
      await store.write([
        ['a', Float32Array.of(1)],
        ['b', Float32Array.of(2)],
      ]);
      const vectors = await store.read(['b', 'nothing', 'a', 'b']);
      expect(vectors.map((vector) => vector && [...vector])).toEqual([[2], undefined, [1], [2]]);
    });

    test('and is empty until something is written, and again once it is cleared', async () => {
      expect(await store.isEmpty()).toBe(true);
      await store.write([['a', Float32Array.of(1)]]);
      expect(await store.isEmpty()).toBe(false);
      await store.clear();
      expect(await store.isEmpty()).toBe(true);
      expect(await store.read(['a'])).toEqual([undefined]);
    });

    test('and takes the newer of two vectors for one key', async () => {
      await store.write([['a', Float32Array.of(1)]]);
      await store.write([['a', Float32Array.of(2)]]);
      expect((await store.read(['a']))[0]).toEqual(Float32Array.of(2));
    });

    test('of any length, under any key', async () => {
      const keys = ['', '__proto__', 'lane-titles@1\n<b>Heat</b> 🎬', 'x'.repeat(5_000)];
      await store.write(keys.map((key, index) => [key, new Float32Array(384).fill(index)]));
      expect((await store.read(keys)).map((vector) => vector?.[383])).toEqual([0, 1, 2, 3]);
    });

    test('and does nothing where nothing is asked', async () => {
      await store.write([]);
      expect(await store.read([])).toEqual([]);
      expect(await store.isEmpty()).toBe(true);
    });
  });
}
