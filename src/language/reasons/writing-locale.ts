/** Which language a model is asked to write in. */
import { selectCatalogue } from '../../explanation/messages/select-catalogue.ts';
import { selectWords } from '../critic/words/select-words.ts';

/**
 * That of the computed sentences, between which the model's will stand: `locale` (BCP 47) where there are messages in its
 * language, else the language that they fall back to. Undefined where the critic does not read it, since then nothing
 * that is written could be shown.
 */
export function writingLocale(locale: string): string | undefined {
  const fallback = selectCatalogue(locale).locale;
  const written = languageOf(fallback) === languageOf(locale) ? locale : fallback;
  return selectWords(written) ? written : undefined;
}

function languageOf(locale: string): string {
  return locale.toLowerCase().split(/[-_]/u)[0] ?? '';
}
