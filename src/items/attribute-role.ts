/** What kind of fact an attribute is, told by its name: it decides how the fact may be spoken of. */

/**
 * - `kind`: what sort of thing the item is (genre, category): "crime thrillers"
 * - `theme`: what it is about or meant for: "time travel"
 * - `maker`: who made it (brand, author, director): "Michael Mann"
 * - `year`: when it was made
 * - `feature`: a quality that is said of a thing, not an interest by itself ("matte", "red")
 * - `other`: anything else; never turned into words
 */
export type AttributeRole = 'kind' | 'theme' | 'maker' | 'year' | 'feature' | 'other';

const NAMES: Readonly<Record<Exclude<AttributeRole, 'other'>, readonly string[]>> = {
  kind: [
    'genre',
    'category',
    'type',
    'kind',
    'department',
    'producttype',
    'subcategory',
    'section',
    'style',
    'cuisine',
  ],
  theme: ['theme', 'topic', 'subject', 'tag', 'keyword', 'occasion', 'activity', 'use', 'mood', 'setting'],
  maker: [
    'brand',
    'maker',
    'manufacturer',
    'author',
    'artist',
    'director',
    'developer',
    'publisher',
    'designer',
    'label',
    'creator',
    'studio',
    'band',
    'vendor',
  ],
  year: ['year', 'released', 'releaseyear', 'published', 'datepublished', 'date'],
  feature: [
    'feature',
    'colour',
    'color',
    'material',
    'finish',
    'scent',
    'flavour',
    'flavor',
    'platform',
    'format',
    'pattern',
    'fit',
    'texture',
    'ingredient',
  ],
};

const ROLES: ReadonlyMap<string, AttributeRole> = new Map(
  Object.entries(NAMES).flatMap(([role, names]) =>
    names.map((name) => [name, role as AttributeRole] as const),
  ),
);

/** The role of the attribute called `name`; singular and plural, spaces, hyphens and case do not matter. */
export function attributeRole(name: string): AttributeRole {
  const key = name.toLowerCase().replace(/[^a-z]/g, '');
  const singular = key.endsWith('ies') ? `${key.slice(0, -3)}y` : key.replace(/s$/, '');
  return ROLES.get(key) ?? ROLES.get(singular) ?? 'other';
}
