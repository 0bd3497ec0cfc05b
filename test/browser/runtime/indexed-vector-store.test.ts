/** The store that lasts between visits keeps the same contract as the memory, and never stands in the way. */
import { deleteDB, openDB } from 'idb';
import { afterAll, describe, expect, test } from 'vitest';
import { createIndexedVectorStore } from '../../../src/runtime/indexed-vector-store.ts';
import { createMemoryVectorStore, MOST_VECTORS } from '../../../src/runtime/vector-store.ts';
import { describeVectorStore } from '../../unit/runtime/vector-store-contract.ts';

const names: string[] = [];
function freshName(): string {
  names.push(`lane-test-${crypto.randomUUID()}`);
  return names.at(-1) as string;
}

afterAll(() => Promise.all(names.map((name) => deleteDB(name))));

const vector = (value: number) => Float32Array.of(value);

describeVectorStore('the memory, in a page,', async () => createMemoryVectorStore());
describeVectorStore('IndexedDB', () => createIndexedVectorStore(freshName()));

describe('between visits', () => {
  test('vectors are kept', async () => {
    const name = freshName();
    const first = await createIndexedVectorStore(name);
    await first.write([
      ['a', Float32Array.of(1, 2, 3)],
      ['b', vector(4)],
    ]);
    first.close();
    const second = await createIndexedVectorStore(name);
    expect(await second.isEmpty()).toBe(false);
    expect(await second.read(['b', 'c', 'a'])).toEqual([vector(4), undefined, Float32Array.of(1, 2, 3)]);
    second.close();
  });

  test('what was cleared is gone', async () => {
    const name = freshName();
    const first = await createIndexedVectorStore(name);
    await first.write([['a', vector(1)]]);
    await first.clear();
    first.close();
    const second = await createIndexedVectorStore(name);
    expect(await second.isEmpty()).toBe(true);
    expect(await second.read(['a'])).toEqual([undefined]);
    second.close();
  });

  test('stores of different names do not know of each other', async () => {
    const [one, two] = [
      await createIndexedVectorStore(freshName()),
      await createIndexedVectorStore(freshName()),
    ];
    await one.write([['a', vector(1)]]);
    expect(await two.read(['a'])).toEqual([undefined]);
    one.close();
    two.close();
  });

  test(`at most ${MOST_VECTORS} are kept, and the oldest go first`, async () => {
    const name = freshName();
    const store = await createIndexedVectorStore(name);
    await store.write(
      Array.from({ length: MOST_VECTORS }, (_, index) => [`old ${index}`, vector(index)] as const),
    );
    const later = Array.from({ length: 5 }, (_, index) => [`new ${index}`, vector(index)] as const);
    await store.write(later);
    store.close();
    const database = await openDB(name);
    expect(await database.count('vectors')).toBe(MOST_VECTORS);
    for (const [key] of later) expect(await database.getKey('vectors', key)).toBe(key);
    database.close();
  });
});

describe('where IndexedDB is of no use', () => {
  test('the memory serves: another version of the database is there', async () => {
    const name = freshName();
    const newer = await openDB(name, 99);
    const store = await createIndexedVectorStore(name);
    expect(await store.isEmpty()).toBe(true);
    await store.write([['a', vector(1)]]);
    expect(await store.read(['a', 'b'])).toEqual([vector(1), undefined]);
    await store.clear();
    expect(await store.isEmpty()).toBe(true);
    store.close();
    newer.close();
  });

  test('the memory serves: the database was closed under us', async () => {
    const store = await createIndexedVectorStore(freshName());
    store.close();
    await store.write([['a', vector(1)]]);
    expect(await store.read(['a', 'b'])).toEqual([vector(1), undefined]);
    expect(await store.isEmpty()).toBe(false);
    await store.clear();
    expect(await store.isEmpty()).toBe(true);
  });
});
