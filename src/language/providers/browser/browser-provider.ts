/** The browser's own model, through the Prompt API. It exists only in pages, not in workers. */
import { abortedError } from '../../../runtime/error.ts';
import type { LanguageLoadRequest, LanguageProvider } from '../../language-model.ts';
import type { BrowserLanguage } from '../../language-options.ts';
import { BROWSER_MODEL, createBrowserModel } from './browser-model.ts';
import { findPromptApi, type PromptAvailability, type PromptOptions } from './prompt-api.ts';
import { createFailure, unavailable } from './prompt-failure.ts';

const NO_API = 'this browser has no Prompt API';
const NO_MODEL =
  'this browser has the Prompt API, but no model for this device, language or page (it needs a graphics card or memory, ' +
  'free disk space, and that no policy forbids it)';
const NO_CLICK =
  'its download must follow a click or key of the visitor; load it from the handler of a click, such as the one that agrees';

/**
 * @param languages Languages that titles and reasons are in, as tags; the browser has a model for some only. Default:
 *   that of the page.
 */
export function createBrowserProvider(
  _settings: BrowserLanguage,
  { languages = pageLanguages() }: { readonly languages?: readonly string[] } = {},
): LanguageProvider {
  const text = { type: 'text' as const, languages: [...languages] };
  const options: PromptOptions = { expectedInputs: [text], expectedOutputs: [text] };
  return {
    name: 'browser',
    async offer() {
      const offer = { provider: 'browser', model: BROWSER_MODEL } as const;
      switch (await availability(options)) {
        case 'available':
          return { ...offer, state: 'ready', bytes: 0 };
        case 'downloadable':
        case 'downloading':
          return { ...offer, state: 'download' };
        default:
          return {
            ...offer,
            state: 'unavailable',
            reason: findPromptApi() ? NO_MODEL : NO_API,
          };
      }
    },
    async load({ onProgress, signal }: LanguageLoadRequest) {
      if (signal?.aborted) throw abortedError(signal);
      const api = findPromptApi();
      if (api === undefined) throw unavailable(NO_API);
      const state = await availability(options);
      if (state === 'unavailable') throw unavailable(NO_MODEL);
      if (state !== 'available' && !navigator.userActivation?.isActive) throw unavailable(NO_CLICK);
      try {
        const session = await api.create({
          ...options,
          ...(signal && { signal }),
          monitor(monitor) {
            monitor.addEventListener('downloadprogress', (event) => {
              const { loaded, total } = event as ProgressEvent;
              onProgress?.({ type: 'loading', part: BROWSER_MODEL, loaded, total });
            });
          },
        });
        return createBrowserModel(api, options, session);
      } catch (error) {
        throw createFailure(error, signal);
      }
    },
  };
}

async function availability(options: PromptOptions): Promise<PromptAvailability> {
  try {
    return (await findPromptApi()?.availability(options)) ?? 'unavailable';
  } catch {
    // A document that is not shown, a policy, a tag that is no language.
    return 'unavailable';
  }
}

function pageLanguages(): string[] {
  const [language] = document.documentElement.lang.toLowerCase().split('-');
  return [...new Set(['en', language || 'en'])];
}
