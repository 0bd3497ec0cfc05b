/** Chooses the elements' words by language. A further language is one more file and one more entry here. */
import { ar } from './ar.ts';
import { de } from './de.ts';
import type { ElementMessages } from './element-messages.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import { pt } from './pt.ts';
import { zh } from './zh.ts';

/** The words there are, by language subtag. */
export const CATALOGUE: Readonly<Record<string, ElementMessages>> = { ar, de, en, es, fr, ja, pt, zh };

/** The words for a BCP 47 tag: the tag's own, else its language's, else English. */
export function messagesFor(language: string): ElementMessages {
  const tag = language.toLowerCase();
  return CATALOGUE[tag] ?? CATALOGUE[tag.split('-')[0] ?? ''] ?? en;
}
