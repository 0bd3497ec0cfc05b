/** Pictures of items, however late they are loaded. */
import { imageAddress } from '../product-address.ts';

const PICTURES =
  'img,picture,[style*="background"],[data-bg],[data-background-image],[data-bgset],[role="img"]:not(svg),video[poster]';
/** Pictures smaller than this are icons and swatches. In CSS pixels, where the markup tells. */
const SMALLEST = 40;
const ICON =
  /(?:^|[/_.-])(?:icons?|sprite|stars?|rating|badge|flag|logo|swatch|payment|avatar|pixel|spacer)s?(?:[/_.-]|$)/i;
/** Where scripts that load late keep the address, the best first. */
const ADDRESSES = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-lazy',
  'data-image',
  'src',
  'data-bg',
  'poster',
];
const SETS = ['data-srcset', 'srcset'];

function isIcon(picture: Element): boolean {
  const width = Number(picture.getAttribute('width') ?? SMALLEST);
  return width < SMALLEST || ICON.test(picture.getAttribute('src') ?? '') || Boolean(picture.closest('svg'));
}

/** The picture of a card; undefined where it has none but icons. */
export function pictureOf(card: Element): Element | undefined {
  if (card.matches(PICTURES) && !isIcon(card)) return card;
  for (const picture of card.querySelectorAll(PICTURES)) if (!isIcon(picture)) return picture;
  return undefined;
}

/** The address of what a picture shows. */
export function shownAddress(picture: Element, base: string): string | undefined {
  const image = picture.localName === 'picture' ? (picture.querySelector('img') ?? picture) : picture;
  const sources = [image, ...(image.closest('picture')?.querySelectorAll('source') ?? [])];
  const background = /url\(\s*["']?([^"')]+)/.exec(image.getAttribute('style') ?? '')?.[1];
  const addresses = [
    ...ADDRESSES.map((name) => image.getAttribute(name)),
    ...sources.flatMap((source) =>
      SETS.map(
        (name) =>
          source
            .getAttribute(name)
            ?.trim()
            .split(/[\s,]+/)[0],
      ),
    ),
    background,
  ];
  for (const address of addresses) {
    // A placeholder is written into the page as data.
    if (address && !address.startsWith('data:')) return imageAddress(address.replace('{width}', '600'), base);
  }
  return undefined;
}
