/** Which language model the demo is asked to use, as the address and the form say it. */
import type { LanguageChoice } from '../../index.ts';
import { parameter, showAddress } from '../address.ts';

/** What can be chosen. */
export const PROVIDERS = ['none', 'auto', 'browser', 'webllm', 'transformers', 'remote'] as const;

export interface LanguageForm {
  readonly provider: (typeof PROVIDERS)[number];
  /** A model's name; empty for the provider's own choice. */
  readonly model: string;
  /** Address of a server, for `remote`. */
  readonly url: string;
}

/** Reads `?language=…&language-model=…&language-url=…`. */
export function languageFromAddress(): LanguageForm {
  const asked = parameter('language');
  return {
    provider: PROVIDERS.find((provider) => provider === asked) ?? 'none',
    model: parameter('language-model') ?? '',
    url: parameter('language-url') ?? '',
  };
}

/** Puts the choice into the address bar, so that it can be linked to. */
export function showLanguage({ provider, model, url }: LanguageForm): void {
  showAddress({
    language: provider === 'none' ? '' : provider,
    'language-model': model,
    'language-url': url,
  });
}

/** Whether all is there that the provider needs. */
export function isComplete({ provider, model, url }: LanguageForm): boolean {
  if (provider === 'remote') return model !== '' && url !== '';
  return provider !== 'transformers' || model !== '';
}

/** The option of `createExplainer`; nothing while something is missing. */
export function choiceOf(form: LanguageForm): LanguageChoice {
  const { provider, model, url } = form;
  if (!isComplete(form)) return 'none';
  switch (provider) {
    case 'remote':
      return { provider, url, model };
    case 'transformers':
      // A folder is meant relative to the page, a hub id as it is.
      return { provider, model: /^\.{0,2}\//.test(model) ? new URL(model, document.baseURI).href : model };
    case 'webllm':
      return model === '' ? { provider } : { provider, model };
    default:
      return provider === 'none' ? 'none' : { provider };
  }
}
