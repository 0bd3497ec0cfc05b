/** What of an item is embedded: its title, then what kind of thing it is and who made it. */
import { describe, expect, test } from 'vitest';
import { itemText } from '../../../src/embedding/item-text.ts';
import type { Item } from '../../../src/items/item.ts';

const text = (title: string, attributes?: Item['attributes']) =>
  itemText({ id: 'never embedded', title, ...(attributes && { attributes }) });

describe('the text of an item', () => {
  test('is its title where nothing else is known', () => {
    expect(text('Heat')).toBe('Heat');
  });

  test('names kinds, themes and makers after the title, in the order given', () => {
    expect(text('Heat', { genre: ['Crime', 'Thriller'], director: 'Michael Mann', themes: ['heist'] })).toBe(
      'Heat, Crime, Thriller, Michael Mann, heist',
    );
  });

  test('leaves out features, prices and everything else', () => {
    expect(text('Lacquer', { colour: 'red', price: 12.5, sku: 'X-1', year: 2020 })).toBe('Lacquer');
  });

  test('never names the id', () => {
    expect(text('Heat', { genre: 'Crime' })).not.toContain('embedded');
  });

  test('leaves out the year after a film’s title: it would draw things of one year together', () => {
    expect(text('Heat (1995)')).toBe('Heat');
    expect(text('1917 (2019) ')).toBe('1917');
    expect(text('Blade Runner 2049')).toBe('Blade Runner 2049');
    expect(text('Class of (1984) Reunion')).toBe('Class of (1984) Reunion');
  });

  test('does not drown the title in facts: at most 16 words of them', () => {
    const tags = Array.from({ length: 40 }, (_, index) => `tag${index}`);
    const words = text('Heat', { tags }).split(' ');
    expect(words).toHaveLength(1 + 16);
    expect(words.at(-1)).toBe('tag15');
  });

  test('names a fact whole or not at all', () => {
    const long = Array.from({ length: 10 }, (_, index) => `w${index}`).join(' ');
    expect(text('Heat', { genre: 'Crime', tags: [long, long] })).toBe(`Heat, Crime, ${long}`);
  });

  test('of a title of 5,000 characters is cut', () => {
    expect(text('x'.repeat(5_000), { genre: 'Crime' })).toBe(`${'x'.repeat(300)}, Crime`);
  });

  test('is never cut in the middle of a character', () => {
    expect(text(`x${'🎬'.repeat(400)}`)).not.toMatch(/\p{Surrogate}/u);
  });
});
