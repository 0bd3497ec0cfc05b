/** The tiny random model of `test/fixtures`, as a provider and as settings of a worker. */

import type { LanguageProvider } from '../../../../src/language/language-model.ts';
import { createTransformersProvider } from '../../../../src/language/providers/transformers/transformers-provider.ts';

export const TINY_GENERATOR = new URL('/test/fixtures/tiny-generator', location.href).href;
export const RUNTIME = new URL('/runtime/', location.href).href;

export function createTinyProvider(
  model = TINY_GENERATOR,
  device: 'wasm' | 'webgpu' = 'wasm',
): LanguageProvider {
  return createTransformersProvider(
    { provider: 'transformers', model, device, bytes: 300_000 },
    { runtime: RUNTIME },
  );
}
