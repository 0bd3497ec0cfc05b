/** The bundled encoder in Node, through the same code as in a page. */
import type { Encoder } from '../../src/embedding/encoder.ts';
import { createTransformersEncoder } from '../../src/embedding/transformers-encoder.ts';
import { readJson } from '../../src/runtime/assets.ts';
import type { ModelManifest } from '../../src/runtime/manifest.ts';
import { createDiskAssets, MODELS } from './disk-assets.ts';

/** Loads `lane-titles` from the repository's models. */
export async function createNodeEncoder(): Promise<Encoder> {
  const manifest = await readJson<ModelManifest>(createDiskAssets(), 'manifest.json');
  return createTransformersEncoder({
    source: { folder: `${MODELS}lane-titles` },
    version: manifest.encoder.version,
    runtime: '',
    device: 'wasm',
  });
}
