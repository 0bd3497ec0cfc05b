/** Text generation by transformers.js, in a worker of its own. */
import { resolveAddresses } from '../../../runtime/addresses.ts';
import { startModuleWorker } from '../../../runtime/module-worker.ts';
import { probeWebGpu } from '../../../runtime/probe-webgpu.ts';
import type { LanguageProvider } from '../../language-model.ts';
import type { TransformersLanguage } from '../../language-options.ts';
import { openWorkerModel } from '../worker/worker-model.ts';
import { type GeneratorSettings, nameOf, readSource } from './generator-settings.ts';
import workerAddress from './transformers-worker.ts?worker&url';

/**
 * A provider of the model that the page names. It is fetched from its own folder, or from the hub where the page gave
 * a hub id, and from nowhere else.
 * @param runtime Folder with ONNX Runtime's WebAssembly files. Default: beside the library.
 */
export function createTransformersProvider(
  settings: TransformersLanguage,
  { runtime }: { readonly runtime?: string } = {},
): LanguageProvider {
  const { device = 'wasm', bytes } = settings;
  const source = readSource(settings.model, document.baseURI);
  const name = nameOf(source);
  return {
    name: 'transformers',
    async offer() {
      const offer = { provider: 'transformers', model: name, bytes } as const;
      if (device === 'webgpu' && (await probeWebGpu()) === 'none')
        return {
          ...offer,
          state: 'unavailable',
          reason: 'this browser has no WebGPU; { device: "wasm" } runs everywhere, more slowly',
        };
      return { ...offer, state: 'download' };
    },
    load(request) {
      const addresses = resolveAddresses(runtime === undefined ? {} : { runtime });
      const start = () =>
        startModuleWorker(new URL(workerAddress, import.meta.url), 'lane-explainer-transformers');
      const generator: GeneratorSettings = { source, runtime: addresses.runtime, device };
      return openWorkerModel({ name, provider: 'transformers', start, settings: generator }, request);
    },
  };
}
