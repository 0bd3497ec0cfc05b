/** What a candidate has in common with the evidence. */
import { describe, expect, test } from 'vitest';
import { sharedFacts } from '../../../src/explanation/shared-facts.ts';
import { isSpeakable, leafOf, spokenValue } from '../../../src/explanation/spoken-value.ts';
import { films, item } from './requests.ts';

describe('shared facts', () => {
  test('makers before themes before kinds, each with the items that share it', () => {
    const candidate = item('New', { genre: 'crime', director: 'Michael Mann', theme: 'Heist' });
    expect(
      sharedFacts(candidate, [films.heat, films.ronin]).map(({ value, items }) => [value, items]),
    ).toEqual([
      ['Michael Mann', ['heat']],
      ['Heist', ['heat', 'ronin']],
      ['crime', ['heat']],
    ]);
  });
  test('years and attributes of unknown meaning are never shared', () => {
    const one = item('One', { year: 1995, sku: 'X1', price: 10 });
    expect(sharedFacts(item('Two', one.attributes), [one])).toEqual([]);
  });
  test('the same word in another role is another fact', () => {
    expect(sharedFacts(item('One', { genre: 'Paris' }), [item('Two', { brand: 'Paris' })])).toEqual([]);
  });
});

describe('values in a sentence', () => {
  const plain = new Set(['crime', 'film', 'noir', 'and', 'trainers']);
  test('common words lose their capital, names keep it', () => {
    expect(spokenValue('Film-Noir', plain)).toBe('film-noir');
    expect(spokenValue('Paris Crime', plain)).toBe('Paris Crime');
  });
  test('of a path the last step is said', () => {
    expect(leafOf('Sport > Women > Trainers')).toBe('Trainers');
  });
  test.each([['a, b, c'], ['42'], ['much too long a value to be read out loud'], ['<b>bold</b>,']])(
    '"%s" is not said',
    (value) => {
      expect(isSpeakable(value)).toBe(false);
    },
  );
});
