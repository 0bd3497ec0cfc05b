/** The demo's visitors as reason writers meet them: stages 1 to 4 run for real, without a language model. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadAlignmentParameters } from '../../../../src/alignment/load-aligner.ts';
import { createVisitAligners } from '../../../../src/alignment/visit-aligner.ts';
import { createEmbedder } from '../../../../src/embedding/embedder.ts';
import { createLazyEncoder } from '../../../../src/embedding/lazy-encoder.ts';
import { encoderVersion, loadEncoder } from '../../../../src/embedding/load-encoder.ts';
import type { Item } from '../../../../src/items/item.ts';
import type { ReasonRequest } from '../../../../src/language/reasons/reason-writer.ts';
import { createComputedExtractor } from '../../../../src/preferences/computed/computed-extractor.ts';
import { loadInterestBank } from '../../../../src/preferences/computed/load-bank.ts';
import { readJson } from '../../../../src/runtime/assets.ts';
import type { ModelManifest } from '../../../../src/runtime/manifest.ts';
import { createMemoryVectorStore } from '../../../../src/runtime/vector-store.ts';
import { runStages } from '../../../../src/stages.ts';
import { createDiskAssets } from '../../../support/disk-assets.ts';
import { SHOPS } from '../../../support/generated-visitors.ts';

const FOLDER = fileURLToPath(new URL('../../../../src/demo/shops/', import.meta.url));

/** One visitor of one of the demo's shops. */
export interface DemoVisitor {
  readonly id: string;
  readonly history: readonly Item[];
  /** Everything else that the shop sells. */
  readonly candidates: readonly Item[];
}

/** All visitors of all shops. */
export function demoVisitors(): DemoVisitor[] {
  return SHOPS.flatMap((shop) => {
    const { items, visitors } = JSON.parse(readFileSync(`${FOLDER}${shop}.json`, 'utf8')) as {
      items: Item[];
      visitors: { id: string; history: string[] }[];
    };
    return visitors.map(({ id, history }) => ({
      id,
      history: history.flatMap((one) => items.find((item) => item.id === one) ?? []),
      candidates: items.filter((item) => !history.includes(item.id)),
    }));
  });
}

/** What stages 1 to 4 make of visitors and candidates. */
export interface Stager {
  request(
    visitor: Pick<DemoVisitor, 'history' | 'candidates'>,
    options?: { readonly locale?: string; readonly most?: number },
  ): Promise<ReasonRequest>;
  dispose(): Promise<void>;
}

/** The shipped models, in Node. */
export async function createStager(): Promise<Stager> {
  const assets = createDiskAssets();
  const manifest = await readJson<ModelManifest>(assets, 'manifest.json');
  const device = 'auto';
  const encoder = createLazyEncoder(() => loadEncoder({ assets, manifest, runtime: '', device }));
  const embedder = createEmbedder({
    version: encoderVersion({ manifest }),
    encoder: encoder.get,
    store: createMemoryVectorStore(),
  });
  const [bank, parameters] = await Promise.all([
    loadInterestBank(assets, embedder),
    loadAlignmentParameters(assets, manifest, embedder.version, async () => manifest.encoder.dimension),
  ]);
  const aligners = createVisitAligners({
    assets,
    manifest,
    parameters,
    runtime: '',
    device,
    runtimeLoaded: () => false,
  });
  const extractor = createComputedExtractor({ bank, embedder });
  const stages = { embedder, encoder, extractor, aligners };
  return {
    async request({ history, candidates }, { locale = 'en', most = 10 } = {}) {
      const whole = { history, candidates, locale, preferenceCount: 5, inspect: false };
      const outcome = await runStages(whole, stages, extractor, () => undefined);
      return { ...outcome, history, candidates, locale, most };
    },
    async dispose() {
      await aligners.dispose();
      await encoder.dispose();
    },
  };
}
