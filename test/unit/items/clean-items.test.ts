/** What a page hands over is checked once, at the door, and nothing a shop may write breaks what follows. */
import { describe, expect, test } from 'vitest';
import { cleanCandidates, cleanHistory, MOST_CANDIDATES } from '../../../src/items/clean-items.ts';
import { LaneError } from '../../../src/runtime/error.ts';

const LONGEST_TITLE = 1_000;

/** The error that `work` throws, which must be one of ours. */
function errorOf(work: () => unknown): LaneError {
  try {
    work();
  } catch (error) {
    if (LaneError.isInstance(error)) return error;
    throw new Error(`expected a LaneError, but got ${String(error)}`);
  }
  throw new Error('expected an error, but there was none');
}

const titleOf = (title: string) => cleanCandidates([{ id: 1, title }])[0]?.title;

describe('an item that is right', () => {
  test('passes unchanged', () => {
    const heat = {
      id: 'heat',
      title: 'Heat',
      attributes: { genre: ['Crime'], year: [1995] },
      image: '/heat.jpg',
      url: 'https://shop.example/heat',
    };
    expect(cleanCandidates([heat])).toEqual([heat]);
    expect(cleanHistory([heat])).toEqual([heat]);
  });

  test('may have a number for its id, which becomes a text', () => {
    expect(cleanHistory([{ id: 0, title: 'Zero' }])[0]?.id).toBe('0');
    expect(cleanCandidates([{ id: 42, title: 'Heat' }])[0]?.id).toBe('42');
  });

  test('loses fields that we do not know, and pictures and addresses that are no texts', () => {
    const [item] = cleanCandidates([{ id: 1, title: 'Heat', image: {}, url: 7, price: 3, toJSON: () => 1 }]);
    expect(item).toEqual({ id: '1', title: 'Heat' });
  });

  test('is not changed in the page’s own copy', () => {
    const given = Object.freeze([
      Object.freeze({ id: 1, title: ' Heat ', attributes: Object.freeze({ genre: 'Crime' }) }),
    ]);
    cleanCandidates(given);
    expect(given[0]).toEqual({ id: 1, title: ' Heat ', attributes: { genre: 'Crime' } });
  });
});

describe('lists', () => {
  test('may be empty', () => {
    expect(cleanHistory([])).toEqual([]);
    expect(cleanCandidates([])).toEqual([]);
  });

  test.each([undefined, null, 'items', 7, {}, { length: 1 }, () => []])('cannot be %o', (value) => {
    expect(errorOf(() => cleanHistory(value)).code).toBe('LANE_INVALID_HISTORY');
    expect(errorOf(() => cleanCandidates(value)).code).toBe('LANE_INVALID_CANDIDATES');
  });

  test('say what was expected, what came and what to do', () => {
    const { message } = errorOf(() => cleanHistory({ items: [] }));
    expect(message).toContain('expected history to be an array of items');
    expect(message).toContain('but got an object');
    expect(message).toContain('An empty array is allowed');
  });

  test('have no holes', () => {
    const holed: unknown[] = [{ id: 1, title: 'Heat' }];
    holed[2] = { id: 3, title: 'Ronin' };
    const error = errorOf(() => cleanCandidates(holed));
    expect(error.code).toBe('LANE_INVALID_ITEM');
    expect(error.message).toContain('candidates[1]');
    expect(errorOf(() => cleanHistory(holed)).code).toBe('LANE_INVALID_ITEM');
  });

  test(`hold at most ${MOST_CANDIDATES} candidates`, () => {
    const candidates = Array.from({ length: MOST_CANDIDATES }, (_, id) => ({ id, title: `Item ${id}` }));
    expect(cleanCandidates(candidates)).toHaveLength(MOST_CANDIDATES);
    const error = errorOf(() => cleanCandidates([...candidates, { id: 'one more', title: 'One more' }]));
    expect(error.code).toBe('LANE_TOO_MANY_CANDIDATES');
    expect(error.message).toContain('at most 10000');
    expect(error.message).toContain('got 10001');
    expect(error.message).toContain('Pass those that the page shows');
  });

  test('of history have no such bound', () => {
    const history = Array.from({ length: MOST_CANDIDATES + 1 }, (_, id) => ({ id, title: `Item ${id}` }));
    expect(cleanHistory(history)).toHaveLength(MOST_CANDIDATES + 1);
  });
});

