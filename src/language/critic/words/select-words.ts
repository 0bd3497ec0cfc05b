/** Which languages the critic reads. */

import { ar } from './ar.ts';
import { type CompiledWords, compileWords } from './compiled-words.ts';
import type { CriticWords } from './critic-words.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import { pt } from './pt.ts';
import { zh } from './zh.ts';

const LANGUAGES: readonly CriticWords[] = [en, de, fr, es, pt, ja, zh, ar];

/** The words for a BCP 47 tag, by its language; undefined where there are none, and then nothing can be accepted. */
export function selectWords(locale: string): CompiledWords | undefined {
  const language = locale.toLowerCase().split(/[-_]/u)[0];
  const words = LANGUAGES.find((one) => one.language === language);
  return words && compileWords(words);
}

/** What tells one language from another. */
export interface LanguageSigns {
  readonly language: string;
  readonly spaced: boolean;
  readonly stopWords: ReadonlySet<string>;
}

let signs: readonly LanguageSigns[] | undefined;

/** The commonest words of all languages that are read. */
export function languageSigns(): readonly LanguageSigns[] {
  signs ??= LANGUAGES.map(({ language, spaced, stopWords }) => ({
    language,
    spaced,
    stopWords: new Set(stopWords),
  }));
  return signs;
}
