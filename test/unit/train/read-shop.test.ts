import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readInteractions } from '../../../scripts/train/read-interactions.ts';
import { readItems } from '../../../scripts/train/read-items.ts';
import { readShop } from '../../../scripts/train/read-shop.ts';
import { ShopFileError } from '../../../scripts/train/shop-file-error.ts';
import { writeMadeUpShop } from './made-up-shop.ts';

let folder = '';
let written = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lane-shop-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Writes a file of the type that `extension` names. */
async function file(extension: string, text: string | Buffer): Promise<string> {
  const path = join(folder, `${written++}.${extension}`);
  await writeFile(path, text);
  return path;
}

/** The error of a promise that must fail with one that names a line of a file, or the file alone. */
async function failure(promise: Promise<unknown>): Promise<ShopFileError> {
  const error = await promise.then(
    () => new Error('nothing was thrown'),
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ShopFileError);
  const { message, file, line } = error as ShopFileError;
  expect(message.startsWith(line === undefined ? `${file}: ` : `${file}, line ${line}: `)).toBe(true);
  expect(message).toMatch(/expected .+, but .+\. .+\.$/s);
  return error as ShopFileError;
}

const ITEMS = [
  { id: '1', title: 'One' },
  { id: '2', title: 'Two' },
  { id: '3', title: 'Three' },
];

function interactionsOf(path: string, skipUnknown = false) {
  return readInteractions({ file: path, items: ITEMS, itemsFile: 'items.csv', skipUnknown });
}

describe('readItems', () => {
  test('reads CSV: further columns are attributes, lists are split, image and url are not attributes', async () => {
    const path = await file(
      'csv',
      '\ufeffid,title,genre,year,brand,image,url\r\n' +
        '1,"Heat, the film",Crime | Thriller,1995,,a.jpg,https://shop.test/1\r\n\r\n' +
        '2,"19"" monitor",,,Acme,,\r\n',
    );
    expect(await readItems(path)).toEqual([
      { id: '1', title: 'Heat, the film', attributes: { genre: ['Crime', 'Thriller'], year: ['1995'] } },
      { id: '2', title: '19" monitor', attributes: { brand: ['Acme'] } },
    ]);
  });

  test('reads JSON lines: lists, numbers, and the attributes of an item', async () => {
    const path = await file(
      'jsonl',
      '{"id":7,"title":"Heat","genre":["Crime"],"year":1995,"note":null}\n\n' +
        '{"id":"8","title":"Ran","attributes":{"director":"Akira Kurosawa"}}\n',
    );
    expect(await readItems(path)).toEqual([
      { id: '7', title: 'Heat', attributes: { genre: ['Crime'], year: [1995] } },
      { id: '8', title: 'Ran', attributes: { director: ['Akira Kurosawa'] } },
    ]);
  });

  test('takes inch marks in titles that are not quoted', async () => {
    const [item] = await readItems(await file('csv', 'id,title\n1,Monitor 19" wide\n'));
    expect(item?.title).toBe('Monitor 19" wide');
  });

  test('names a missing column', async () => {
    const { line, message } = await failure(readItems(await file('csv', 'id;title\n1;One\n')));
    expect(line).toBe(1);
    expect(message).toContain('a column "id"');
    expect(message).toContain('"id;title"');
  });

  test('names a column that comes twice', async () => {
    const { line, message } = await failure(readItems(await file('csv', 'id,title,title\n1,One,One\n')));
    expect(line).toBe(1);
    expect(message).toContain('"title" twice');
  });

  test('names an empty title and its line, also behind values with line breaks', async () => {
    const { line, message } = await failure(
      readItems(await file('csv', 'id,title,text\n1,One,"two\nlines"\n\n2," ",x\n')),
    );
    expect(line).toBe(5);
    expect(message).toContain('"title" to be a text with something to read');
  });

  test('names a title without anything to read', async () => {
    const { line } = await failure(readItems(await file('jsonl', '{"id":1,"title":"\\u200b"}')));
    expect(line).toBe(1);
  });

  test('names a title that is not UTF-8', async () => {
    const latin = Buffer.concat([Buffer.from('id,title\n1,Caf'), Buffer.from([0xe9]), Buffer.from('\n')]);
    const { line, message } = await failure(readItems(await file('csv', latin)));
    expect(line).toBe(2);
    expect(message).toContain('UTF-8');
  });

  test('names a duplicate id and both lines', async () => {
    const { line, message } = await failure(
      readItems(await file('csv', 'id,title\n1,One\n2,Two\n1,Three\n')),
    );
    expect(line).toBe(4);
    expect(message).toContain('"1", which line 2 has');
  });

  test('names a missing id', async () => {
    const { line, message } = await failure(readItems(await file('csv', 'id,title\n,One\n')));
    expect(line).toBe(2);
    expect(message).toContain('"id"');
  });

  test('names a line with too many values', async () => {
    const { line, message } = await failure(readItems(await file('csv', 'id,title\n1,One, two\n')));
    expect(line).toBe(2);
    expect(message).toContain('expected 2 values');
    expect(message).toContain('double quotes');
  });

  test('names where a quote opens that is not closed', async () => {
    const text = `id,title\n1,One\n2,"Two\n${'3,Three\n'.repeat(50)}`;
    const { line, message } = await failure(readItems(await file('csv', text)));
    expect(line).toBe(3);
    expect(message).toContain('closed');
  });

  test('names a line that is no JSON object', async () => {
    const { line, message } = await failure(
      readItems(await file('jsonl', '{"id":1,"title":"One"}\n[{"id":2}]\n')),
    );
    expect(line).toBe(2);
    expect(message).toContain('one JSON object');
  });

  test('names what a JSON line lacks', async () => {
    const { line, message } = await failure(readItems(await file('jsonl', '{"id":1,"name":"One"}\n')));
    expect(line).toBe(1);
    expect(message).toContain('expected "title", but got only id, name');
  });

  test('names an attribute that cannot be read', async () => {
    const { line, message } = await failure(
      readItems(await file('jsonl', '{"id":1,"title":"One","size":{"width":3}}\n')),
    );
    expect(line).toBe(1);
    expect(message).toContain('"size"');
  });

  test('says what is wrong with a file as a whole', async () => {
    expect((await failure(readItems(join(folder, 'missing.csv')))).message).toContain('there is none');
    expect((await failure(readItems(await file('csv', '')))).message).toContain('empty');
    expect((await failure(readItems(await file('jsonl', '\n')))).message).toContain('empty');
    expect((await failure(readItems(await file('csv', 'id,title\n')))).message).toContain('got none');
    expect((await failure(readItems(await file('xlsx', 'x')))).message).toContain('.csv or .jsonl');
  });
});

