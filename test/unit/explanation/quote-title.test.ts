/** Titles as they stand in a sentence. */
import { describe, expect, test } from 'vitest';
import { createRealiser } from '../../../src/explanation/computed-realiser.ts';
import { foldText, quoteTitle, shortenTitle, TITLE_LENGTH } from '../../../src/explanation/quote-title.ts';
import { films, item, preference, request } from './requests.ts';

const marks = { open: '“', close: '”', innerOpen: '‘', innerClose: '’' };

describe('folding', () => {
  test('control characters and line breaks become spaces', () => {
    expect(foldText('Line\nbreak\u0000 and\ttab \u202Etrick')).toBe('Line break and tab trick');
  });
  test('tags go, other angle brackets stay', () => {
    expect(foldText('<b>Heat</b> <img src=x onerror=alert(1)> I <3 U')).toBe('Heat I <3 U');
  });
});

describe('shortening', () => {
  test('what fits stays whole', () => {
    expect(shortenTitle('Heat')).toBe('Heat');
    expect(shortenTitle('x'.repeat(TITLE_LENGTH))).toHaveLength(TITLE_LENGTH);
  });
  test('ends on a word, without a dangling sign', () => {
    expect(shortenTitle('The quick brown fox jumps over the very lazy dog tonight', 30)).toBe(
      'The quick brown fox jumps…',
    );
  });
  test('prefers a natural break', () => {
    expect(
      shortenTitle('Maybelline New York Eye Studio Lasting Drama Gel Eyeliner, Eggplant 956, 0.106 Ounce'),
    ).toBe('Maybelline New York Eye Studio Lasting Drama Gel Eyeliner…');
    expect(shortenTitle('The Good, the Bad and the Ugly: Extended Collector’s Edition', 50)).toBe(
      'The Good, the Bad and the Ugly…',
    );
  });
  test('cuts a title without spaces between characters, never inside an emoji', () => {
    expect(shortenTitle('👩‍👩‍👧'.repeat(20), 12)).toBe(`${'👩‍👩‍👧'.repeat(2)}…`);
    expect([...shortenTitle('吾輩は猫である'.repeat(12))].length).toBeLessThanOrEqual(TITLE_LENGTH);
  });
});

describe('quoting', () => {
  test('quotation marks inside become single ones', () => {
    expect(quoteTitle('“Crocodile” Dundee', marks)).toBe('“‘Crocodile’ Dundee”');
  });
  test('titles that run from right to left are isolated, others are not', () => {
    expect(quoteTitle('أحمر شفاه', marks)).toBe('“\u2068أحمر شفاه\u2069”');
    expect(quoteTitle('💅 Topcoat', marks)).toBe('“💅 Topcoat”');
  });
});

test('two very long titles give way until the reason fits in 160 characters', () => {
  const long = (name: string) => item(`${name} ${'extraordinarily long product title '.repeat(4)}`);
  const history = [long('First'), long('Second')];
  const liked = [preference('garden tools', [0, 1])];
  const meetings = [films.heat, films.ronin, films.seven].map((candidate) => ({ candidate, fitness: [0.9] }));
  const explanations = [...createRealiser().realise(request(history, liked, meetings))];
  for (const { reason } of explanations) expect([...reason].length).toBeLessThanOrEqual(160);
  expect(explanations.map(({ reason }) => reason).join()).toContain('…”');
});
