/** A product has one path, however it is linked to. */
import { describe, expect, test } from 'vitest';
import {
  canBeForSale,
  isForSale,
  plainAddress,
  productPath,
  slugOf,
} from '../../../../src/page/find/product-address.ts';

const BASE = 'https://shop.example/collections/all';

describe('the path of a product', () => {
  test.each([
    ['/products/oak-chair'],
    ['https://www.shop.example/products/oak-chair/'],
    ['/en-gb/products/oak-chair'],
    ['/us/en/products/oak-chair'],
    ['/collections/chairs/products/oak-chair'],
    ['/products/oak-chair?variant=4711&utm_source=mail&currency=EUR&_pos=2#reviews'],
    ['/Products/Oak-Chair'],
    ['  /products/oak-chair '],
  ])('%s is the same as the others', (href) => {
    expect(productPath(href, BASE)).toBe('/products/oak-chair');
  });

  test.each([
    ['/index.php?route=product/product&path=20&product_id=42', '/index.php?product_id=42'],
    ['/index.php?id_product=7&controller=product&id_lang=2', '/index.php?id_product=7'],
    ['/Some-Title/dp/B0LAMP0001/ref=sr_1_3?keywords=lamp', '/dp/b0lamp0001'],
    ['/?p=12', '/?p=12'],
    ['/item.htm?spm=a1&id=99', '/item.htm?id=99'],
    ['/%E5%8F%B0%E7%81%AF', '/台灯'],
    ['/100%', '/100%'],
  ])('%s is %s', (href, path) => {
    expect(productPath(href, BASE)).toBe(path);
  });

  test.each([
    ['/'],
    [''],
    ['#top'],
    ['mailto:a@shop.example'],
    ['javascript:void(0)'],
    ['https://elsewhere.example/products/oak-chair'],
    ['/index.php?route=product/category&path=20'],
    ['http://['],
  ])('"%s" has none', (href) => {
    expect(productPath(href, BASE)).toBeUndefined();
  });

  test('is none where nothing is known of the page', () => {
    expect(productPath('/products/x', 'about:srcdoc')).toBeUndefined();
  });
});

describe('what a path can be', () => {
  test.each([
    '/cart',
    '/collections/chairs',
    '/blogs/news/oak',
    '/search',
    '/product-category/chairs',
    '/pages/about',
  ])('%s sells nothing', (path) => {
    expect(canBeForSale(path)).toBe(false);
  });

  test.each(['/products/oak', '/oak-chair.html', '/blog-lamp', '/collectionsofoak', '/page-turner'])(
    '%s may sell something',
    (path) => {
      expect(canBeForSale(path)).toBe(true);
    },
  );

  test('is a product’s beyond doubt only where shops write it so', () => {
    expect(['/products/oak', '/p/oak', '/index.php?product_id=4', '/dp/b0'].every(isForSale)).toBe(true);
    expect(['/oak', '/products', '/2026/05/oak'].some(isForSale)).toBe(false);
  });
});

test('an address keeps what chooses the product and loses what tells how the visitor came', () => {
  expect(plainAddress('/p/oak?color=red&utm_source=a&gclid=1&_pos=3#x', BASE)).toBe(
    'https://shop.example/p/oak?color=red',
  );
  expect(plainAddress('javascript:alert(1)', BASE)).toBeUndefined();
});

test('the words of a path are those of its last segment that has words', () => {
  expect(slugOf('/products/oak-chair_small.html')).toBe('oak chair small');
  expect(slugOf('/listing/1045/oak-chair')).toBe('oak chair');
  expect(slugOf('/oak-chair/12345')).toBe('oak chair');
});
