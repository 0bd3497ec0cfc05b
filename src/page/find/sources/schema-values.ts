/** Values of schema.org properties as plain texts. */
import type { AttributeValue } from '../../../items/item.ts';
import { plainText } from '../titles/clean-title.ts';

/** A node of structured data: properties by their name, as JSON-LD has them. */
export type SchemaNode = Readonly<Record<string, unknown>>;

/** Values of one property beyond this many are dropped. */
const MOST_VALUES = 20;

export function isNode(value: unknown): value is SchemaNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The types of a node without their vocabulary: "Product". */
export function typesOf(node: SchemaNode): string[] {
  return textsOf(node['@type']).map((type) => type.replace(/^.*[/#:]/, ''));
}

/** All texts of a value: itself, its name, or those of each of its parts. */
export function textsOf(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return [plainText(value)].filter((text) => text !== '');
  if (typeof value === 'number' && Number.isFinite(value)) return [String(value)];
  if (depth > 3) return [];
  if (Array.isArray(value)) return value.slice(0, MOST_VALUES).flatMap((part) => textsOf(part, depth + 1));
  return isNode(value) ? textsOf(value['name'] ?? value['@value'] ?? value['value'], depth + 1) : [];
}

/** The first address of a value: itself, or that of an image or page object. */
export function addressOf(value: unknown, depth = 0): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (depth > 3) return undefined;
  if (Array.isArray(value)) {
    for (const part of value.slice(0, MOST_VALUES)) {
      const address = addressOf(part, depth + 1);
      if (address !== undefined) return address;
    }
    return undefined;
  }
  return isNode(value)
    ? addressOf(value['url'] ?? value['contentUrl'] ?? value['@id'], depth + 1)
    : undefined;
}

/** Properties that become attributes, by the name that they get. */
const PROPERTIES: Readonly<Record<string, string>> = {
  genre: 'genre',
  brand: 'brand',
  manufacturer: 'manufacturer',
  author: 'author',
  director: 'director',
  creator: 'creator',
  byArtist: 'artist',
  publisher: 'publisher',
  material: 'material',
  color: 'color',
  pattern: 'pattern',
  gamePlatform: 'platform',
  bookFormat: 'format',
  datePublished: 'datePublished',
  releaseDate: 'datePublished',
  productionDate: 'datePublished',
};

/** The attributes that a node tells, in a fixed order. Addresses and numbers of a taxonomy are no words. */
export function attributesOf(node: SchemaNode): Record<string, AttributeValue> {
  const values = new Map<string, Set<string>>();
  const add = (name: string, texts: readonly string[]) => {
    const known = values.get(name) ?? new Set();
    for (const text of texts) {
      if (known.size < MOST_VALUES && text.length <= 200 && !/^https?:/.test(text)) known.add(text);
    }
    if (known.size > 0) values.set(name, known);
  };
  add('category', textsOf(node['category']).flatMap(categoriesOf));
  for (const [property, name] of Object.entries(PROPERTIES)) add(name, textsOf(node[property]));
  add(
    'keyword',
    textsOf(node['keywords'])
      .flatMap((text) => text.split(/\s*[,;]\s*/))
      .filter(Boolean),
  );
  const more = node['additionalProperty'];
  for (const property of (Array.isArray(more) ? more : [more]).slice(0, MOST_VALUES)) {
    if (!isNode(property)) continue;
    const [name] = textsOf(property['name'] ?? property['propertyID']);
    if (name !== undefined && name.length <= 40) add(name, textsOf(property['value']));
  }
  // An assignment to the name "__proto__" would set the prototype.
  return Object.fromEntries([...values].map(([name, texts]) => [name, [...texts]]));
}

/** "Furniture > Chairs" names two; "5 > 12" and "436" none. */
export function categoriesOf(text: string): string[] {
  return text
    .split(/\s*(?:>|›|»|\/(?=\s)|\s\/)\s*/)
    .map((part) => part.trim())
    .filter((part) => /\p{L}/u.test(part));
}
