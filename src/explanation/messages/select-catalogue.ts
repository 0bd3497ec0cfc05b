/** Which catalogue serves a locale. English is always there; the others come when a page needs them. */
import type { Catalogue } from './catalogue.ts';
import { en } from './en.ts';

/** By language subtag. */
const LOADERS: Readonly<Record<string, () => Promise<Catalogue>>> = {
  ar: async () => (await import('./ar.ts')).ar,
  de: async () => (await import('./de.ts')).de,
  en: async () => en,
  es: async () => (await import('./es.ts')).es,
  fr: async () => (await import('./fr.ts')).fr,
  ja: async () => (await import('./ja.ts')).ja,
  pt: async () => (await import('./pt.ts')).pt,
  zh: async () => (await import('./zh.ts')).zh,
};

/** Subtags of the languages that there are catalogues for. */
export const LANGUAGES: readonly string[] = Object.keys(LOADERS);

const loaded = new Map<string, Catalogue>([['en', en]]);

/** Makes the catalogue for a BCP 47 tag ready for `selectCatalogue`; where it cannot be had, English serves. */
export async function loadCatalogue(locale: string): Promise<void> {
  const language = languageOf(locale);
  if (loaded.has(language)) return;
  const catalogue = await LOADERS[language]?.().catch(() => undefined);
  if (catalogue !== undefined) loaded.set(language, catalogue);
}

/**
 * The catalogue for a BCP 47 tag: by its language, English where there is none or it was not loaded. Case and region do
 * not matter.
 */
export function selectCatalogue(locale: string): Catalogue {
  return loaded.get(languageOf(locale)) ?? en;
}

function languageOf(locale: string): string {
  return locale.toLowerCase().split(/[-_]/)[0] ?? '';
}
