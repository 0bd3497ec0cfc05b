/** The store in memory. */
import { describe, expect, test } from 'vitest';
import { createMemoryVectorStore, MOST_VECTORS } from '../../../src/runtime/vector-store.ts';
import { describeVectorStore } from './vector-store-contract.ts';

describeVectorStore('the memory', async () => createMemoryVectorStore());

describe('the memory is bounded', () => {
  const entry = (name: string | number) => [String(name), Float32Array.of(1)] as const;

  test('and drops the oldest first', async () => {
    const store = createMemoryVectorStore(3);
    await store.write([entry('a'), entry('b'), entry('c')]);
    await store.write([entry('a'), entry('d')]);
    const known = await store.read(['a', 'b', 'c', 'd']);
    expect(known.map((vector) => vector !== undefined)).toEqual([true, false, true, true]);
  });

  test('even where more is written at once than it holds', async () => {
    const store = createMemoryVectorStore(2);
    await store.write([1, 2, 3, 4].map(entry));
    const known = await store.read(['1', '2', '3', '4']);
    expect(known.map((vector) => vector !== undefined)).toEqual([false, false, true, true]);
  });

  test(`to ${MOST_VECTORS} vectors unless told otherwise`, async () => {
    const store = createMemoryVectorStore();
    await store.write(Array.from({ length: MOST_VECTORS + 1 }, (_, index) => entry(index)));
    expect(
      (await store.read(['0', '1', String(MOST_VECTORS)])).map((vector) => vector !== undefined),
    ).toEqual([false, true, true]);
  });
});
