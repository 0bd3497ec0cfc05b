/** What a page says of itself in Open Graph and product meta tags. */
import type { Finding } from '../finding.ts';
import { metaContent, type PageContext } from '../page-context.ts';
import { imageAddress, plainAddress, productPath } from '../product-address.ts';
import { cleanTitle } from '../titles/clean-title.ts';
import { categoriesOf } from './schema-values.ts';

const PRODUCT = /^(?:og:)?(?:product(?:\.item)?|book|books\.book|video\.(?:movie|tv_show)|music\.album)$/;
const NUMBERS = [
  'product:retailer_item_id',
  'product:sku',
  'product:retailer_part_no',
  'product:ean',
  'book:isbn',
];
const ATTRIBUTES: readonly (readonly [tag: string, name: string])[] = [
  ['product:category', 'category'],
  ['product:brand', 'brand'],
  ['og:brand', 'brand'],
  ['product:color', 'color'],
  ['product:material', 'material'],
  ['book:author', 'author'],
  ['book:release_date', 'datePublished'],
  ['video:director', 'director'],
  ['video:release_date', 'datePublished'],
];

/** The text by which it is told whether the tags still describe an earlier page. */
export function openGraphText(root: Document): string {
  return `og:${metaContent(root, 'og:title') ?? ''}`;
}

/** The product that the page is about, where its tags name one. */
export function readOpenGraph(context: PageContext): Finding[] {
  const { root, base } = context;
  const isProduct =
    PRODUCT.test(metaContent(root, 'og:type') ?? '') ||
    metaContent(root, 'product:price:amount') !== undefined ||
    metaContent(root, 'og:price:amount') !== undefined;
  const title = metaContent(root, 'og:title') ?? metaContent(root, 'twitter:title');
  if (!isProduct || title === undefined || context.outdated.has(openGraphText(root))) return [];
  const address = metaContent(root, 'og:url');
  const path = address === undefined ? undefined : productPath(address, base);
  if (path !== undefined && context.ownPaths.size > 0 && !context.ownPaths.has(path)) return [];
  const image = metaContent(root, 'og:image');
  const attributes = ATTRIBUTES.flatMap(([tag, name]) => {
    const content = metaContent(root, tag);
    if (content === undefined || /^https?:/.test(content)) return [];
    return [[name, name === 'category' ? categoriesOf(content) : [content]] as const];
  });
  return [
    {
      source: 'open-graph',
      role: 'page',
      ids: NUMBERS.flatMap((tag) => metaContent(root, tag) ?? []),
      path: path ?? [...context.ownPaths][0],
      title: cleanTitle(title, context.shopNames),
      attributes: Object.fromEntries(attributes),
      image: image === undefined ? undefined : imageAddress(image, base),
      url: address === undefined ? undefined : plainAddress(address, base),
    },
  ];
}
