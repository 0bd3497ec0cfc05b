/** The networks that all implementations are tested with, and the graph. */
import { loadAlignmentParameters } from '../../../src/alignment/load-aligner.ts';
import type { AlignmentConfig, AlignmentParameters } from '../../../src/alignment/parameters.ts';
import { untrainedAlignment } from '../../../src/alignment/untrained.ts';
import { createWebAssets, readJson } from '../../../src/runtime/assets.ts';
import type { ModelManifest } from '../../../src/runtime/manifest.ts';
import { randomNetwork } from '../../unit/alignment/random-network.ts';

/** Where the test server has them. */
export const assets = createWebAssets(new URL('/models/', location.href).href);
export const runtime = new URL('/runtime/', location.href).href;

/** Bytes of `align.onnx`. */
export function readGraph(): Promise<Uint8Array<ArrayBuffer>> {
  return assets.read('lane-align/align.onnx');
}

/** One made up, one untrained, and the one that ships. */
export async function readNetworks(): Promise<AlignmentParameters[]> {
  const manifest = await readJson<ModelManifest>(assets, 'manifest.json');
  const config = await readJson<AlignmentConfig>(assets, 'lane-align/config.json');
  const shipped = await loadAlignmentParameters(
    assets,
    manifest,
    config.encoder,
    async () => config.dimension,
  );
  return [randomNetwork(1), untrainedAlignment(17, 'another encoder'), shipped];
}
