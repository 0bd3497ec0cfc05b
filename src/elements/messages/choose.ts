/**
 * Chooses the elements' words by language. English is always there; the others come when an element stands in their
 * language. A further language is one more file and one more entry here.
 */
import type { ElementMessages } from './element-messages.ts';
import { en } from './en.ts';

/** By language subtag. */
const LOADERS: Readonly<Record<string, () => Promise<ElementMessages>>> = {
  ar: async () => (await import('./ar.ts')).ar,
  de: async () => (await import('./de.ts')).de,
  en: async () => en,
  es: async () => (await import('./es.ts')).es,
  fr: async () => (await import('./fr.ts')).fr,
  ja: async () => (await import('./ja.ts')).ja,
  pt: async () => (await import('./pt.ts')).pt,
  zh: async () => (await import('./zh.ts')).zh,
};

/** Subtags of the languages that there are words for. */
export const LANGUAGES: readonly string[] = Object.keys(LOADERS);

const loaded = new Map<string, ElementMessages>([['en', en]]);

/**
 * Makes the words for a BCP 47 tag ready for `messagesFor`; nothing where they are, or where there are none for the
 * language. Never rejects: words that cannot be had are said in English.
 */
export function loadMessages(tag: string): Promise<void> | undefined {
  const language = subtagOf(tag);
  const load = LOADERS[language];
  if (load === undefined || loaded.has(language)) return undefined;
  return load()
    .catch(() => en)
    .then((messages) => void loaded.set(language, messages));
}

/** The words for a BCP 47 tag: its language's, English where there are none or they were not loaded. */
export function messagesFor(tag: string): ElementMessages {
  return loaded.get(subtagOf(tag)) ?? en;
}

function subtagOf(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}
