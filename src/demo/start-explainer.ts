/** Starts the library as the page's address asks. Small, so that its worker is under way before the page is drawn. */
import { createExplainer, type Explainer } from '../explainer.ts';
import type { LanguageOffer } from '../language/language-model.ts';
import type { LanguageStatus } from '../language/language-status.ts';
import type { LoadingUpdate } from '../updates.ts';
import { parameter } from './address.ts';

/** An explainer that is being created, and what has been loaded for it so far. */
export interface StartedExplainer {
  /** Answers questions of consent and hears of the language model; set by the page once it is there. */
  readonly language: LanguageListener;
  readonly created: Promise<Explainer>;
  /** Calls `listener` with every update from the first on. */
  onLoading(listener: (update: LoadingUpdate) => void): void;
}

export interface LanguageListener {
  consent: (offer: LanguageOffer) => Promise<boolean>;
  onStatus: (status: LanguageStatus) => void;
}

/** Creates an explainer; a failure is told by whoever waits for `created`. */
export function startExplainer(): StartedExplainer {
  const device = parameter('device');
  const updates: LoadingUpdate[] = [];
  let tell = (update: LoadingUpdate): void => void updates.push(update);
  const language: LanguageListener = { consent: async () => false, onStatus: () => {} };
  const created = createExplainer({
    device: device === 'wasm' || device === 'webgpu' ? device : 'auto',
    cache: 'persistent',
    models: new URL('models/', document.baseURI).href,
    onProgress: (update) => tell(update),
    consent: (offer) => language.consent(offer),
    onLanguage: (status) => language.onStatus(status),
  });
  created.catch(() => {});
  return {
    created,
    language,
    onLoading(listener) {
      updates.forEach(listener);
      tell = listener;
    },
  };
}
