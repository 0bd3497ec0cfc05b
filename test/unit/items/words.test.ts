/** Words are compared in one spelling, whatever the shop wrote. */
import { describe, expect, test } from 'vitest';
import { foldedPhrase, wordRuns, wordsOf } from '../../../src/items/words.ts';

describe('words of a text', () => {
  test('are in lower case, split at whatever is no letter or digit', () => {
    expect(wordsOf('Sci-Fi & Fantasy (1984): "Dune"')).toEqual(['sci', 'fi', 'fantasy', '1984', 'dune']);
  });

  test('lose their accents and apostrophes', () => {
    expect(wordsOf("Amélie's café")).toEqual(wordsOf('AMELIES CAFE'));
    expect(wordsOf('Children’s')).toEqual(wordsOf("children's"));
  });

  test('of scripts without upper case or spaces are kept', () => {
    expect(wordsOf('七人の侍')).toEqual(['七人の侍']);
    expect(wordsOf('أحمر شفاه')).toEqual(['أحمر', 'شفاه']);
    expect(wordsOf('हिन्दी किताब')).toEqual(['हिन्दी', 'किताब']);
    expect(wordsOf('한국어 책')).toEqual(['한국어', '책']);
  });

  test('are none where there is nothing to read', () => {
    expect(wordsOf(' … 👩‍👩‍👧 — ')).toEqual([]);
    expect(wordsOf('')).toEqual([]);
  });

  test('are plain texts even where JavaScript has a property of that name', () => {
    expect(wordsOf('Constructor set __proto__')).toEqual(['constructor', 'set', 'proto']);
  });
});

describe('singular and plural are one word', () => {
  test.each([
    ['thriller', 'thrillers'],
    ['comedy', 'comedies'],
    ['brush', 'brushes'],
    ['watch', 'watches'],
    ['box', 'boxes'],
    ['glass', 'glasses'],
    ['dress', 'dresses'],
    ['house', 'houses'],
    ['tie', 'ties'],
    ['movie', 'movies'],
    ['zombie', 'zombies'],
    ['hoodie', 'hoodies'],
    ['smoothie', 'smoothies'],
    ['hero', 'heroes'],
    ['tomato', 'tomatoes'],
    ['lens', 'lenses'],
    ['knife', 'knives'],
    ['woman', 'women'],
    ['child', 'children'],
    ['series', 'series'],
  ])('%s, %s', (one, many) => {
    expect(wordsOf(many)).toEqual(wordsOf(one));
  });

  test.each(['bus', 'chess', 'tennis', 'gas', 'lens'])('"%s" keeps apart from other words', (word) => {
    const others = ['bu', 'ches', 'tenni', 'ga', 'len'];
    for (const other of others) expect(wordsOf(word)).not.toEqual([other]);
  });
});

describe('phrases', () => {
  test('are folded into one spelling', () => {
    expect(foldedPhrase('  Time-Travel Movies ')).toBe(foldedPhrase('time travel movie'));
  });

  test('are found as runs of words that stand together', () => {
    expect(wordRuns(['open', 'world', 'game'], 2)).toEqual([
      'open',
      'open world',
      'world',
      'world game',
      'game',
    ]);
    expect(wordRuns(['open', 'world', 'game'], 9)).toContain('open world game');
    expect(wordRuns([], 3)).toEqual([]);
  });
});