describe('the same id twice', () => {
  const items = [
    { id: 'a', title: 'First A' },
    { id: 'b', title: 'B' },
    { id: 'a', title: 'Second A' },
  ];

  test('in a history counts where it was met last', () => {
    expect(cleanHistory(items).map(({ title }) => title)).toEqual(['B', 'Second A']);
  });

  test('among candidates is refused, with both places', () => {
    const error = errorOf(() => cleanCandidates(items));
    expect(error.code).toBe('LANE_DUPLICATE_ID');
    expect(error.message).toContain('candidates[0] and candidates[2]');
    expect(error.message).toContain('"a"');
    expect(error.message).toContain('Pass each item once');
  });

  test('is told whether it is written as a number or a text', () => {
    const mixed = [
      { id: 7, title: 'Seven' },
      { id: '7', title: 'Seven' },
    ];
    expect(errorOf(() => cleanCandidates(mixed)).code).toBe('LANE_DUPLICATE_ID');
    expect(cleanHistory(mixed)).toHaveLength(1);
  });
});

describe('an item that is wrong', () => {
  test.each([null, undefined, 'Heat', 7, true])('because it is %o', (item) => {
    expect(errorOf(() => cleanCandidates([item])).code).toBe('LANE_INVALID_ITEM');
    expect(errorOf(() => cleanHistory([item])).code).toBe('LANE_INVALID_ITEM');
  });

  test.each([
    ['no title', {}],
    ['a number for a title', { title: 1984 }],
    ['null for a title', { title: null }],
    ['an empty title', { title: '' }],
    ['a title of invisible characters', { title: '\u200e\u200d' }],
    ['a title of white space', { title: ' \t\n\u00a0\u3000' }],
    ['a title of control characters', { title: '\u0000\u0007\u001b\u009f' }],
    ['a title of marks of direction', { title: '\u202e\u2066\u2069' }],
    ['a title of white space without width', { title: '\u200b\ufeff' }],
  ])('because it has %s', (_, fields) => {
    const error = errorOf(() => cleanHistory([{ id: 'x1', ...fields }]));
    expect(error.code).toBe('LANE_INVALID_ITEM');
    expect(error.message).toContain('expected history[0].title to be a text');
    expect(error.message).toContain('the item with id "x1"');
    expect(error.message).toContain('Correct the item or leave it out');
  });

  test.each([undefined, null, '', '  ', {}, [], true, Number.NaN])('because its id is %o', (id) => {
    const error = errorOf(() => cleanCandidates([{ id, title: 'Heat' }]));
    expect(error.code).toBe('LANE_INVALID_ITEM');
    expect(error.message).toContain('candidates[0].id');
  });

  test.each([null, 'Crime', 7, ['Crime']])('because its attributes are %o', (attributes) => {
    const error = errorOf(() => cleanCandidates([{ id: 1, title: 'Heat', attributes }]));
    expect(error.code).toBe('LANE_INVALID_ITEM');
    expect(error.message).toContain('candidates[0].attributes');
  });

  test.each([[{}], [['a', {}]], [[['nested']]], [true], [[Number.NaN]], [Number.POSITIVE_INFINITY]])(
    'because an attribute’s value is %o',
    (genre) => {
      const error = errorOf(() => cleanCandidates([{ id: 1, title: 'Heat', attributes: { genre } }]));
      expect(error.code).toBe('LANE_INVALID_ITEM');
      expect(error.message).toContain('candidates[0].attributes.genre');
      expect(error.message).toContain('texts or numbers');
    },
  );

  test('is named by its place', () => {
    const items = [{ id: 1, title: 'Heat' }, { id: 2 }];
    expect(errorOf(() => cleanCandidates(items)).message).toContain('candidates[1].title');
  });
});

