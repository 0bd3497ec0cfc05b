/** Numbers in digits of any script and in words. */
import type { CompiledWords } from '../words/compiled-words.ts';
import type { Mention } from './mention.ts';

/** Zeros of the digit rows that are read; digits of other rows are no number that was computed. */
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0xff10];

/** All numbers of `text` outside what is masked there. */
export function findNumbers(text: string, words: CompiledWords): Mention[] {
  const { numbers, spaced } = words.data;
  const percent = new RegExp(`^\\s?(?:${words.data.percent})(?![\\p{L}])`, 'iu');
  const found: Mention[] = [];
  for (const { 0: digits, index } of text.matchAll(/\p{Nd}(?:[\p{Nd}.,٫٬]*\p{Nd})?/gu)) {
    const end = index + digits.length;
    const sign = percent.exec(text.slice(end, end + 16))?.[0] ?? '';
    const letter = sign === '' && !/^[％]/u.test(text.slice(end)) ? 'N' : 'R';
    found.push({
      letter,
      start: index,
      end: end + Math.max(sign.length, letter === 'R' ? 1 : 0),
      number: numberOf(digits),
    });
  }
  if (!spaced) return found;
  for (const { 0: word, index } of text.matchAll(/(?<![\p{L}\p{N}])\p{L}[\p{L}\p{M}]*(?![\p{L}\p{N}])/gu)) {
    const lower = word.toLowerCase();
    if (!Object.hasOwn(numbers, lower)) continue;
    const number = numbers[lower] as number;
    const end = index + word.length;
    const after = text
      .slice(end, end + 40)
      .toLowerCase()
      .trimStart();
    if (number === 1 && after.search(words.cue.counted) !== 0) continue;
    const sign = percent.exec(text.slice(end, end + 16))?.[0] ?? '';
    found.push({ letter: sign === '' ? 'N' : 'R', start: index, end: end + sign.length, number });
  }
  return found;
}

/** "1,000" is a thousand, "12.5" twelve and a half; NaN for digits of rows that are not read. */
function numberOf(text: string): number {
  const plain = text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find((one) => code >= one && code < one + 10);
    return zero === undefined ? 'x' : String(code - zero);
  });
  return Number(plain.replace(/[,.٬](?=\d{3}(?:\D|$))/gu, '').replace(/[,٫]/u, '.'));
}
