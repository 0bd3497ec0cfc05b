/** Words that two titles have in common: what a reader sees at once, and nothing that only counts or packs. */
import { describe, expect, test } from 'vitest';
import { beginsWith, sharedWords, standsIn } from '../../../src/explanation/shared-words.ts';

describe('shared words', () => {
  test.each([
    ['Star Wars: Episode V', 'Star Wars: Episode IV', 'Star Wars: Episode', true],
    ['The Godfather: Part II', 'Godfather, The', 'Godfather', true],
    ['Toy Story 2', 'Toy Story', 'Toy Story', true],
    ['Halo 3 - Xbox 360', 'Fable II - Xbox 360', 'Xbox 360', false],
    ['OPI Nail Lacquer, Big Apple Red', 'Essie Nail Lacquer', 'Nail Lacquer', false],
    ['Link Cable for Game Boy Advance', 'Nintendo Game Boy Advance SP', 'Game Boy Advance', false],
    ['TOY STORY 2', 'toy story', 'TOY STORY', true],
    ['Philosopher’s Stone', "Philosopher's Stone, The", 'Philosopher’s Stone', true],
  ])('of %j and %j are %j', (title, other, text, opens) => {
    expect(sharedWords(title, other)).toEqual({ text, opens });
  });

  test.each([
    ['of the two', 'The Lord of the Rings', 'The Silence of the Lambs'],
    ['a measure', 'Shampoo 16 fl oz', 'Body lotion 16 fl oz'],
    ['a kind of pack', 'Elden Ring Deluxe Edition', 'FIFA Deluxe Edition'],
    ['a colour', 'Red Dead Redemption', 'Red Planet'],
    ['a single word in the middle', 'Nightmare Alley', 'The Long Nightmare'],
    ['a short word at the beginning', 'Up in the Air', 'Up'],
    ['parts of two phrases', 'Cream, Shower', 'Ice cream (shower)'],
  ])('are none where all that is shared is %s', (_, title, other) => {
    expect(sharedWords(title, other)).toBeUndefined();
  });

  test('cost no more in titles that never end', () => {
    const endless = `Halo ${'. word, '.repeat(100_000)}`;
    const start = performance.now();
    expect(sharedWords(endless, endless)?.opens).toBe(true);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  test.each(['', ' ', '…', '<b></b>'])('are none with %j for a title', (title) => {
    expect(sharedWords(title, 'Toy Story')).toBeUndefined();
    expect(sharedWords('Toy Story', title)).toBeUndefined();
    expect(standsIn(title, 'Toy Story')).toBe(false);
  });
});

test('words stand in a title as whole words, wherever they are', () => {
  expect(standsIn('xbox 360', 'Fable II (Xbox 360)')).toBe(true);
  expect(standsIn('Xbox 36', 'Fable II (Xbox 360)')).toBe(false);
});

test('a title begins with words after its article', () => {
  expect(beginsWith('Godfather', 'The Godfather')).toBe(true);
  expect(beginsWith('Father', 'The Godfather')).toBe(false);
  expect(beginsWith('Story', 'Toy Story')).toBe(false);
});
