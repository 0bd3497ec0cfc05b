/** Vectors in IndexedDB, behind the memory: a second visit embeds nothing twice. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { createMemoryVectorStore, MOST_VECTORS, type VectorStore } from './vector-store.ts';

interface Schema extends DBSchema {
  vectors: { key: string; value: { vector: Float32Array; written: number }; indexes: { written: number } };
}

/**
 * Opens the store called `name`. Private windows, full disks and forbidden storage give a store that keeps in memory
 * only.
 */
export async function createIndexedVectorStore(name: string): Promise<VectorStore> {
  const memory = createMemoryVectorStore();
  const database = await open(name);
  return {
    async read(keys) {
      const known = await memory.read(keys);
      const missing = keys.filter((_, index) => known[index] === undefined);
      if (database === undefined || missing.length === 0) return known;
      const found = new Map<string, Float32Array>();
      try {
        const { store, done } = database.transaction('vectors');
        await Promise.all([
          ...missing.map(async (key) => remember(found, key, (await store.get(key))?.vector)),
          done,
        ]);
      } catch {
        return known;
      }
      await memory.write([...found]);
      return keys.map((key, index) => known[index] ?? found.get(key));
    },
    async write(entries) {
      await memory.write(entries);
      if (database === undefined) return;
      try {
        const { store, done } = database.transaction('vectors', 'readwrite');
        const written = Date.now();
        await Promise.all([...entries.map(([key, vector]) => store.put({ vector, written }, key)), done]);
        await drop(database);
      } catch {
        // Full or closed under us: the memory has it.
      }
    },
    async isEmpty() {
      return (await memory.isEmpty()) && ((await database?.count('vectors').catch(() => 0)) ?? 0) === 0;
    },
    async clear() {
      await memory.clear();
      await database?.clear('vectors').catch(() => undefined);
    },
    close() {
      database?.close();
    },
  };
}

function remember(found: Map<string, Float32Array>, key: string, vector: Float32Array | undefined): void {
  if (vector !== undefined) found.set(key, vector);
}

async function open(name: string): Promise<IDBPDatabase<Schema> | undefined> {
  try {
    return await openDB<Schema>(name, 1, {
      upgrade(database) {
        database.createObjectStore('vectors').createIndex('written', 'written');
      },
    });
  } catch {
    return undefined;
  }
}

/** Deletes the oldest entries beyond the bound. */
async function drop(database: IDBPDatabase<Schema>): Promise<void> {
  let surplus = (await database.count('vectors')) - MOST_VECTORS;
  if (surplus <= 0) return;
  const transaction = database.transaction('vectors', 'readwrite');
  for (let cursor = await transaction.store.index('written').openCursor(); cursor && surplus > 0; surplus--) {
    await cursor.delete();
    cursor = await cursor.continue();
  }
  await transaction.done;
}
