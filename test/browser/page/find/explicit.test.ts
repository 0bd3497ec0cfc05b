/** What the page names itself comes first, and is filled from what else is there. */
import { describe, expect, it } from 'vitest';
import { findItems } from '../../../../src/page/find/find-items.ts';
import type { FindOptions } from '../../../../src/page/find/find-options.ts';
import { LaneError } from '../../../../src/runtime/error.ts';
import { card, list, openPage } from './made-up-page.ts';

describe('places', () => {
  it('with an id alone are read like a card', async () => {
    const page = await openPage(`<div><article data-lane-item="7">${card('Blue lamp')}</article></div>`);
    const { items } = await findItems(page);
    expect(items).toEqual([
      {
        item: { id: '7', title: 'Blue lamp', url: 'https://shop.example/products/blue-lamp' },
        element: page.querySelector('article'),
        source: 'explicit',
        keys: ['7', '/products/blue-lamp'],
      },
    ]);
  });

  it('with all they need are taken at their word', async () => {
    const attributes = JSON.stringify({ genre: ['Crime'], director: 'Mira Quist' }).replaceAll('"', '&quot;');
    const page = await openPage(
      `<div data-lane-item="7" data-lane-title="Sale! Heat" data-lane-attributes="${attributes}" data-lane-image="/heat.jpg" data-lane-url="/films/heat">More</div>`,
    );
    const { items } = await findItems(page);
    expect(items[0]?.item).toEqual({
      id: '7',
      title: 'Sale! Heat',
      attributes: { genre: ['Crime'], director: 'Mira Quist' },
      image: 'https://shop.example/heat.jpg',
      url: 'https://shop.example/films/heat',
    });
  });

  it('with attributes that are no JSON keep the rest', async () => {
    const page = await openPage(
      '<div data-lane-item="7" data-lane-title="Heat" data-lane-attributes="{no"></div>',
    );
    expect((await findItems(page)).items[0]?.item).toEqual({ id: '7', title: 'Heat' });
  });

  it('are the only items of their page', async () => {
    const page = await openPage(
      `${list(['Red lamp', 'Green lamp'])}<p data-lane-item="7" data-lane-title="Heat"></p>`,
    );
    expect((await findItems(page)).items.map(({ item }) => item.title)).toEqual(['Heat']);
  });

  it('are filled from structured data', async () => {
    const data = {
      '@type': 'Product',
      sku: '7',
      name: 'Heat',
      genre: 'Crime',
      image: '/heat.jpg',
      url: '/p/heat',
    };
    const page = await openPage(
      '<p data-lane-item="7">Heat</p>',
      `<script type="application/ld+json">${JSON.stringify([data, { ...data, sku: '8', name: 'Ran', url: '/p/ran' }])}</script>`,
    );
    const { items } = await findItems(page);
    expect(items).toHaveLength(1);
    expect(items[0]?.item).toMatchObject({
      attributes: { genre: ['Crime'] },
      image: 'https://shop.example/heat.jpg',
    });
  });

  it('name what the page is about', async () => {
    const page = await openPage(
      '<main data-lane-product="7"><h1>Heat</h1></main>',
      '',
      'https://shop.example/films/heat',
    );
    const marked = await openPage('<main data-lane-product="7" data-lane-title="Heat"></main>');
    expect((await findItems(page)).items).toEqual([]);
    expect((await findItems(marked)).product).toMatchObject({
      item: { id: '7', title: 'Heat' },
      source: 'explicit',
    });
  });
});

describe('selectors', () => {
  const odd = (title: string) =>
    `<div class="x"><i class="pic"></i><a href="/a/more">More</a><a class="go" href="/a/${title}">go</a><b class="t">${title}</b><u>Crime</u></div>`;

  it('find cards that nothing else would', async () => {
    const page = await openPage(odd('Heat') + odd('Ran'));
    expect((await findItems(page)).items).toEqual([]);
    const { items } = await findItems(page, {
      selectors: { card: '.x', title: '.t', link: '.go', attributes: { genre: 'u' } },
    });
    expect(
      items.map(({ item, element, source }) => [
        item.id,
        item.title,
        item.attributes,
        element?.className,
        source,
      ]),
    ).toEqual([
      ['/a/heat', 'Heat', { genre: ['Crime'] }, 'x', 'explicit'],
      ['/a/ran', 'Ran', { genre: ['Crime'] }, 'x', 'explicit'],
    ]);
  });

  it('correct what is found without them', async () => {
    const page = await openPage(
      list(['Red lamp', 'Green lamp']).replaceAll('</h3>', '</h3><b class="t">The true title</b>'),
    );
    const { items } = await findItems(page, { selectors: { title: '.t' } });
    expect(items.map(({ item }) => item.title)).toEqual(['The true title', 'The true title']);
  });
});

describe('a function', () => {
  it('names the items', async () => {
    const page = await openPage('<p id="a">A</p>');
    const place = page.querySelector<HTMLElement>('#a') as HTMLElement;
    const { items } = await findItems(page, {
      items: () => [
        { id: '7', title: 'Heat', element: place },
        { id: '8', title: 'Ran' },
      ],
    });
    expect(items.map(({ item, element }) => [item.id, element?.id])).toEqual([
      ['7', 'a'],
      ['8', undefined],
    ]);
  });

  it('that throws is passed over', async () => {
    const page = await openPage(list(['Red lamp', 'Green lamp']));
    const items = () => {
      throw new Error('no');
    };
    expect((await findItems(page, { items })).items).toHaveLength(2);
  });
});

describe('options that cannot be used', () => {
  it.each<[string, unknown]>([
    ['a selector that is none', { selectors: { card: '[[' } }],
    ['an attribute’s selector that is none', { selectors: { attributes: { genre: 4 } } }],
    ['items that are no function', { items: [] }],
    ['an address that is none', { address: '/list' }],
  ])('%s', async (_, options) => {
    const error = await findItems(document, options as FindOptions).catch((thrown: unknown) => thrown);
    expect(LaneError.isInstance(error) && error.code).toBe('LANE_INVALID_OPTIONS');
    expect(String(error)).toMatch(/expected .* but got .*\. Correct it or leave it out\./);
  });

  it('a signal that has fired', async () => {
    const error = await findItems(document, { signal: AbortSignal.abort() }).catch(
      (thrown: unknown) => thrown,
    );
    expect(LaneError.isInstance(error) && error.code).toBe('LANE_ABORTED');
  });
});
