/** Which catalogue serves a locale. */
import { ar } from './ar.ts';
import type { Catalogue } from './catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import { pt } from './pt.ts';
import { zh } from './zh.ts';

/** The catalogues there are, by language subtag. */
export const CATALOGUES: ReadonlyMap<string, Catalogue> = new Map([
  ['ar', ar],
  ['de', de],
  ['en', en],
  ['es', es],
  ['fr', fr],
  ['ja', ja],
  ['pt', pt],
  ['zh', zh],
]);

/** The catalogue for a BCP 47 tag: by its language, English where there is none. Case and region do not matter. */
export function selectCatalogue(locale: string): Catalogue {
  const language = locale.toLowerCase().split(/[-_]/)[0] ?? '';
  return CATALOGUES.get(language) ?? en;
}
