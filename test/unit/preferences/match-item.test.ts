/** How one item is found to belong to phrases: by its facts, by the words of its title, by its meaning. */
import { describe, expect, test } from 'vitest';
import type { Attributes } from '../../../src/items/item.ts';
import {
  type InterestDomain,
  type InterestDomainFile,
  readInterests,
} from '../../../src/preferences/computed/interest-bank.ts';
import { matchItem } from '../../../src/preferences/computed/match-item.ts';
import { item } from './reader.ts';

/** A small domain whose phrases point along axes of their own; a usual cosine is 0, give or take 0.1. */
function domainOf(file: InterestDomainFile, name = 'films'): InterestDomain {
  const axis = (index: number) => Float32Array.from(file, (_, other) => (other === index ? 1 : 0));
  return {
    name,
    ...readInterests(file),
    vectors: file.map((_, index) => axis(index)),
    background: file.map(() => ({ mean: 0, deviation: 0.1 })),
  };
}

const domain = domainOf([
  ['heist films', 'heist/robbery'],
  ['crime comedies', 'crime,comedy'],
  ['zombie films', 'zombie'],
  ['films of the 1990s', '1990s'],
  ['quiet evenings', ''],
]);
/** Close to no phrase, and close to the phrase at an index. */
const nowhere = new Float32Array(5);
const towards = (index: number) => Float32Array.from(nowhere, (_, other) => (other === index ? 1 : 0));

const matches = (title: string, attributes: Attributes | undefined, vector = nowhere) =>
  matchItem(item(title, attributes), vector, [domain]);
const matchOf = (text: string, ...given: Parameters<typeof matches>) =>
  matches(...given).find(({ phrase }) => phrase.text === text);

describe('a phrase’s test', () => {
  test('is met by any alternative of a group', () => {
    expect(matchOf('heist films', 'One', { themes: ['robbery'] })?.match).toBe('attribute');
    expect(matchOf('heist films', 'One', { themes: ['heist'] })?.match).toBe('attribute');
    expect(matchOf('heist films', 'One', { themes: ['burglary'] })).toBeUndefined();
  });

  test('is met only where every group is', () => {
    expect(matchOf('crime comedies', 'One', { genre: ['Crime', 'Comedy'] })?.match).toBe('attribute');
    expect(matchOf('crime comedies', 'One', { genre: ['Crime'] })).toBeUndefined();
    expect(matchOf('crime comedies', 'One', { genre: ['Comedy'] })).toBeUndefined();
  });

  test('is met by several attributes together, and by words within a value', () => {
    expect(matchOf('crime comedies', 'One', { genre: 'Comedies', tags: ['true crime'] })?.match).toBe(
      'attribute',
    );
  });

  test('is met by singular and plural, in any case', () => {
    expect(matchOf('zombie films', 'One', { tags: ['ZOMBIES'] })?.match).toBe('attribute');
    expect(matchOf('heist films', 'One', { tags: ['Heists'] })?.match).toBe('attribute');
  });

  test('is met by the decade of the year, or of the year after the title', () => {
    expect(matchOf('films of the 1990s', 'One', { year: 1995 })?.match).toBe('attribute');
    expect(matchOf('films of the 1990s', 'One (1999)', undefined)?.match).toBe('attribute');
    expect(matchOf('films of the 1990s', 'One (2000)', undefined)).toBeUndefined();
  });

  test('is not met by what an attribute of another role says', () => {
    expect(
      matchOf('heist films', 'One', { price: 'heist', director: 'Heist Pictures', sku: 'heist' }),
    ).toBeUndefined();
  });

  test('is not met by a part of a word', () => {
    expect(matchOf('heist films', 'One', { tags: ['theheistic'] })).toBeUndefined();
  });
});

