/** A title loses what shops write around it, and nothing of its own. */
import { describe, expect, test } from 'vitest';
import { cleanTitle, plainText } from '../../../../src/page/find/titles/clean-title.ts';
import { decodeEntities } from '../../../../src/page/find/titles/entities.ts';

const SHOP = new Set(['ash salt', 'localhost']);

describe('what goes', () => {
  test.each([
    ['Oak chair | Ash & Salt', 'Oak chair'],
    ['Oak chair – Buy online', 'Oak chair'],
    ['Oak chair - Free shipping over $50', 'Oak chair'],
    ['Eichenstuhl | Jetzt günstig online kaufen', 'Eichenstuhl'],
    ['Chaise en chêne – Acheter en ligne', 'Chaise en chêne'],
    ['Silla de roble | Tienda online', 'Silla de roble'],
    ['橡木椅 - 在线购买', '橡木椅'],
    ['オーク椅子 | 通販', 'オーク椅子'],
    ['Oak chair | Buy online | Ash & Salt', 'Oak chair'],
    ['SALE: Oak chair', 'Oak chair'],
    ['Sale! Oak chair', 'Oak chair'],
    ['[New] Oak chair', 'Oak chair'],
    ['【新品】橡木椅', '橡木椅'],
    ['Oak chair (Sold out)', 'Oak chair'],
    ['Oak chair - Ausverkauft', 'Oak chair'],
    ['-20% | Oak chair', 'Oak chair'],
    ['  Oak\n\t chair\u00a0 ', 'Oak chair'],
    ['Tom &amp; Jo&#39;s chair', "Tom & Jo's chair"],
    ['Oak garden chair Oak garden chair', 'Oak garden chair'],
    ['Oak\u200b chair\ufeff', 'Oak chair'],
  ])('%j is %j', (title, clean) => {
    expect(cleanTitle(title, SHOP)).toBe(clean);
  });
});

describe('what stays', () => {
  test.each([
    ['New Balance 574'],
    ['Sale Street Lantern'],
    ['Popular: The Power of Likability'],
    ['New Order: Substance'],
    ['1984'],
    ['Heat (1995)'],
    ['Alien | Director’s Cut'],
    ['Spider-Man – Far From Home'],
    ['Bulb E27 – 4 W, 2-Pack'],
    ['Gift Card £50'],
    ['Blur – The Best Of'],
    ['Sold out'],
    ['Ash & Salt'],
    ['Duran Duran'],
    ['<script>alert(1)</script>'],
    ['كتاب الرمل'],
  ])('%j', (title) => {
    expect(cleanTitle(title, SHOP)).toBe(title);
  });
});

test('entities are decoded once, and markup in them stays text', () => {
  expect(decodeEntities('&lt;b&gt; &#x1F600; &eacute; &unknown; &#0; &amp;lt;')).toBe(
    '<b> 😀 é &unknown; &#0; &lt;',
  );
});

test('a text without end is cut', () => {
  expect(plainText('x'.repeat(1_000_000)).length).toBeLessThanOrEqual(2_000);
});
