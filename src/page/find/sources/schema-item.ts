/** One node of structured data as a finding. */
import type { Finding } from '../finding.ts';
import type { PageContext } from '../page-context.ts';
import { imageAddress, plainAddress, productPath } from '../product-address.ts';
import { cleanTitle } from '../titles/clean-title.ts';
import { addressOf, attributesOf, isNode, type SchemaNode, textsOf, typesOf } from './schema-values.ts';

/** Types of what is sold or recommended. */
const PRODUCTS = new Set(
  'Product ProductGroup ProductModel IndividualProduct SomeProducts Vehicle Car Motorcycle Book Audiobook Movie TVSeries VideoGame Game MusicAlbum MusicRecording'.split(
    ' ',
  ),
);

/** Properties that hold a number of the product itself, the most lasting first. */
const NUMBERS = ['sku', 'productID', 'productGroupID', 'gtin13', 'gtin', 'gtin12', 'gtin14', 'gtin8', 'isbn'];

/** What shops write where they have no number. */
const NO_NUMBER = /^(?:0+|n\/?a|null|none|undefined|false|default|-+)$/i;

export function isProduct(node: SchemaNode): boolean {
  return typesOf(node).some((type) => PRODUCTS.has(type));
}

/** The finding of a product's node. Its variants are no items of their own: they add numbers and attributes. */
export function schemaFinding(
  node: SchemaNode,
  where: Pick<Finding, 'source' | 'role' | 'element'>,
  context: PageContext,
): Finding {
  const variants = (Array.isArray(node['hasVariant']) ? node['hasVariant'] : [node['hasVariant']])
    .filter(isNode)
    .slice(0, 50);
  // A variant's own number changes with the choice of a colour; that of its group does not.
  const parent = isNode(node['isVariantOf']) ? node['isVariantOf'] : {};
  const ids = [
    ...numbersOf(parent, ['productGroupID']),
    ...numbersOf(node, ['inProductGroupWithID']),
    ...(typesOf(node).includes('ProductGroup') ? numbersOf(node, ['productGroupID', 'productID']) : []),
    ...numbersOf(node, NUMBERS),
    ...variants.flatMap((variant) => numbersOf(variant, NUMBERS)),
  ];
  const address = addressOf(node['url']) ?? offerAddress(node) ?? addressOf(node['@id']);
  const image = addressOf(node['image'] ?? node['thumbnailUrl'] ?? variants[0]?.['image']);
  const [title] = textsOf(node['name'] ?? parent['name'] ?? node['title'] ?? node['headline']);
  return {
    ...where,
    ids: [...new Set(ids)],
    path: address === undefined ? undefined : productPath(address, context.base),
    title: title === undefined ? undefined : cleanTitle(title, context.shopNames),
    attributes: attributesOf(variants.length === 0 ? node : withVariants(node, variants)),
    image: image === undefined ? undefined : imageAddress(image, context.base),
    url: address === undefined ? undefined : plainAddress(address, context.base),
  };
}

function numbersOf(node: SchemaNode, properties: readonly string[]): string[] {
  return properties
    .flatMap((property) => textsOf(node[property]).slice(0, 1))
    .map((number) => number.replace(/^[a-z]{2,6}:(?=\w)/i, ''))
    .filter((number) => number.length <= 100 && !NO_NUMBER.test(number));
}

function offerAddress(node: SchemaNode): string | undefined {
  const offers: unknown[] = Array.isArray(node['offers']) ? node['offers'] : [node['offers']];
  return addressOf(offers.filter(isNode).map((offer) => offer['url'] ?? []));
}

function withVariants(node: SchemaNode, variants: readonly SchemaNode[]): SchemaNode {
  const of = (property: string) => [node, ...variants].flatMap((part) => textsOf(part[property]));
  return { ...node, color: of('color'), material: of('material'), pattern: of('pattern') };
}
