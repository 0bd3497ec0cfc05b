/** Chooses the elements' words by language. A further language is one more file and one more entry here. */
import type { ElementMessages } from './element-messages.ts';
import { en } from './en.ts';

const CATALOGUE: Readonly<Record<string, ElementMessages>> = { en };

/** The words for a BCP 47 tag: the tag's own, else its language's, else English. */
export function messagesFor(language: string): ElementMessages {
  const tag = language.toLowerCase();
  return CATALOGUE[tag] ?? CATALOGUE[tag.split('-')[0] ?? ''] ?? en;
}
