/** Whether a phrase can be in a language, as far as a few words tell: by its script and its small words. */

/** Small words that only some languages have; none of them begins an ordinary phrase of the others. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and with about for from',
  de: 'und für der dem des über vom zum zur',
  fr: 'et les des du avec pour dans',
  es: 'y sobre desde',
  it: 'e gli della delle dei degli',
  pt: 'e das sobre através',
  nl: 'en het een voor',
};

const SCRIPTS: Readonly<Record<string, RegExp>> = {
  Latn: /\p{Script=Latin}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
  Grek: /\p{Script=Greek}/u,
  Arab: /\p{Script=Arabic}/u,
  Hebr: /\p{Script=Hebrew}/u,
  Deva: /\p{Script=Devanagari}/u,
  Thai: /\p{Script=Thai}/u,
  Jpan: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  Hans: /\p{Script=Han}/u,
  Hant: /\p{Script=Han}/u,
  Kore: /[\p{Script=Hangul}\p{Script=Han}]/u,
};

/**
 * Whether `phrase` can be in the language of the BCP 47 tag. Any language may borrow Latin letters for a name beside its own;
 * a phrase of Latin letters must have no other. Words that two languages share are taken to be right.
 */
export function isInLanguage(phrase: string, locale: string): boolean {
  const { language, script } = parts(locale);
  const own = SCRIPTS[script];
  const letters = [...phrase].filter((letter) => /\p{L}/u.test(letter));
  if (own !== undefined) {
    const fitting = letters.filter((letter) => own.test(letter)).length;
    if (script === 'Latn' ? fitting < letters.length : fitting === 0) return false;
  }
  const words = phrase.toLowerCase().split(/[^\p{L}]+/u);
  const ours = new Set((SMALL_WORDS[language] ?? '').split(' '));
  return !Object.entries(SMALL_WORDS).some(
    ([other, small]) =>
      other !== language &&
      small.split(' ').some((word) => !ours.has(word) && word.length > 1 && words.includes(word)),
  );
}

function parts(locale: string): { language: string; script: string } {
  try {
    const { language, script } = new Intl.Locale(locale).maximize();
    return { language, script: script ?? 'Latn' };
  } catch {
    return { language: 'en', script: 'Latn' };
  }
}
