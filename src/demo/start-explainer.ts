/** Starts the library as the page's address asks. Small, so that its worker is under way before the page is drawn. */
import { createExplainer, type Explainer } from '../explainer.ts';
import type { LoadingUpdate } from '../updates.ts';
import { parameter } from './address.ts';

/** An explainer that is being created, and what has been loaded for it so far. */
export interface StartedExplainer {
  readonly created: Promise<Explainer>;
  /** Calls `listener` with every update from the first on. */
  onLoading(listener: (update: LoadingUpdate) => void): void;
}

/** Creates an explainer; a failure is told by whoever waits for `created`. */
export function startExplainer(): StartedExplainer {
  const device = parameter('device');
  const updates: LoadingUpdate[] = [];
  let tell = (update: LoadingUpdate): void => void updates.push(update);
  const created = createExplainer({
    device: device === 'wasm' || device === 'webgpu' ? device : 'auto',
    cache: 'persistent',
    models: new URL('models/', document.baseURI).href,
    onProgress: (update) => tell(update),
  });
  created.catch(() => {});
  return {
    created,
    onLoading(listener) {
      updates.forEach(listener);
      tell = listener;
    },
  };
}
