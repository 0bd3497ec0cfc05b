/** The embedder never does a thing twice, and never mixes the vectors of two encoders. */
import { describe, expect, test } from 'vitest';
import { createEmbedder } from '../../../src/embedding/embedder.ts';
import type { Encoder } from '../../../src/embedding/encoder.ts';
import { LaneError, throwIfAborted } from '../../../src/runtime/error.ts';
import { createMemoryVectorStore } from '../../../src/runtime/vector-store.ts';

/** An encoder that keeps a record of what it was asked for; its vectors tell the text's length and the encoder. */
function recordingEncoder(version: string, mark: number) {
  const asked: string[] = [];
  let loads = 0;
  const encoder: Encoder = {
    version,
    dimension: 2,
    device: 'wasm',
    async encode(texts, signal) {
      throwIfAborted(signal);
      asked.push(...texts);
      return texts.map((text) => Float32Array.of(text.length, mark));
    },
    async dispose() {},
  };
  const load = async () => {
    loads++;
    return encoder;
  };
  return { version, load, asked, loads: () => loads };
}

const plain = (vectors: readonly Float32Array[]) => vectors.map((vector) => [...vector]);

describe('embedding', () => {
  test('gives one vector for each text, in order', async () => {
    const { version, load } = recordingEncoder('a', 1);
    const embedder = createEmbedder({ version, encoder: load, store: createMemoryVectorStore() });
    expect(plain(await embedder.embed(['bbb', 'a', 'cc']))).toEqual([
      [3, 1],
      [1, 1],
      [2, 1],
    ]);
    expect(embedder.version).toBe('a');
  });

  test('encodes equal texts once', async () => {
    const { version, load, asked } = recordingEncoder('a', 1);
    const embedder = createEmbedder({ version, encoder: load, store: createMemoryVectorStore() });
    const vectors = await embedder.embed(['Heat', 'Ronin', 'Heat', 'Heat']);
    expect(asked).toEqual(['Heat', 'Ronin']);
    expect(vectors[2]).toEqual(vectors[0]);
    expect(vectors).toHaveLength(4);
  });

  test('encodes only what the store does not know', async () => {
    const { version, load, asked } = recordingEncoder('a', 1);
    const embedder = createEmbedder({ version, encoder: load, store: createMemoryVectorStore() });
    await embedder.embed(['Heat']);
    const vectors = await embedder.embed(['Alien', 'Heat']);
    expect(asked).toEqual(['Heat', 'Alien']);
    expect(plain(vectors)).toEqual([
      [5, 1],
      [4, 1],
    ]);
  });

  test('does not load the encoder where the store knows everything, or nothing is asked', async () => {
    const store = createMemoryVectorStore();
    const first = recordingEncoder('a', 1);
    await createEmbedder({ version: 'a', encoder: first.load, store }).embed(['Heat', '']);
    const second = recordingEncoder('a', 2);
    const embedder = createEmbedder({ version: 'a', encoder: second.load, store });
    expect(plain(await embedder.embed(['Heat', '']))).toEqual([
      [4, 1],
      [0, 1],
    ]);
    expect(await embedder.embed([])).toEqual([]);
    expect(second.loads()).toBe(0);
  });

  test('never takes vectors of another version from the store', async () => {
    const store = createMemoryVectorStore();
    const [one, two] = [recordingEncoder('one', 1), recordingEncoder('two', 2)];
    await createEmbedder({ version: 'one', encoder: one.load, store }).embed(['Heat']);
    const vectors = await createEmbedder({ version: 'two', encoder: two.load, store }).embed(['Heat']);
    expect(plain(vectors)).toEqual([[4, 2]]);
    expect(plain(await createEmbedder({ version: 'one', encoder: one.load, store }).embed(['Heat']))).toEqual(
      [[4, 1]],
    );
    expect(one.asked).toEqual(['Heat']);
  });

  test('stops with the signal and keeps nothing of it', async () => {
    const { version, load, asked } = recordingEncoder('a', 1);
    const embedder = createEmbedder({ version, encoder: load, store: createMemoryVectorStore() });
    await expect(embedder.embed(['Heat'], AbortSignal.abort())).rejects.toSatisfy(
      (error) => LaneError.isInstance(error) && error.code === 'LANE_ABORTED',
    );
    expect(asked).toEqual([]);
    expect(plain(await embedder.embed(['Heat']))).toEqual([[4, 1]]);
  });

  test('asks again for an encoder that could not be loaded', async () => {
    const { version, load } = recordingEncoder('a', 1);
    let fails = 1;
    const encoder = () => (fails-- > 0 ? Promise.reject(new Error('offline')) : load());
    const embedder = createEmbedder({ version, encoder, store: createMemoryVectorStore() });
    await expect(embedder.embed(['Heat'])).rejects.toThrow('offline');
    expect(plain(await embedder.embed(['Heat']))).toEqual([[4, 1]]);
  });
});
