/** Grounding check: a phrase may stand in a text in the plural or in the singular. */
import { findPhrase, type Stretch } from './masked-text.ts';

/** Where `phrase` stands in `text` as whole words, its last word in either number; case aside. */
export function findForms(text: string, phrase: string): Stretch[] {
  return numberForms(phrase).flatMap((form) => findPhrase(text, form));
}

/** The phrase, and with its last word in the other number, as English forms it. */
function numberForms(phrase: string): string[] {
  const other = /\p{L}{2}ies$/u.test(phrase)
    ? [`${phrase.slice(0, -3)}y`, phrase.slice(0, -1)]
    : /(?:ch|sh|x|ss|zz)es$/u.test(phrase)
      ? [phrase.slice(0, -2)]
      : /[^su]s$/u.test(phrase)
        ? [phrase.slice(0, -1)]
        : /[^aeiou]y$/u.test(phrase)
          ? [`${phrase.slice(0, -1)}ies`]
          : /\p{Ll}$/u.test(phrase)
            ? [`${phrase}s`]
            : [];
  return [phrase, ...other];
}
