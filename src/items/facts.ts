/** An item's attributes as a flat list of facts, the form in which every stage reads them. */
import { type AttributeRole, attributeRole } from './attribute-role.ts';
import type { Item } from './item.ts';

/** One value of one attribute. */
export interface Fact {
  readonly name: string;
  readonly role: AttributeRole;
  /** The value as the shop wrote it, white space folded. */
  readonly value: string;
}

/** All facts of an item, in the order in which the page gave them. Values that are empty are left out. */
export function factsOf(item: Item): Fact[] {
  const facts: Fact[] = [];
  for (const [name, values] of Object.entries(item.attributes ?? {})) {
    const role = attributeRole(name);
    for (const value of Array.isArray(values) ? values : [values]) {
      const text = String(value).replace(/\s+/g, ' ').trim();
      if (text !== '') facts.push({ name, role, value: text });
    }
  }
  return facts;
}

/** Whether a fact says what kind of thing an item is, or what it is about. */
export function isKindOrTheme({ role }: Pick<Fact, 'role'>): boolean {
  return role === 'kind' || role === 'theme';
}

/** Whether the page says what kind of thing an item is, or what it is about. */
export function isDescribed(item: Item): boolean {
  return factsOf(item).some(isKindOrTheme);
}

/** The year that an item was made in, from a year attribute or a title that ends in one in brackets. */
export function yearOf(item: Item): number | undefined {
  const facts = factsOf(item).filter(({ role }) => role === 'year');
  const inTitle = /\(((?:1[5-9]|20)\d\d)\)\s*$/.exec(item.title)?.[1];
  const years = [...facts.map(({ value }) => value), inTitle ?? ''].flatMap(
    (text) => /\b(?:1[5-9]|20)\d\d\b/.exec(text) ?? [],
  );
  return years[0] === undefined ? undefined : Number(years[0]);
}
