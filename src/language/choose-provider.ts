/** From what the page asked for to a provider; only the one that is used is loaded. */
import { LaneError } from '../runtime/error.ts';
import type { LanguageProvider } from './language-model.ts';
import type { LanguageSettings } from './language-options.ts';
import { createCustomProvider } from './providers/custom/custom-provider.ts';

/** What of the explainer's own settings a provider needs. */
export interface LanguageSurroundings {
  /** BCP 47 tag. */
  readonly locale: string;
  /** Folder with ONNX Runtime's WebAssembly files. */
  readonly runtime: string;
}

/** The provider of these settings; for `auto` the first that needs no download. Never rejects for want of one. */
export async function chooseProvider(
  settings: LanguageSettings,
  surroundings: LanguageSurroundings,
): Promise<LanguageProvider> {
  switch (settings.provider) {
    case 'remote': {
      const { createRemoteProvider } = await import('./providers/remote/remote-provider.ts');
      return createRemoteProvider(settings);
    }
    case 'browser': {
      const { createBrowserProvider } = await import('./providers/browser/browser-provider.ts');
      return createBrowserProvider(settings, { languages: [...new Set([surroundings.locale, 'en'])] });
    }
    case 'webllm': {
      const { createWebLlmProvider } = await import('./providers/webllm/webllm-provider.ts');
      return createWebLlmProvider(settings);
    }
    case 'transformers': {
      const { createTransformersProvider } = await import(
        './providers/transformers/transformers-provider.ts'
      );
      return createTransformersProvider(settings, { runtime: surroundings.runtime });
    }
    case 'custom':
      return createCustomProvider(settings.model);
    case 'auto':
      return chooseWithoutDownload(surroundings);
  }
}

/** Cheapest to find out about first. */
const WITHOUT_DOWNLOAD = ['browser', 'webllm'] as const;

async function chooseWithoutDownload(surroundings: LanguageSurroundings): Promise<LanguageProvider> {
  const reasons: string[] = [];
  for (const name of WITHOUT_DOWNLOAD) {
    const provider = await chooseProvider({ provider: name }, surroundings);
    const { state, model, reason } = await provider.offer();
    if (state === 'ready') return provider;
    reasons.push(`${model}: ${state === 'download' ? 'would have to be downloaded' : reason}`);
  }
  const reason = `no language model is here without a download (${reasons.join('; ')})`;
  return {
    name: 'browser',
    offer: async () => ({ provider: 'browser', model: 'auto', state: 'unavailable', reason }),
    load: () => Promise.reject(new LaneError('LANE_LANGUAGE_UNAVAILABLE', reason)),
  };
}
