/** Cards are told from what only looks like them. */
import { describe, expect, it } from 'vitest';
import { findItems } from '../../../../src/page/find/find-items.ts';
import { card, list, openPage } from './made-up-page.ts';

const titlesOf = async (body: string) =>
  (await findItems(await openPage(body))).items.map(({ item }) => item.title);
const tile = (title: string, href: string, more = '') =>
  `<div class="tile"><a href="${href}"><img src="x.jpg" alt="" width="200" height="200"><h3>${title}</h3></a>${more}</div>`;

/** A card that a script of the page opens. */
const scripted = (title: string, price: string, more = '') =>
  `<div class="tile"><img src="x.jpg" alt="" width="200" height="200"><h3>${title}</h3><p>${price}</p>${more}</div>`;

describe('no items are', () => {
  it.each([
    ['articles', tile('A story', '/s/1', '<time>May</time>') + tile('Another', '/s/2', '<time>May</time>')],
    [
      'articles with numbers of their own',
      `<div data-item-id="1">${tile('A story', '/s/1')}</div>`.repeat(2),
    ],
    [
      'categories with prices',
      tile('Chairs', '/category/chairs', '<p>from $9</p>') +
        tile('Lamps', '/category/lamps', '<p>from $9</p>'),
    ],
    ['logos', '<a href="/b/1"><img src="a.svg" alt="A"></a><a href="/b/2"><img src="b.svg" alt="B"></a>'],
    [
      'plans that lead to one page',
      tile('Basic', '/signup?plan=1', '<p>$9</p>') + tile('Pro', '/signup?plan=2', '<p>$29</p>'),
    ],
    [
      'links to other sites',
      tile('Pan', 'https://elsewhere.example/p/1', '<p>$9</p>') +
        tile('Pot', 'https://elsewhere.example/p/2', '<p>$9</p>'),
    ],
    ['plans by the month', scripted('Basic', '$9 / month') + scripted('Pro', '$29 / month')],
    [
      'words of customers that name a price',
      scripted('Ann', 'Worth the $79 I paid!') + scripted('Ben', 'Worth all of $79!'),
    ],
    [
      'cards that lead elsewhere',
      scripted('Bread', '$40', '<a href="/contact">Ask us</a>') +
        scripted('Knives', '$40', '<a href="/contact">Ask us</a>'),
    ],
    ['one picture with a price, without a link', scripted('Red lamp', '$12.50')],
    ['what is in the menu', `<nav>${list(['Red lamp', 'Blue lamp'])}</nav>`],
    ['what is in a closed window', `<div role="dialog">${list(['Red lamp', 'Blue lamp'])}</div>`],
    ['what the page leaves out', `<div data-lane-ignore>${list(['Red lamp', 'Blue lamp'])}</div>`],
    ['what is in a cart at the side', `<div class="cart-drawer">${list(['Red lamp', 'Blue lamp'])}</div>`],
  ])('%s', async (_, body) => {
    expect(await titlesOf(body)).toEqual([]);
  });
});

describe('items are', () => {
  it('one, in a list of one', async () => {
    expect(await titlesOf(`<h1>All</h1><ul>${card('Red lamp')}</ul>`)).toEqual(['Red lamp']);
  });

  it('those that a script opens, called by their titles', async () => {
    const buttons = '<a href="#">Details</a><a href="javascript:void 0">Save</a><button>Add to cart</button>';
    const { items } = await findItems(
      await openPage(scripted('Red lamp', '$12.50', buttons) + scripted('Blue lamp', '$9.00', buttons)),
    );
    expect(items.map(({ item }) => item)).toMatchObject([
      { id: 'red lamp', title: 'Red lamp' },
      { id: 'blue lamp', title: 'Blue lamp' },
    ]);
    expect(items.every(({ item, element }) => item.url === undefined && element !== undefined)).toBe(true);
  });

  it('each once, where they are seen', async () => {
    const page = await openPage(
      `<div aria-hidden="true" style="display: none">${list(['Red lamp', 'Blue lamp'])}</div><section>${list(['Red lamp', 'Blue lamp'])}</section>`,
    );
    const { items } = await findItems(page);
    expect(items.map(({ item }) => item.title)).toEqual(['Red lamp', 'Blue lamp']);
    expect(items.every(({ element }) => element?.closest('section'))).toBe(true);
  });

  it('those without a price among others that have one', async () => {
    const soldOut = card('Green lamp')
      .replace('$12.50', 'Sold out')
      .replace('<button>Add to cart</button>', '');
    expect(await titlesOf(`<ul>${card('Red lamp')}${soldOut}${card('Blue lamp')}</ul>`)).toEqual([
      'Red lamp',
      'Green lamp',
      'Blue lamp',
    ]);
  });

  it('told by the tables of old shops, too', async () => {
    const cell = (title: string, id: number) =>
      `<td><a href="/item.php?id=${id}"><img src="x.jpg" width="90" height="90"></a><br><a href="/item.php?id=${id}">${title}</a><br>EUR 12,00</td>`;
    const page = await openPage(
      `<table><tr>${cell('Red lamp', 1)}${cell('Blue lamp', 2)}</tr><tr>${cell('Green lamp', 3)}</tr></table>`,
    );
    const { items } = await findItems(page);
    expect(items.map(({ item, element }) => [item.id, item.title, element?.localName])).toEqual([
      ['/item.php?id=1', 'Red lamp', 'td'],
      ['/item.php?id=2', 'Blue lamp', 'td'],
      ['/item.php?id=3', 'Green lamp', 'td'],
    ]);
  });
});

describe('titles are', () => {
  const withTitle =
    (html: string, alt = '') =>
    (title: string, path: string) =>
      `<li class="product overflow-hidden"><div class="overflow-hidden"><a href="/products/${path}"><img src="x.jpg" alt="${alt}" width="200" height="200"></a>${html.replace('TITLE', title)}</div><p>$9.00</p></li>`;

  it.each([
    ['words with badges among them', '<h3>TITLE <span class="tag">Sale</span><span>-20%</span></h3>'],
    [
      'words with a part marked',
      '<p class="name">TI<mark></mark>TLE</p><p>Free delivery</p>'.replace(
        'TI<mark></mark>TLE',
        '<mark></mark>TITLE',
      ),
    ],
    [
      'words before a rating',
      '<div><span>TITLE</span><span>4.5</span><span>(12)</span></div><div>Free delivery</div>',
    ],
    [
      'words twice, for phones and wide screens',
      '<h3><span class="block md:hidden">TITLE</span><span class="hidden md:block">TITLE</span></h3>',
    ],
    ['words behind a hidden label', '<h3><span class="visually-hidden">Product:</span>TITLE</h3>'],
    ['words beside a brand', '<p class="brand">Oak & Sons</p><h3>TITLE</h3>'],
  ])('%s', async (_, html) => {
    const one = withTitle(html);
    expect(
      await titlesOf(
        `<ul>${one('Red table lamp', 'x-1')}${one('New chair', 'x-2')}${one('Shelf', 'x-3')}</ul>`,
      ),
    ).toEqual(['Red table lamp', 'New chair', 'Shelf']);
  });

  it('whole where a card cuts them', async () => {
    const one = withTitle('<h3>Hand-made ceramic ta…</h3>', 'Hand-made ceramic table lamp');
    expect(await titlesOf(`<ul>${one('', 'x-1')}${one('', 'x-2')}</ul>`)).toEqual(
      Array(2).fill('Hand-made ceramic table lamp'),
    );
  });
});
