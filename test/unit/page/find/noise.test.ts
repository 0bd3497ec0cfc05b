/** Prices, badges, buttons and ratings are told from titles, in the languages of shops. */
import { describe, expect, test } from 'vitest';
import { holdsPrice, isAction, isNoise, isPrice } from '../../../../src/page/find/titles/noise.ts';

test.each([
  '$12.50',
  '12,50 €',
  '€ 12,–',
  '£1,299.00',
  '¥128',
  '3,300円',
  '价格：¥45.80',
  'R$ 129,90',
  'CHF 49.–',
  '129 kr',
  '49 zł',
  '٨٥ ر.س',
  'ab 12,99 €*',
  'From $10.00',
  'Was $30',
  '$10 – $20',
  'À partir de 14 €',
  'Regular price $12.00 USD',
  '-20% $8.00',
])('%j is a price', (text) => {
  expect(isPrice(text)).toBe(true);
  expect(isNoise(text)).toBe(true);
});

test.each([
  'Gift Card $50',
  'Raises $40m to grow coral',
  'The best phones under $500',
  'Only $5 left in my pocket',
])('%j is no price', (text) => {
  expect(isPrice(text)).toBe(false);
  expect(isNoise(text)).toBe(false);
});

test('a limit is no price, whatever language labels it', () => {
  expect(holdsPrice('Under $25')).toBe(false);
  expect(holdsPrice('vanaf € 12')).toBe(true);
  expect(holdsPrice('Free shipping on all orders from $50')).toBe(false);
});

describe('badges', () => {
  test.each([
    'Sale!',
    'NEW',
    'Best seller',
    'Sold out',
    '-20%',
    'Save 30%',
    'Only 3 left',
    'Neu',
    'Ausverkauft',
    'Nur noch 2 verfügbar',
    'Nouveau',
    'Épuisé',
    'Oferta',
    '¡Oferta!',
    'Agotado',
    'Esgotado',
    'Promoção',
    '包邮',
    '新品',
    '售罄',
    'セール',
    '送料無料',
    '売り切れ',
    'تخفيض',
    'الأكثر مبيعًا',
    'نفدت الكمية',
  ])('%j', (text) => {
    expect(isNoise(text)).toBe(true);
  });
});

describe('buttons', () => {
  test.each([
    'Add to cart',
    'Add to Bag',
    'Quick view',
    'Select options',
    'In den Warenkorb',
    'Ajouter au panier',
    'Añadir al carrito',
    'Adicionar ao carrinho',
    '加入购物车',
    'カートに入れる',
    'أضف إلى السلة',
    'إضافة للسلة',
  ])('%j', (text) => {
    expect(isAction(text)).toBe(true);
    expect(isNoise(text)).toBe(true);
  });
});

describe('ratings', () => {
  test.each([
    '★★★★☆',
    '(128)',
    '4.5 out of 5 stars',
    '1,234 ratings',
    '27 Bewertungen',
    'No reviews yet',
    'Rated 4.00 out of 5',
  ])('%j', (text) => {
    expect(isNoise(text)).toBe(true);
  });
});

describe('titles', () => {
  test.each([
    'New Moon',
    'Sale Street Lantern',
    '1984',
    '50% Cotton Towel',
    'Neuland',
    'Oferta Blanca',
    '新着ニュース手帳',
    'The Cart',
    'Compare Less',
    'Vase',
    'عطر ليلة جديدة',
    'Five Star Hotel',
    'Free',
  ])('%j', (text) => {
    expect(isNoise(text)).toBe(false);
  });
});
