/** The bank of interests as it ships: what we wrote, what is stored of it, and the models that it belongs to. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { readManifest } from '../../../models/manifest.ts';
import { dot } from '../../../src/embedding/vector.ts';
import { foldedPhrase } from '../../../src/items/words.ts';
import { domainsOf } from '../../../src/preferences/computed/domains.ts';
import {
  type InterestDomainFile,
  type InterestIndexFile,
  readInterests,
} from '../../../src/preferences/computed/interest-bank.ts';
import {
  measureBackground,
  readInterestVectors,
  writeInterestVectors,
} from '../../../src/preferences/computed/interest-vectors.ts';
import { evenSample, loadInterestBank } from '../../../src/preferences/computed/load-bank.ts';
import { isSensitiveText } from '../../../src/preferences/computed/sensitive.ts';
import type { Assets } from '../../../src/runtime/assets.ts';
import { abortedError } from '../../../src/runtime/error.ts';
import type { ModelManifest } from '../../../src/runtime/manifest.ts';
import { createDiskAssets, MODELS } from '../../support/disk-assets.ts';
import { randomFrom } from '../../support/random.ts';
import { randomUnitVectors } from '../alignment/random-network.ts';
import { createReader, item, type Reader } from './reader.ts';

const FOLDER = `${MODELS}lane-interests/`;
const MOST_WORDS = 6;

const files = readdirSync(`${FOLDER}phrases`)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.replace(/\.txt$/, ''))
  .sort();
const read = (path: string) => readFileSync(`${MODELS}${path}`);
const index = JSON.parse(read('lane-interests/index.json').toString()) as InterestIndexFile;
const manifest = JSON.parse(read('manifest.json').toString()) as ModelManifest;

/** Lines of a domain's phrases as we wrote them: phrase and test. */
function writtenPhrases(file: string): string[][] {
  const lines = read(`lane-interests/phrases/${file}.txt`)
    .toString()
    .split('\n')
    .map((line) => line.trim());
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('|').map((part) => part.trim()));
}

const shippedPhrases = (file: string) =>
  JSON.parse(read(`lane-interests/${file}.json`).toString()) as InterestDomainFile;

describe.each(files)('the phrases of %s', (file) => {
  const written = writtenPhrases(file);

  test('have a name for their domain', () => {
    const name = /^# domain: (.+)$/m.exec(read(`lane-interests/phrases/${file}.txt`).toString())?.[1];
    expect(index.domains.find((domain) => domain.file === file)?.name).toBe(name);
  });

  test('are a phrase and its test, each', () => {
    expect(written.length).toBeGreaterThan(20);
    for (const parts of written) {
      expect(parts, parts.join('|')).toHaveLength(2);
      expect(parts[0]).not.toBe('');
      const groups = (parts[1] as string) === '' ? [] : (parts[1] as string).split(',');
      for (const alternative of groups.flatMap((group) => group.split('/'))) {
        expect(foldedPhrase(alternative), `"${alternative}" in ${parts.join('|')}`).not.toBe('');
      }
    }
  });

  test('are unique', () => {
    const folded = written.map(([text]) => (text as string).toLowerCase());
    expect(folded.filter((text, place) => folded.indexOf(text) !== place)).toEqual([]);
  });

  test(`have at most ${MOST_WORDS} words`, () => {
    expect(
      written.map(([text]) => text as string).filter((text) => text.split(/\s+/).length > MOST_WORDS),
    ).toEqual([]);
  });

  test('are not sensitive, nor are their tests', () => {
    expect(written.filter((parts) => isSensitiveText(parts.join(' ')))).toEqual([]);
  });

  test('are what ships', () => {
    const allowed = written.filter((parts) => !isSensitiveText(parts.join(' ')));
    expect(shippedPhrases(file)).toEqual(
      allowed.map(([text, test]) => [text, (test as string).replace(/\s*([,/])\s*/g, '$1')]),
    );
  });

  test('have a vector each, of unit length, with what is usual for it', () => {
    const phrases = shippedPhrases(file);
    const bytes = new Uint8Array(read(`lane-interests/${file}.bin`));
    const { vectors, background } = readInterestVectors(bytes, phrases.length, index.dimension);
    for (const vector of vectors) expect(Math.sqrt(dot(vector, vector))).toBeCloseTo(1, 3);
    for (const { mean, deviation } of background) {
      expect(Math.abs(mean)).toBeLessThan(1);
      expect(deviation).toBeGreaterThan(0);
    }
  });
});

