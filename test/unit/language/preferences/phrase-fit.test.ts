/** Which items belong to a phrase that no bank knows, with the real encoder. */
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { itemText } from '../../../../src/embedding/item-text.ts';
import type { Item } from '../../../../src/items/item.ts';
import { createPhraseFitter, type PhraseFit } from '../../../../src/preferences/phrase/phrase-fit.ts';
import { shopItems } from '../../../support/generated-visitors.ts';
import { createReader, item, type Reader } from '../../preferences/reader.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

let reader: Reader;

beforeAll(async () => {
  reader = await createReader();
}, 60_000);

async function fit(phrases: readonly string[], items: readonly Item[]): Promise<PhraseFit[][]> {
  const { embedder } = reader;
  const vectors = await embedder.embed([...phrases]);
  const judged = phrases.map((text, index) => ({ text, vector: vectors[index] as Float32Array }));
  return createPhraseFitter(embedder).fit(judged, items, await embedder.embed(items.map(itemText)));
}
const fitOne = async (phrase: string, one: Item) => ((await fit([phrase], [one])) as [[PhraseFit]])[0][0];

const HEAT = item('Heat', {
  genre: ['Crime', 'Thriller'],
  theme: ['heist'],
  director: 'Michael Mann',
  year: 1995,
});

describe('an item belongs to a phrase', { timeout: 30_000 }, () => {
  test.each([
    'crime thrillers',
    'heist films',
    'crime movies about a heist',
    '1990s thrillers',
    'Michael Mann films',
    'crime films by Michael Mann',
  ])('by attributes where they have all its telling words: %s', async (phrase) => {
    expect((await fitOne(phrase, HEAT)).membership).toBe('attribute');
  });

  test('by its title where that has the words that the attributes lack', async () => {
    const polish = item('OPI Nail Lacquer, Matte Red', { category: 'Nail polish' });
    expect((await fitOne('matte nail polish', polish)).membership).toBe('title');
    expect((await fitOne('nail lacquer', item('OPI Nail Lacquer, Big Apple Red'))).membership).toBe('title');
  });

  test.each([
    'crime novels',
    'psychological crime films',
    'space films',
    '1980s thrillers',
    'romantic comedies',
    'Quentin Tarantino films',
  ])('never by attributes that do not say so: %s', async (phrase) => {
    expect((await fitOne(phrase, HEAT)).membership).not.toBe('attribute');
  });

  test('by meaning, said as such, where its vector stands out', async () => {
    const { membership, strength } = await fitOne('skin care', item('Hydrating Face Moisturizer'));
    expect(membership).toBe('meaning');
    expect(strength).toBeLessThanOrEqual(0.39);
  });

  test('by meaning where somebody says so and its vector does not speak against it', async () => {
    const astronauts = await fitOne('space travel', item('Astronauts on Mars'));
    expect(astronauts).toMatchObject({ membership: undefined, claimed: { membership: 'meaning' } });
    expect(astronauts.claimed.strength).toBeGreaterThan(0);
  });

  test('not at all where it is far off, whoever claims it', async () => {
    for (const phrase of ['garden tools', 'dog toys', 'matte lipstick']) {
      const far = await fitOne(phrase, HEAT);
      expect(far).toMatchObject({ membership: undefined, strength: 0 });
      expect(far.claimed.membership).toBeUndefined();
    }
  });

  test('not at all where it is sensitive', async () => {
    const bible = item('The Holy Bible', { genre: ['Religion', 'Classics'] });
    expect(await fitOne('classics', bible)).toMatchObject({
      membership: undefined,
      claimed: { membership: undefined },
    });
  });

  test('the same, whatever it is judged together with', async () => {
    const items = shopItems(ROOT, 'films').slice(0, 30);
    const phrases = ['crime thrillers', 'space adventures', 'quiet family stories'];
    const together = await fit(phrases, items);
    for (const [index, one] of items.entries())
      for (const [place, phrase] of phrases.entries())
        expect(await fitOne(phrase, one)).toEqual(together[index]?.[place]);
  });
});

describe('over whole shops', { timeout: 30_000 }, () => {
  /** Phrases, and a test of items that surely are of that kind, told by facts that the phrase does not repeat in words. */
  const KINDS = [
    ['films', 'scary films', 'Horror'],
    ['films', 'space and robots', 'Science fiction'],
    ['books', 'murder investigations', 'Mystery'],
    ['books', 'futuristic sci-fi', 'Science fiction'],
    ['books', 'magical worlds', 'Fantasy'],
  ] as const;

  test('a claim is believed far more often where it is true than where it is not', async () => {
    let [right, rights, wrong, wrongs] = [0, 0, 0, 0];
    for (const [shop, phrase, genre] of KINDS) {
      const items = shopItems(ROOT, shop);
      const fits = await fit([phrase], items);
      items.forEach(({ attributes }, index) => {
        const believed = Number(fits[index]?.[0]?.claimed.membership !== undefined);
        if ([attributes?.['genre']].flat().includes(genre)) [right, rights] = [right + believed, rights + 1];
        else [wrong, wrongs] = [wrong + believed, wrongs + 1];
      });
    }
    expect(right / rights).toBeGreaterThan(0.7);
    expect(wrong / wrongs).toBeLessThan(0.35);
    expect(right / rights).toBeGreaterThan((2 * wrong) / wrongs);
  });

  test('things of one shop belong to hardly any kind of another', async () => {
    const phrases = ['running shoes', 'garden tools', 'jazz records', 'dog toys', 'car accessories'];
    let [belong, claimed, pairs] = [0, 0, 0];
    for (const shop of ['films', 'books', 'games', 'beauty'] as const) {
      for (const ofItem of await fit(phrases, shopItems(ROOT, shop))) {
        pairs += ofItem.length;
        belong += ofItem.filter(({ membership }) => membership !== undefined).length;
        claimed += ofItem.filter((one) => one.claimed.membership !== undefined).length;
      }
    }
    expect(belong / pairs).toBeLessThan(0.01);
    expect(claimed / pairs).toBeLessThan(0.2);
  });
});
