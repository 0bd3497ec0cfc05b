/** Which catalogue serves a locale. */
import type { Catalogue } from './catalogue.ts';
import { en } from './en.ts';

/** The catalogues there are, by language subtag. */
const CATALOGUES: ReadonlyMap<string, Catalogue> = new Map([['en', en]]);

/** The catalogue for a BCP 47 tag: by its language, English where there is none. Case and region do not matter. */
export function selectCatalogue(locale: string): Catalogue {
  const language = locale.toLowerCase().split(/[-_]/)[0] ?? '';
  return CATALOGUES.get(language) ?? en;
}
