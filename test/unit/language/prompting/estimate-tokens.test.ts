/** The estimate against real tokenizers: high enough to keep a bound, not so high that nothing fits. */
import { encode as encodeLarge } from 'gpt-tokenizer/encoding/cl100k_base';
import { encode as encodeSmall } from 'gpt-tokenizer/encoding/r50k_base';
import { describe, expect, test } from 'vitest';
import { estimatePromptTokens, estimateTokens } from '../../../../src/language/prompting/estimate-tokens.ts';

const TEXTS = [
  'The visitor met these items, oldest first. Name five interests that explain most of them.',
  '12. "OPI Nail Lacquer, Big Apple Red, 0.5 Fl Oz" (category: Nail Polish; brand: OPI)',
  '{"preferences":[{"phrase":"crime thrillers","because":[1,4,9]},{"phrase":"neo-noir","because":[2,13]}]}',
  'Die Besucherin mochte diese Bücher über Gärten, Vögel und die Geschichte der Straßenbahn in Österreich.',
  'Une découverte à goûter : l’été dernier, les élèves ont préféré les romans policiers français.',
  'Преступление и наказание, роман Фёдора Достоевского о совести и наказании',
  'Η Οδύσσεια του Ομήρου και άλλες ιστορίες',
  '活着，余华的小说，讲述了一个人的一生与命运',
  '千と千尋の神隠し、スタジオジブリの映画です',
  '기생충, 봉준호 감독의 영화',
  'ألف ليلة وليلة من الحكايات القديمة',
  'סיפור על אהבה וחושך',
  'रामायण की कहानी और महाभारत',
  'ต้มยำกุ้ง อาหารไทย',
  '👩‍👩‍👧 🎬🔥✨',
  'ACME HD-TV XJ9000 PRO-MAX RTX4090 B07XJ8C8F5',
  'Książki o ptakach i źródłach rzeki',
];

describe('the estimate of tokens', () => {
  test.each(TEXTS)('is not below what a vocabulary of 100,000 tokens gives: %s', (text) => {
    expect(estimateTokens(text)).toBeGreaterThanOrEqual(encodeLarge(text).length);
  });

  test.each(TEXTS)('is not far below what one of 50,000 tokens gives: %s', (text) => {
    expect(estimateTokens(text)).toBeGreaterThanOrEqual(encodeSmall(text).length * 0.8);
  });

  test('is at most about twice the truth for English', () => {
    for (const text of TEXTS.slice(0, 3))
      expect(estimateTokens(text)).toBeLessThan(encodeSmall(text).length * 2.1);
  });

  test('of a prompt counts what the chat template adds', () => {
    const content = TEXTS[0] as string;
    expect(estimatePromptTokens([{ role: 'user', content }])).toBeGreaterThan(estimateTokens(content));
    expect(estimatePromptTokens([])).toBe(0);
    expect(estimateTokens('')).toBe(0);
  });
});
