/** What structured data says of products, in each of its forms. */
import { describe, expect, it } from 'vitest';
import { findItems } from '../../../../src/page/find/find-items.ts';
import { list, openPage } from './made-up-page.ts';

const script = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const ADDRESS = 'https://shop.example/p/heat';

describe('a product in JSON-LD', () => {
  it('gives all that it tells', async () => {
    const page = await openPage(
      '<h1>Heat</h1>',
      script({
        '@context': 'https://schema.org',
        '@graph': [
          { '@type': 'WebPage', mainEntity: { '@id': '#heat' } },
          {
            '@id': '#heat',
            '@type': ['Product', 'Movie'],
            name: 'Heat &amp; Dust',
            url: '/p/heat?utm_source=feed',
            sku: 4711,
            gtin13: '4006381333931',
            brand: { '@type': 'Brand', name: 'Reel' },
            category: 'Films > Crime',
            genre: ['Crime', 'Thriller'],
            director: [{ '@type': 'Person', name: 'Mira Quist' }],
            keywords: 'heist, city',
            color: 'black',
            datePublished: '1995-12-15',
            image: [{ '@type': 'ImageObject', url: '/heat.jpg' }],
            additionalProperty: [{ '@type': 'PropertyValue', name: 'Runtime', value: 170 }],
            offers: { '@type': 'Offer', price: 9 },
            review: [{ '@type': 'Review', itemReviewed: { '@type': 'Product', name: 'Another' } }],
            isSimilarTo: [{ '@type': 'Product', name: 'Ran', url: '/p/ran' }],
          },
          {
            '@type': 'BreadcrumbList',
            itemListElement: [
              { position: 2, item: { name: 'On disc' } },
              { position: 1, name: 'Home' },
              { position: 3, name: 'Heat & Dust' },
            ],
          },
        ],
      }),
      ADDRESS,
    );
    const { product, items } = await findItems(page, { address: ADDRESS });
    expect(product?.item).toEqual({
      id: '4711',
      title: 'Heat & Dust',
      url: ADDRESS,
      image: 'https://shop.example/heat.jpg',
      attributes: {
        category: ['Films', 'Crime'],
        genre: ['Crime', 'Thriller'],
        brand: ['Reel'],
        director: ['Mira Quist'],
        color: ['black'],
        datePublished: ['1995-12-15'],
        keyword: ['heist', 'city'],
        Runtime: ['170'],
      },
    });
    expect(product?.keys).toEqual(['4711', '4006381333931', '/p/heat']);
    expect(items.map(({ item }) => item.title)).toEqual(['Ran']);
  });

  it('with variants is one item, known by their numbers too', async () => {
    const page = await openPage(
      '',
      script({
        '@type': 'ProductGroup',
        name: 'Coat',
        url: ADDRESS,
        productGroupID: 'C1',
        hasVariant: [
          { '@type': 'Product', name: 'Coat red', sku: 'C1-R', color: 'Red' },
          { '@type': 'Product', name: 'Coat blue', sku: 'C1-B', color: 'Blue' },
        ],
      }),
      ADDRESS,
    );
    const { product, items } = await findItems(page, { address: ADDRESS });
    expect(product?.item).toMatchObject({ id: 'C1', title: 'Coat', attributes: { color: ['Red', 'Blue'] } });
    expect(product?.keys).toEqual(['C1', 'C1-R', 'C1-B', '/p/heat']);
    expect(items).toEqual([]);
  });

  it('takes its category from the trail of the page where the data has none', async () => {
    const trail = {
      '@type': 'BreadcrumbList',
      itemListElement: [{ name: 'Home' }, { name: 'Films' }, { name: 'Heat' }],
    };
    const page = await openPage(
      '',
      script([{ '@type': 'Product', name: 'Heat', url: ADDRESS }, trail]),
      ADDRESS,
    );
    expect((await findItems(page, { address: ADDRESS })).product?.item.attributes).toEqual({
      category: ['Films'],
    });
  });

  it('that a list claims for its search result is none', async () => {
    const fake = { '@type': 'Product', name: 'Lamps', aggregateRating: { ratingValue: 4 } };
    const page = await openPage(list(['Red lamp', 'Blue lamp', 'Green lamp', 'Black lamp']), script(fake));
    const { product, items } = await findItems(page);
    expect(product).toBeUndefined();
    expect(items).toHaveLength(4);
  });
});

describe('a list in JSON-LD', () => {
  it('fills the cards that it names by address', async () => {
    const item = { '@type': 'Product', url: '/products/red-lamp', name: 'Red lamp', brand: 'Oak', sku: 'R1' };
    const page = await openPage(
      list(['Red lamp', 'Blue lamp']),
      script({ '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', position: 1, item }] }),
    );
    const [red, blue] = (await findItems(page)).items;
    expect(red).toMatchObject({ item: { id: 'R1', attributes: { brand: ['Oak'] } }, source: 'json-ld' });
    expect(red?.element?.localName).toBe('li');
    expect(blue).toMatchObject({ item: { id: '/products/blue-lamp' }, source: 'structure' });
  });

  it('of what is no product adds nothing', async () => {
    const page = await openPage(
      '',
      script({
        '@type': 'ItemList',
        itemListElement: [
          { '@type': 'ListItem', item: { '@type': 'Article', name: 'A story', url: '/s/1' } },
          { '@type': 'ListItem', name: 'Anything', url: '/s/2' },
          { '@type': 'ListItem', url: '/s/3' },
        ],
      }),
    );
    expect((await findItems(page)).items).toEqual([]);
  });
});

describe('microdata, RDFa and Open Graph', () => {
  it('microdata', async () => {
    const page = await openPage(
      `<div itemscope itemtype="http://schema.org/Product"><h1 itemprop="name">Heat <span class="badge">Sale</span></h1><meta itemprop="sku" content="7"><div itemprop="brand" itemscope itemtype="http://schema.org/Brand"><span itemprop="name">Reel</span></div></div>`,
      '',
      ADDRESS,
    );
    const { product } = await findItems(page, { address: ADDRESS });
    expect(product).toMatchObject({
      item: { id: '7', title: 'Heat', attributes: { brand: ['Reel'] } },
      source: 'microdata',
    });
  });

  it('RDFa', async () => {
    const page = await openPage(
      `<div vocab="https://schema.org/" typeof="Product"><h1 property="name">Heat</h1><meta property="sku" content="7"><a property="url" href="/p/heat">x</a></div>`,
      '',
      ADDRESS,
    );
    const { product } = await findItems(page, { address: ADDRESS });
    expect(product).toMatchObject({ item: { id: '7', title: 'Heat' }, source: 'rdfa' });
  });

  it('Open Graph', async () => {
    const tags = {
      'og:type': 'product',
      'og:title': 'Heat | Reelroom',
      'og:site_name': 'Reelroom',
      'og:url': ADDRESS,
      'product:retailer_item_id': '7',
      'product:brand': 'Reel',
    };
    const head = Object.entries(tags)
      .map(([name, content]) => `<meta property="${name}" content="${content}">`)
      .join('');
    const { product } = await findItems(await openPage('', head, ADDRESS), { address: ADDRESS });
    expect(product).toMatchObject({
      item: { id: '7', title: 'Heat', attributes: { brand: ['Reel'] } },
      source: 'open-graph',
    });
    const other = await findItems(await openPage('', head, 'https://shop.example/p/ran'), {
      address: 'https://shop.example/p/ran',
    });
    expect(other.product).toBeUndefined();
  });
});
