/** What a candidate has in common with the evidence. */
import { describe, expect, test } from 'vitest';
import { sharedFacts } from '../../../src/explanation/shared-facts.ts';
import { isSpeakable, leafOf, spokenFact, spokenValue } from '../../../src/explanation/spoken-value.ts';
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
  const plainWords = new Set(['crime', 'film', 'noir', 'and', 'trainers']);
  test('common words lose their capital, names keep it', () => {
    expect(spokenValue('Film-Noir', { plainWords })).toBe('film-noir');
    expect(spokenValue('Paris Crime', { plainWords })).toBe('Paris Crime');
  });
  test('kinds are lower case in mid-sentence, names and abbreviations are not', () => {
    const words = { plainWords, properWords: new Set(['Japanese']) };
    const kind = (value: string) => spokenFact({ name: 'category', role: 'kind', value }, words);
    expect(['Moisturiser', 'Hair Treatment', 'Japanese Tea', 'BB Cream', 'RPG', 'Sci-Fi'].map(kind)).toEqual([
      'moisturiser',
      'hair treatment',
      'Japanese tea',
      'BB cream',
      'RPG',
      'sci-fi',
    ]);
    expect(spokenFact({ name: 'theme', role: 'theme', value: 'London' }, words)).toBe('London');
    expect(spokenFact({ name: 'brand', role: 'maker', value: 'Fresh' }, words)).toBe('Fresh');
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
