/** Parts of a card that say what its item belongs to: a brand, an author, a category. */
import { parentOf } from '../html-element.ts';
import { classesOf } from './text-parts.ts';

const CLASS =
  /(?:^|\s)(?:[^\s]*[-_])?(brand|vendor|manufacturer|seller|categor(?:y|ies)|author|artist|tag)s?(?:[-_]+(?:name|link|label|title))?(?=\s|$)/i;
const NAMES: Readonly<Record<string, string>> = { vendor: 'brand', categories: 'category' };

/** The name of the attribute that an element within a card tells, by its class, property or relation. */
export function belongingOf(element: Element, card: Element): string | undefined {
  for (let part: Element | null = element; part !== null && part !== card; part = parentOf(part)) {
    const property = /^(brand|author|category|manufacturer)$/.exec(part.getAttribute('itemprop') ?? '')?.[1];
    const relation = /\b(tag|author)\b/.exec(part.getAttribute('rel') ?? '')?.[1];
    const name = (property ?? relation ?? CLASS.exec(classesOf(part))?.[1])?.toLowerCase();
    if (name !== undefined) return NAMES[name] ?? name;
  }
  return undefined;
}
