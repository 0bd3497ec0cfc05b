/** Whether a sentence is in the language that was asked for: by its script, then by its commonest words. */
import type { CriticViolation } from '../critic.ts';
import { violation } from '../details.ts';
import type { CompiledWords } from '../words/compiled-words.ts';
import type { LanguageSigns } from '../words/select-words.ts';

/** The scripts of languages that are not written in Latin letters. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u,
  zh: /\p{Script=Han}/u,
  ar: /\p{Script=Arabic}/u,
};
const LATIN = /\p{Script=Latin}/u;
/** Share of the letters that may be of another script. */
const FOREIGN = 0.2;

/** `outside`: the text without titles, phrases and values. `others` are the signs of all languages that are read. */
export function languageViolations(
  outside: string,
  words: CompiledWords,
  others: readonly LanguageSigns[],
): CriticViolation[] {
  const { language } = words.data;
  const letters = outside.match(/\p{L}/gu) ?? [];
  const script = SCRIPTS[language] ?? LATIN;
  const foreign = letters.filter((letter) => !script.test(letter)).length;
  // Japanese without a single kana is Chinese.
  const chinese =
    language === 'ja' && letters.length > 4 && !/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(outside);
  if (foreign > letters.length * FOREIGN || chinese)
    return [violation('language', `Write in the language asked for (${language}).`)];
  const said = outside.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const count = ({ stopWords }: Pick<LanguageSigns, 'stopWords'>): number =>
    said.filter((word) => stopWords.has(word)).length;
  const own = count(words);
  const unknown = said.filter((word) => !words.isPlain(word)).length;
  const other = others.find(
    (one) => one.language !== language && one.spaced && count(one) > own && count(one) >= 2 && unknown >= 2,
  );
  return other
    ? [violation('language', `It is in another language (${other.language}): write in ${language}.`)]
    : [];
}