describe('titles', () => {
  test('have control characters and line breaks turned into single spaces', () => {
    expect(titleOf('  Line\nbreak\u0000 and\ttab\u2028end ')).toBe('Line break and tab end');
  });

  test('keep emoji that joiners hold together', () => {
    expect(titleOf('Family 👩‍👩‍👧 kit 🏳️‍🌈 👍🏽')).toBe('Family 👩‍👩‍👧 kit 🏳️‍🌈 👍🏽');
  });

  test('keep letters that joiners and non-joiners shape', () => {
    expect(titleOf('کتاب‌خانه')).toBe('کتاب‌خانه');
    expect(titleOf('क्‍ष')).toBe('क्‍ष');
  });

  test('that run from right to left stay, without marks that would turn what stands around them', () => {
    expect(titleOf('\u202eأحمر شفاه\u202c')).toBe('أحمر شفاه');
    expect(titleOf('\u2067ספר\u2069 book')).toBe('ספר book');
    expect(titleOf('Invoice\u202efdp.exe')).toBe('Invoice fdp.exe');
  });

  test('keep markup as plain text', () => {
    const title = '<img src=x onerror="alert(1)"> &amp; %x {{y}} Heat';
    expect(titleOf(title)).toBe(title);
  });

  test('have halves of surrogate pairs replaced', () => {
    expect(titleOf('Broken \ud83d title')).toBe('Broken \ufffd title');
    expect(titleOf('\udc00\ud800Heat')).toBe('\ufffd\ufffdHeat');
  });

  test('of 5,000 characters are cut', () => {
    expect(titleOf('x'.repeat(5_000))).toBe('x'.repeat(LONGEST_TITLE));
    expect(titleOf('x'.repeat(LONGEST_TITLE))).toHaveLength(LONGEST_TITLE);
  });

  test.each([0, 1])('are never cut in the middle of a character (%i letters first)', (letters) => {
    const title = titleOf(`${'x'.repeat(letters)}${'🎬'.repeat(5_000)}`) ?? '';
    expect([...title]).toHaveLength(LONGEST_TITLE);
    expect(title).toBe(`${'x'.repeat(letters)}${'🎬'.repeat(LONGEST_TITLE - letters)}`);
  });
});

describe('attributes', () => {
  const attributesOf = (attributes: object) =>
    cleanCandidates([{ id: 1, title: 'Heat', attributes }])[0]?.attributes;

  test('become lists, cleaned as titles are', () => {
    expect(attributesOf({ genre: ' Crime\n', year: 1995 })).toEqual({ genre: ['Crime'], year: [1995] });
  });

  test('without a value are left out', () => {
    expect(attributesOf({ genre: undefined, director: null, year: 1995 })).toEqual({ year: [1995] });
  });

  test('that are too many, or too long, are cut', () => {
    const many = attributesOf({ tags: Array.from({ length: 500 }, (_, index) => `tag ${index}`) });
    expect(many?.['tags']).toHaveLength(50);
    const names = attributesOf(
      Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`name${index}`, 'x'])),
    );
    expect(Object.keys(names ?? {})).toHaveLength(50);
    expect(attributesOf({ text: 'x'.repeat(5_000) })?.['text']).toEqual(['x'.repeat(200)]);
  });

  test('called like parts of JavaScript’s objects are data like any other', () => {
    const attributes = attributesOf(
      JSON.parse('{ "__proto__": ["polluted"], "constructor": "x", "genre": "Crime" }'),
    );
    expect(Object.getPrototypeOf(attributes)).toBe(Object.prototype);
    expect(Object.keys(attributes ?? {})).toEqual(['__proto__', 'constructor', 'genre']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