describe('readInteractions', () => {
  test('sorts each user by time, and keeps an item where it was met last', async () => {
    const path = await file('csv', 'user,item,time\na,1,30\na,2,10\nb,3,5\na,3,20\na,2,40\n');
    const { sequences, count } = await interactionsOf(path);
    expect(sequences).toEqual([[2, 0, 1], [2]]);
    expect(count).toBe(5);
  });

  test('reads dates', async () => {
    const path = await file('csv', 'user,item,time\na,1,2024-03-02\na,2,2024-03-01T10:00:00Z\n');
    expect((await interactionsOf(path)).sequences).toEqual([[1, 0]]);
  });

  test('goes by the order of the lines where no time is given', async () => {
    const path = await file('jsonl', '{"user":1,"item":3}\n{"user":1,"item":1}\n{"user":1,"item":2}\n');
    expect((await interactionsOf(path)).sequences).toEqual([[2, 0, 1]]);
  });

  test('names an unknown item, or passes over it where told to', async () => {
    const path = await file('csv', 'user,item\na,1\na,9\na,2\n');
    const { line, message } = await failure(interactionsOf(path));
    expect(line).toBe(3);
    expect(message).toContain('an id of items.csv, but got "9"');
    expect(message).toContain('--skip-unknown-items');
    expect(await interactionsOf(path, true)).toEqual({ sequences: [[0, 1]], count: 2, unknown: 1 });
  });

  test('names a time that cannot be read, and one told in another way', async () => {
    const odd = await failure(interactionsOf(await file('csv', 'user,item,time\na,1,yesterday\n')));
    expect(odd.line).toBe(2);
    expect(odd.message).toContain('"yesterday"');
    const mixed = await failure(interactionsOf(await file('csv', 'user,item,time\na,1,10\na,2,\n')));
    expect(mixed.line).toBe(3);
    expect(mixed.message).toContain('a number, as in line 2');
  });

  test('names a missing user', async () => {
    const { line, message } = await failure(interactionsOf(await file('csv', 'user,item\n ,1\n')));
    expect(line).toBe(2);
    expect(message).toContain('"user"');
  });
});

describe('readShop', () => {
  test('keeps users with enough items', async () => {
    const files = await writeMadeUpShop(folder);
    const few = await readShop({ ...files, skipUnknown: false });
    expect(few.sequences).toHaveLength(300);
    expect(few.left).toEqual({ short: 0, broad: 0, unknown: 0 });
  });

  test('says that there are too few users, and why', async () => {
    const ids = Array.from({ length: 60 }, (_, index) => index);
    const items = await file('csv', `id,title\n${ids.map((id) => `${id},Item ${id}`).join('\n')}\n`);
    const lines = ids.flatMap((user) =>
      ids.slice(user % 50, (user % 50) + (user < 20 ? 2 : 5)).map((id) => `${user},${id}`),
    );
    const interactions = await file('csv', `user,item\n${lines.join('\n')}\n`);
    const { message } = await failure(readShop({ items, interactions, skipUnknown: false }));
    expect(message).toContain('at least 100 users');
    expect(message).toContain('but got 40');
    expect(message).toContain('20 have fewer');
  });

  test('says that there are too few items', async () => {
    const items = await file('csv', 'id,title\n1,One\n2,Two\n');
    const interactions = await file('csv', 'user,item\na,1\n');
    const { message } = await failure(readShop({ items, interactions, skipUnknown: false }));
    expect(message).toContain('at least 40 different items, but got 1');
  });
});