describe('the files that ship belong together', () => {
  test('the index names every domain once', () => {
    expect(index.domains.map(({ file }) => file)).toEqual(files);
    expect(new Set(index.domains.map(({ name }) => name)).size).toBe(files.length);
    for (const { vector } of index.domains) expect(Math.hypot(...vector)).toBeCloseTo(1, 3);
  });

  test('the index is of the phrases and vectors beside it', () => {
    const hash = createHash('sha256');
    for (const file of files)
      hash.update(read(`lane-interests/${file}.json`)).update(read(`lane-interests/${file}.bin`));
    expect(index.version).toBe(hash.digest('hex').slice(0, 12));
  });

  test('the vectors are of the encoder that ships', () => {
    expect(index.encoder).toBe(manifest.encoder.version);
    expect(index.dimension).toBe(manifest.encoder.dimension);
  });

  test('the manifest is of the models beside it', async () => {
    expect(manifest).toEqual(await readManifest());
  });

  test.skipIf(!existsSync(`${MODELS}lane-titles/CHECKSUMS`))(
    'the encoder’s files are those that were made',
    () => {
      const sums = read('lane-titles/CHECKSUMS')
        .toString()
        .trim()
        .split('\n')
        .map((line) => line.split(/\s+/) as [string, string]);
      expect(sums.map(([, name]) => name)).toEqual(
        expect.arrayContaining(['config.json', 'tokenizer.json', 'onnx/model.onnx', 'known-answers.json']),
      );
      for (const [sum, name] of sums) {
        expect(
          createHash('sha256')
            .update(read(`lane-titles/${name}`))
            .digest('hex'),
          name,
        ).toBe(sum);
      }
    },
  );
});

describe('the stored form of vectors', () => {
  const vectors = randomUnitVectors(20, 32, randomFrom(1));
  const background = vectors.map((_, place) => ({ mean: place / 100, deviation: 0.5 }));

  test('gives back what was written, to the precision of 8 bits', () => {
    const given = readInterestVectors(writeInterestVectors({ vectors, background }), 20, 32);
    given.vectors.forEach((vector, place) => {
      expect(dot(vector, vectors[place] as Float32Array)).toBeGreaterThan(0.999);
      expect(given.background[place]?.mean).toBeCloseTo(place / 100, 6);
      expect(given.background[place]?.deviation).toBe(0.5);
    });
  });

  test.each([0, 1, 20 * 44 - 1, 20 * 44 + 1])(
    'of %i bytes is refused where the phrases need others',
    (length) => {
      expect(() => readInterestVectors(new Uint8Array(length), 20, 32)).toThrow(
        /LANE_MODEL_INVALID: expected 880 bytes .* copy the folder again/,
      );
    },
  );

  test('of zero vectors stays finite', () => {
    const zero = { vectors: [new Float32Array(4)], background: [{ mean: 0, deviation: 1 }] };
    expect([...(readInterestVectors(writeInterestVectors(zero), 1, 4).vectors[0] ?? [])]).toEqual([
      0, 0, 0, 0,
    ]);
  });

  test('what is usual for a vector is measured against others, not itself', () => {
    const [a, b, c] = [Float32Array.of(1, 0), Float32Array.of(0, 1), Float32Array.of(-1, 0)];
    const [first] = measureBackground([a], [a, b, c]);
    expect(first?.mean).toBeCloseTo(-0.5, 9);
    expect(first?.deviation).toBeCloseTo(0.5, 9);
    expect(measureBackground([a], [a])).toEqual([{ mean: 0, deviation: 1 }]);
  });

  test('an even sample is spread over all values', () => {
    expect(evenSample([0, 1, 2, 3, 4, 5, 6, 7], 4)).toEqual([0, 2, 4, 6]);
    expect(evenSample([0, 1], 4)).toEqual([0, 1]);
    expect(evenSample([], 4)).toEqual([]);
  });
});

describe('tests of phrases', () => {
  test('are read as groups of alternatives, folded', () => {
    const { interests, tests, longestTest } = readInterests([
      ['crime comedies', 'crime,comedy/comedies/very funny films'],
      ['quiet evenings', ''],
    ]);
    expect(interests.map(({ text, test }) => [text, test.length])).toEqual([
      ['crime comedies', 2],
      ['quiet evenings', 0],
    ]);
    expect(tests.get('comedy')).toEqual([{ interest: 0, group: 1 }]);
    expect(tests.get('crime')).toEqual([{ interest: 0, group: 0 }]);
    expect(longestTest).toBe(3);
  });
});

