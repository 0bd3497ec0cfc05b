/** A model that the page brings: it is ready as it is. */
import type { LanguageModel, LanguageProvider } from '../../language-model.ts';

export function createCustomProvider(model: LanguageModel): LanguageProvider {
  return {
    name: 'custom',
    offer: async () => ({ provider: 'custom', model: model.name, state: 'ready', bytes: 0 }),
    // The page made it, so the page disposes of it.
    load: async () => ({
      name: model.name,
      provider: 'custom',
      generate: (request, tell) => model.generate(request, tell),
      dispose: async () => undefined,
    }),
  };
}
