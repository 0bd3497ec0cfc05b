/**
 * The entry for apps that are bundled: loads the library at run time from the folder that the shop hosts it in, so that
 * no bundler takes its worker apart. Copy `node_modules/lane-explainer/dist/library` there, by default to `/lane/`.
 *
 *     import { loadElements, loadLibrary } from 'lane-explainer/load';
 *     const [{ createExplainer }] = await Promise.all([loadLibrary(), loadElements()]);
 */

/** What `lane-explainer` exports. */
export type Library = typeof import('./index.ts');
/** What `lane-explainer/element` exports. */
export type Elements = typeof import('./elements/index.ts');

/** Address of the folder on the page's host, with or without a slash at its end. */
const FOLDER = '/lane/';

/** The library. Rejects as an import does where the folder has none; a second call gives the same. */
export function loadLibrary(folder: string | URL = FOLDER): Promise<Library> {
  return import(/* @vite-ignore */ /* webpackIgnore: true */ addressOf('index.js', folder));
}

/** Registers the elements. Rejects as an import does where the folder has none; a second call gives the same. */
export function loadElements(folder: string | URL = FOLDER): Promise<Elements> {
  return import(/* @vite-ignore */ /* webpackIgnore: true */ addressOf('element.js', folder));
}

function addressOf(file: string, folder: string | URL): string {
  const text = String(folder);
  return new URL(file, new URL(text.endsWith('/') ? text : `${text}/`, location.href)).href;
}
