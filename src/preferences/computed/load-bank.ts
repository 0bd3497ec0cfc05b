/** Loads the bank of interests: its index at once, a domain's phrases when a history needs them. */
import type { Embedder } from '../../embedding/embedder.ts';
import { meanDirection } from '../../embedding/vector.ts';
import { type Assets, readJson } from '../../runtime/assets.ts';
import { throwIfAborted } from '../../runtime/error.ts';
import { type Once, once } from '../../runtime/once.ts';
import {
  type InterestBank,
  type InterestDomain,
  type InterestDomainFile,
  type InterestIndexFile,
  readInterests,
} from './interest-bank.ts';
import { type InterestVectors, measureBackground, readInterestVectors } from './interest-vectors.ts';

const FOLDER = 'lane-interests/';
/** Phrases of each domain that stand for it where an encoder has no stored vectors. */
const SAMPLE = 16;

/**
 * Opens the bank. For the encoder whose vectors are stored they are read; for any other the phrases are embedded,
 * once, and kept by the embedder's store.
 * @throws LaneError LANE_MODEL_NOT_FOUND, LANE_MODEL_INVALID
 */
export async function loadInterestBank(
  assets: Assets,
  embedder: Embedder,
  signal?: AbortSignal,
): Promise<InterestBank> {
  const index = await readJson<InterestIndexFile>(assets, `${FOLDER}index.json`, signal);
  const stored = index.encoder === embedder.version;
  const samples = stored ? [] : await embedSamples(index, assets, embedder, signal);
  const loads = index.domains.map((_, domain) =>
    once(() => loadDomain(index, domain, assets, stored ? undefined : { embedder, samples })),
  );
  return {
    domains: index.domains.map(({ name, vector }, domain) => ({
      name,
      vector: stored
        ? Float32Array.from(vector)
        : meanDirection(samples[domain] ?? [], samples[0]?.[0]?.length ?? 0),
    })),
    async load(domain, signal) {
      throwIfAborted(signal);
      // Shared by all calls, so that no call's signal may cancel it.
      const loaded = await (loads[domain] as Once<InterestDomain>).get();
      throwIfAborted(signal);
      return loaded;
    },
  };
}

type ForeignEncoder = { readonly embedder: Embedder; readonly samples: readonly (readonly Float32Array[])[] };

async function loadDomain(
  index: InterestIndexFile,
  domain: number,
  assets: Assets,
  foreign: ForeignEncoder | undefined,
): Promise<InterestDomain> {
  const { name, file } = index.domains[domain] as InterestIndexFile['domains'][number];
  const [phrases, bytes] = await Promise.all([
    readJson<InterestDomainFile>(assets, `${FOLDER}${file}.json`),
    foreign ? undefined : assets.read(`${FOLDER}${file}.bin`),
  ]);
  const vectors: InterestVectors = bytes
    ? readInterestVectors(bytes, phrases.length, index.dimension)
    : await embedDomain(phrases, foreign as ForeignEncoder);
  return { name, ...readInterests(phrases), ...vectors };
}

async function embedDomain(
  phrases: InterestDomainFile,
  { embedder, samples }: ForeignEncoder,
): Promise<InterestVectors> {
  const vectors = await embedder.embed(phrases.map(([text]) => text));
  return { vectors, background: measureBackground(vectors, samples.flat()) };
}

async function embedSamples(
  index: InterestIndexFile,
  assets: Assets,
  embedder: Embedder,
  signal?: AbortSignal,
): Promise<Float32Array[][]> {
  const files = await Promise.all(
    index.domains.map(({ file }) => readJson<InterestDomainFile>(assets, `${FOLDER}${file}.json`, signal)),
  );
  const texts = files.map((phrases) => evenSample(phrases, SAMPLE).map(([text]) => text));
  const vectors = await embedder.embed(texts.flat(), signal);
  let first = 0;
  return texts.map(({ length }) => {
    const ofDomain = vectors.slice(first, first + length);
    first += length;
    return ofDomain;
  });
}

/** About `count` of the values, evenly taken. */
export function evenSample<T>(values: readonly T[], count: number): T[] {
  const step = Math.max(1, Math.floor(values.length / count));
  return values.filter((_, index) => index % step === 0).slice(0, count);
}