describe('the bank', () => {
  let reader: Reader;

  beforeAll(async () => {
    reader = await createReader();
  }, 60_000);

  const domainsRead = async (items: ReturnType<typeof item>[]) => {
    const vectors = await reader.embedder.embed(items.map(({ title }) => title));
    return domainsOf({ items, vectors }, reader.bank).map((domain) => reader.bank.domains[domain]?.name);
  };

  test('has stored the vectors that the encoder gives for its phrases', async () => {
    for (const domain of reader.bank.domains.keys()) {
      const { interests, vectors } = await reader.bank.load(domain);
      const places = [0, Math.floor(interests.length / 2), interests.length - 1];
      const texts = places.map((place) => (interests[place] as { text: string }).text);
      const fresh = await reader.embedder.embed(texts);
      fresh.forEach((vector, place) => {
        expect(dot(vector, vectors[places[place] as number] as Float32Array), texts[place]).toBeGreaterThan(
          0.99,
        );
      });
    }
  });

  test('knows a shop’s domain by attributes that only one kind of shop has', async () => {
    const same = (attributes: Record<string, string>) =>
      ['Dark', 'Gone', 'It'].map((title) => item(title, attributes));
    expect((await domainsRead(same({ author: 'S. King' })))[0]).toBe('books');
    expect((await domainsRead(same({ Director: 'S. King' })))[0]).toBe('films');
    expect((await domainsRead(same({ artist: 'S. King' })))[0]).toBe('music');
    expect((await domainsRead(same({ developer: 'S. King' })))[0]).toBe('video games');
  });

  test('knows at most five domains for any history, and none where titles alone could be anything', async () => {
    const mixed = [
      'Heat',
      'nail polish',
      'chess set',
      'garden hose',
      'sofa',
      'laptop',
      'dog food',
      'violin',
    ].map((title) => item(title));
    const names = await domainsRead(mixed);
    expect(names.length).toBeLessThanOrEqual(5);
    expect(await domainsRead([item('Heat')])).toEqual([]);
    expect(await domainsRead([item('Heat', { constructor: 'x', toString: 'y' })])).toEqual([]);
    expect(await domainsRead([item('Heat', { director: 'Michael Mann' })])).toContain('films');
    const polishes = [
      'Nail polish, bright red',
      'Matte lipstick',
      'Waterproof mascara',
      'Nail polish remover',
    ];
    expect((await domainsRead(polishes.map((title) => item(title))))[0]).toBe('beauty');
  });

  test('tells by what is offered beside it what sort of shop a short history is from', async () => {
    const read = async (titles: readonly string[], others: readonly string[]) => {
      const [history, offered] = [titles, others].map((all) => all.map((title) => item(title)));
      const vectors = await reader.embedder.embed([...titles, ...others]);
      const [of, beside] = [vectors.slice(0, titles.length), vectors.slice(titles.length)];
      const found = domainsOf({ items: history ?? [], vectors: of }, reader.bank, {
        items: offered ?? [],
        vectors: beside,
      });
      return found.map((domain) => reader.bank.domains[domain]?.name);
    };
    const garden = ['Garden hose 20 m', 'Watering can', 'Flower pots', 'Garden rake', 'Rose bush'];
    const films = ['Casablanca', 'Vertigo', 'Rear Window', 'Some Like It Hot', 'The Third Man'];
    expect(await read(['Hand fork'], [])).toEqual([]);
    expect((await read(['Hand fork'], garden))[0]).toBe('garden');
    expect(await read(['Alien'], films)).toEqual([]);
    const many = [...garden, ...garden.map((title) => `${title}, large`)];
    expect(await read(many, ['Nail polish', 'Matte lipstick', 'Waterproof mascara'])).toEqual(
      await read(many, []),
    );
  });

  test('reads a domain once, however often it is asked for', async () => {
    const counts = new Map<string, number>();
    const disk = createDiskAssets();
    const counting: Assets = {
      ...disk,
      read(path) {
        counts.set(path, (counts.get(path) ?? 0) + 1);
        return disk.read(path);
      },
    };
    const bank = await loadInterestBank(counting, reader.embedder);
    const [one, two] = await Promise.all([bank.load(0), bank.load(0)]);
    expect(await bank.load(0)).toBe(one);
    expect(two).toBe(one);
    expect([...counts.values()]).toEqual(new Array(counts.size).fill(1));
  });

  test('reads a domain again where it could not be had', async () => {
    const disk = createDiskAssets();
    let offline = true;
    const flaky: Assets = {
      ...disk,
      read: (path) =>
        offline && path.endsWith('.bin') ? Promise.reject(new Error('offline')) : disk.read(path),
    };
    const bank = await loadInterestBank(flaky, reader.embedder);
    await expect(bank.load(0)).rejects.toThrow('offline');
    offline = false;
    expect((await bank.load(0)).interests.length).toBeGreaterThan(0);
  });

  test('does not let one call’s signal cancel another call that waits for the same domain', async () => {
    const disk = createDiskAssets();
    /** As files come over the network: cancelled with the signal. */
    const network: Assets = {
      ...disk,
      async read(path, signal) {
        const bytes = await disk.read(path);
        if (signal?.aborted) throw abortedError(signal);
        return bytes;
      },
    };
    const bank = await loadInterestBank(network, reader.embedder);
    const cancelled = new AbortController();
    const [first, second] = [bank.load(0, cancelled.signal), bank.load(0)];
    cancelled.abort();
    await expect(first).rejects.toMatchObject({ code: 'LANE_ABORTED' });
    expect((await second).interests.length).toBeGreaterThan(0);
  });

  test('embeds its phrases itself for an encoder whose vectors it has not stored', async () => {
    const foreign = await createReader('another encoder');
    const domain = await foreign.bank.load(0);
    expect(domain.vectors).toHaveLength(domain.interests.length);
    expect(domain.background).toHaveLength(domain.interests.length);
    // Here the other encoder is the same one under another name: it must come to much the same preferences.
    const history = ['Heat', 'Thief', 'Rififi'].map((title) =>
      item(title, { genre: ['Crime'], themes: ['heist'] }),
    );
    expect((await foreign.read(history)).map(({ text }) => text)[0]).toMatch(/heist/i);
  }, 60_000);
});
