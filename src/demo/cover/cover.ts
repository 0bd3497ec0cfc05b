/** The drawn cover of an item: always the same for the same title, and of nobody else's making. */
import { factsOf } from '../../items/facts.ts';
import type { Item } from '../../items/item.ts';
import { posterSvg } from './poster.ts';
import { productSvg } from './product.ts';

const drawn = new Map<string, string>();

/** The cover as the address of an SVG picture of 200 by 300 units. */
export function coverOf(item: Item, shop: string): string {
  const known = drawn.get(item.id);
  if (known !== undefined) return known;
  const facts = factsOf(item);
  const firstOf = (role: string) => facts.find((fact) => fact.role === role)?.value ?? '';
  const subject = { shop, title: item.title, genre: firstOf('kind'), maker: firstOf('maker') };
  const drawing = shop === 'beauty' ? productSvg(subject) : posterSvg(subject);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 300" width="200" height="300">${drawing}</svg>`;
  const address = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  drawn.set(item.id, address);
  return address;
}
