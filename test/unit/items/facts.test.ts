/** An item's attributes are read as facts, whatever the shop calls them. */
import { describe, expect, test } from 'vitest';
import { attributeRole } from '../../../src/items/attribute-role.ts';
import { factsOf, yearOf } from '../../../src/items/facts.ts';
import type { Item } from '../../../src/items/item.ts';

const item = (title: string, attributes?: Item['attributes']): Item => ({
  id: title,
  title,
  ...(attributes && { attributes }),
});

describe('the role of an attribute', () => {
  test.each([
    ['genre', 'kind'],
    ['Genres', 'kind'],
    ['categories', 'kind'],
    ['Product Type', 'kind'],
    ['product-type', 'kind'],
    ['themes', 'theme'],
    ['TAGS', 'theme'],
    ['brand', 'maker'],
    ['directors', 'maker'],
    ['release_year', 'year'],
    ['datePublished', 'year'],
    ['colour', 'feature'],
    ['Color', 'feature'],
    ['ingredients', 'feature'],
    ['price', 'other'],
    ['sku', 'other'],
    ['', 'other'],
    ['constructor', 'other'],
    ['__proto__', 'other'],
  ] as const)('"%s" is a %s', (name, role) => {
    expect(attributeRole(name)).toBe(role);
  });
});

describe('facts', () => {
  test('come in the order given, one for each value', () => {
    const facts = factsOf(
      item('Heat', { genre: ['Crime', 'Thriller'], director: 'Michael Mann', year: 1995 }),
    );
    expect(facts).toEqual([
      { name: 'genre', role: 'kind', value: 'Crime' },
      { name: 'genre', role: 'kind', value: 'Thriller' },
      { name: 'director', role: 'maker', value: 'Michael Mann' },
      { name: 'year', role: 'year', value: '1995' },
    ]);
  });

  test('have their white space folded, and empty ones are left out', () => {
    const facts = factsOf(item('Heat', { genre: ['  Film \n noir ', '   ', ''] }));
    expect(facts.map(({ value }) => value)).toEqual(['Film noir']);
  });

  test('are none without attributes', () => {
    expect(factsOf(item('Heat'))).toEqual([]);
  });
});

describe('the year of an item', () => {
  test('is that of its year attribute, even within a date', () => {
    expect(yearOf(item('Heat', { year: 1995 }))).toBe(1995);
    expect(yearOf(item('Heat', { datePublished: '1995-12-15' }))).toBe(1995);
    expect(yearOf(item('Heat (2001)', { year: 1995 }))).toBe(1995);
  });

  test('is the one in brackets that ends the title, where no attribute says so', () => {
    expect(yearOf(item('Heat (1995) '))).toBe(1995);
    expect(yearOf(item('2001: A Space Odyssey'))).toBeUndefined();
    expect(yearOf(item('1984 (novel)'))).toBeUndefined();
  });

  test('is unknown where there is no number that can be a year', () => {
    expect(yearOf(item('Heat', { year: 12 }))).toBeUndefined();
    expect(yearOf(item('Heat', { year: 'soon' }))).toBeUndefined();
    expect(yearOf(item('Heat'))).toBeUndefined();
  });
});
