/** Answers in IndexedDB, behind the memory, for visitors who agreed to storage. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type AnswerStore, createMemoryAnswerStore, MOST_ANSWERS } from './answer-store.ts';

interface Schema extends DBSchema {
  answers: { key: string; value: { answer: string; written: number }; indexes: { written: number } };
}

/** A SHA-256 in hexadecimal: any other key would tell what was asked. */
const HASH = /^[0-9a-f]{64}$/;

/** Opens the store called `name`; where storage is forbidden it keeps in memory only. */
export async function createIndexedAnswerStore(name: string): Promise<AnswerStore> {
  const memory = createMemoryAnswerStore();
  const database = await open(name);
  return {
    async get(key) {
      const known = await memory.get(key);
      if (known !== undefined || database === undefined || !HASH.test(key)) return known;
      const found = await database.get('answers', key).catch(() => undefined);
      if (found !== undefined) await memory.set(key, found.answer);
      return found?.answer;
    },
    async set(key, answer) {
      await memory.set(key, answer);
      if (database === undefined || !HASH.test(key)) return;
      try {
        await database.put('answers', { answer, written: Date.now() }, key);
        await drop(database);
      } catch {
        // Full or closed under us: the memory has it.
      }
    },
    async clear() {
      await memory.clear();
      await database?.clear('answers').catch(() => undefined);
    },
    close() {
      memory.close();
      database?.close();
    },
  };
}

async function open(name: string): Promise<IDBPDatabase<Schema> | undefined> {
  try {
    return await openDB<Schema>(name, 1, {
      upgrade(database) {
        database.createObjectStore('answers').createIndex('written', 'written');
      },
    });
  } catch {
    return undefined;
  }
}

/** Deletes the oldest answers beyond the bound. */
async function drop(database: IDBPDatabase<Schema>): Promise<void> {
  let surplus = (await database.count('answers')) - MOST_ANSWERS;
  if (surplus <= 0) return;
  const transaction = database.transaction('answers', 'readwrite');
  for (let cursor = await transaction.store.index('written').openCursor(); cursor && surplus > 0; surplus--) {
    await cursor.delete();
    cursor = await cursor.continue();
  }
  await transaction.done;
}