describe('sureness', () => {
  const byAttribute = matchOf('heist films', 'One', { themes: ['heist'] }, towards(0));
  const byTitle = matchOf('heist films', 'The Heist', undefined, towards(0));
  const byMeaning = matchOf('heist films', 'One', undefined, towards(0));

  test('is greatest for attributes, then the title, then meaning', () => {
    expect([byAttribute?.match, byTitle?.match, byMeaning?.match]).toEqual(['attribute', 'title', 'meaning']);
    const strengths = [byAttribute, byTitle, byMeaning].map((match) => match?.strength ?? 0);
    expect(strengths[0]).toBeGreaterThan(strengths[1] as number);
    expect(strengths[1]).toBeGreaterThan(strengths[2] as number);
    expect(strengths[2]).toBeGreaterThan(0);
  });

  test('takes the attribute where both attribute and title say so', () => {
    expect(matchOf('heist films', 'The Heist', { themes: ['heist'] })?.match).toBe('attribute');
  });

  test('is that of the title where only part of a test is met by attributes', () => {
    expect(matchOf('crime comedies', 'A Comedy', { genre: 'Crime' }, towards(1))?.match).toBe('title');
  });

  test('of a title’s words is none where its meaning speaks against them', () => {
    expect(matchOf('heist films', 'Heist', undefined, nowhere)).toBeUndefined();
    expect(
      matchOf(
        'heist films',
        'Heist',
        undefined,
        towards(0).map((value) => -value),
      ),
    ).toBeUndefined();
  });

  test('of several groups is greater than of one', () => {
    const two = matchOf('crime comedies', 'One', { genre: ['Crime', 'Comedy'] })?.strength ?? 0;
    const one =
      matches('One', { genre: ['Zombie'] }).find(({ phrase }) => phrase.text === 'zombie films')?.strength ??
      0;
    expect(two).toBeGreaterThan(one);
  });

  test('lies between 0 and 1', () => {
    for (const { strength } of matches(
      'The Heist Comedy (1995)',
      { genre: ['Crime', 'Comedy'], tags: ['heist', 'zombies'] },
      towards(4),
    )) {
      expect(strength).toBeGreaterThan(0);
      expect(strength).toBeLessThanOrEqual(1);
    }
  });
});

describe('meaning', () => {
  test('is not guessed against facts that the page gives', () => {
    expect(matchOf('heist films', 'One', { genre: ['Western'] }, towards(0))).toBeUndefined();
  });

  test('is all that a phrase without a test has, facts or not', () => {
    expect(matchOf('quiet evenings', 'One', { genre: ['Western'] }, towards(4))?.match).toBe('meaning');
    expect(matchOf('quiet evenings', 'Quiet Evenings', undefined)).toBeUndefined();
  });

  test('gives at most eight phrases', () => {
    const wide = domainOf(Array.from({ length: 20 }, (_, index) => [`phrase ${index}`, ''] as const));
    const vector = new Float32Array(20).fill(1);
    expect(matchItem(item('One'), vector, [wide])).toHaveLength(8);
  });
});

describe('the page’s own values', () => {
  test('become phrases where the bank has none for them', () => {
    const phrase = matches('One', { category: 'Zorbing Gear' }).find(
      ({ phrase }) => phrase.kind === 'attribute',
    );
    expect(phrase).toMatchObject({ match: 'attribute', phrase: { text: 'zorbing gear' } });
  });

  test('give way to a phrase of the bank that says the same', () => {
    const kinds = matches('One', { category: 'Zombies' }).map(({ phrase }) => phrase.kind);
    expect(kinds).toEqual(['interest']);
  });

  test('keep abbreviations and inner capitals in lower-cased kinds', () => {
    const texts = matches('One', { category: ['RPG Maps', 'LaTeX Books'] }).map(({ phrase }) => phrase.text);
    expect(texts).toEqual(['RPG maps', 'LaTeX books']);
  });

  test('that are descriptions or numbers are no phrases', () => {
    expect(matches('One', { category: ['a very long text that describes the thing', '12', '7 9'] })).toEqual(
      [],
    );
  });

  test('that are sensitive are never phrases', () => {
    expect(matches('One', { category: ['Religion'], tags: ['pregnancy'], brand: 'Bible House' })).toEqual([]);
  });

  test('of makers are phrases that say less', () => {
    const [maker] = matches('One', { director: 'Michael Mann' });
    expect(maker).toMatchObject({ match: 'attribute', phrase: { kind: 'maker', text: 'Michael Mann' } });
    expect(maker?.strength).toBeLessThan(matchOf('heist films', 'One', { themes: ['heist'] })?.strength ?? 0);
  });
});
