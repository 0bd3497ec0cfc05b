/** Titles as sequences of words in which spelling variants of one title are equal. */
import { foldText } from '../../../explanation/quote-title.ts';
import { WORD } from '../word-pattern.ts';

/** One word of a text in comparable form. Offsets are in UTF-16 units, `end` exclusive. */
export interface TitleToken {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Letters that have no decomposition. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Words that a title may lose or gain without becoming another: "&" for "and", "Part II" for "2". */
const SILENT = new Set([
  'and',
  'und',
  'et',
  'y',
  'e',
  'part',
  'volume',
  'vol',
  'pt',
  'teil',
  'partie',
  'parte',
]);
/** A title's first word may be dropped where it is an article. */
const ARTICLES = new Set([
  'the',
  'a',
  'an',
  'le',
  'la',
  'les',
  'l',
  'der',
  'die',
  'das',
  'el',
  'los',
  'las',
  'il',
]);

const NUMBERS: ReadonlyMap<string, string> = new Map([
  ...[
    'zero',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ].map((word, value): [string, string] => [word, String(value)]),
  ...[
    '',
    '',
    'ii',
    'iii',
    'iv',
    'v',
    'vi',
    'vii',
    'viii',
    'ix',
    'x',
    'xi',
    'xii',
    'xiii',
    'xiv',
    'xv',
    'xvi',
  ].map((numeral, value): [string, string] => [numeral, String(value)]),
]);

/** All words of `text` in comparable form: no case, no accents, numerals as digits; silent words are left out. */
export function titleTokens(text: string): TitleToken[] {
  const tokens: TitleToken[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const key = comparable(word);
    if (key !== '' && !SILENT.has(key)) tokens.push({ key, start: index, end: index + word.length });
  }
  return tokens;
}

/** One spelling for all variants of a title; empty for a title without letters and digits. */
export function titleKey(text: string): string {
  return keyOf(titleTokens(foldText(text)));
}

/** The key of tokens: without an article in front, unless that is all there is. */
export function keyOf(tokens: readonly TitleToken[]): string {
  const [first] = tokens;
  const kept = first && tokens.length > 1 && isArticle(first.key) ? tokens.slice(1) : tokens;
  return kept.map(({ key }) => key).join(' ');
}

/** Whether a comparable word is an article in one of the languages that titles mostly come in. */
export function isArticle(key: string): boolean {
  return ARTICLES.has(key);
}

/** The numbers in a key, which tell one volume from another. */
export function numbersOf(key: string): string {
  return key
    .split(' ')
    .filter((word) => /\d/u.test(word))
    .join(' ');
}

function comparable(word: string): string {
  const bare = word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’‘`´]/gu, '')
    .normalize('NFKC')
    .replace(/[ßæœøłđðþı]/gu, (letter) => LETTERS[letter] ?? letter);
  return NUMBERS.get(bare) ?? bare;
}
