/** What is measured inside a page; `main.ts` calls it through `laneBench`. */
import { wrap } from 'comlink';
import type { createExplainer } from '../../../src/index.ts';
import type { Item } from '../../../src/items/item.ts';
import type { Stage } from '../../../src/updates.ts';
import type { EmbeddingAddresses, EmbeddingBench, EmbeddingTimes } from './embedding-worker.ts';

export interface Visit {
  readonly history: readonly Item[];
  readonly candidates: readonly Item[];
}

export interface ExplainTimes {
  /** Milliseconds of each call, from the call to its result. */
  readonly total: readonly number[];
  /** Milliseconds of the alignment alone, inside the worker. */
  readonly alignment: readonly number[];
}

export interface LaneBench {
  /** Explains each visit in turn, through the built library at `library`; the first visit is not counted. */
  explain(library: string, visits: readonly Visit[]): Promise<ExplainTimes>;
  /** Embeds titles in a worker: by the library's encoder, and by a plain transformers.js pipeline. */
  embed(addresses: EmbeddingAddresses, titles: readonly string[]): Promise<EmbeddingTimes>;
}

const bench: LaneBench = {
  async explain(library, visits) {
    const module = (await import(/* @vite-ignore */ library)) as { createExplainer: typeof createExplainer };
    const explainer = await module.createExplainer({ device: 'wasm', cache: 'none', locale: 'en' });
    const total: number[] = [];
    const alignment: number[] = [];
    for (const visit of visits) {
      const start = performance.now();
      await explainer.explain(visit);
      total.push(performance.now() - start);
      // Asked for apart: what an inspection carries takes time to send.
      alignment.push((await timings(explainer, visit)).alignment);
    }
    await explainer.dispose();
    return { total: total.slice(1), alignment: alignment.slice(1) };
  },
  async embed(addresses, titles) {
    const worker = new Worker(new URL('./embedding-worker.ts', import.meta.url), { type: 'module' });
    try {
      return await wrap<EmbeddingBench>(worker).measure(addresses, titles);
    } finally {
      worker.terminate();
    }
  },
};

async function timings(
  explainer: Awaited<ReturnType<typeof createExplainer>>,
  visit: Visit,
): Promise<Readonly<Record<Stage, number>>> {
  for await (const update of explainer.explain({ ...visit, inspect: true })) {
    if (update.type === 'inspection') return update.timings;
  }
  throw new Error('No inspection came.');
}

Object.assign(globalThis, { laneBench: bench });
