/** Brings the visitor's settings to life on pages that have them; most have none, and load nothing for them. */
import { register } from '../elements/register.ts';

/** The tag of `LaneSettingsElement`, which is not loaded to know it. */
export const SETTINGS_TAG = 'lane-settings';

/**
 * Loads the element once the page has one, be it now or later, and then calls `ready`.
 * @returns a function that ends it
 */
export function watchSettings(
  root: Document,
  report: (error: unknown) => void,
  ready: () => void,
): () => void {
  // The browser keeps it up to date: looking at its length costs next to nothing.
  const found = root.getElementsByTagName(SETTINGS_TAG);
  const observer = new MutationObserver(check);
  observer.observe(root, { childList: true, subtree: true });
  check();
  return () => observer.disconnect();

  function check(): void {
    if (found.length === 0) return;
    observer.disconnect();
    import('../elements/lane-settings.ts')
      .then(({ LaneSettingsElement }) => {
        register(LaneSettingsElement);
        ready();
      })
      .catch(report);
  }
}
