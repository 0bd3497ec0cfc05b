/** Items that the page names itself: by `data-lane-*`, by the selector of a card, or by a function. */
import type { Item } from '../../../items/item.ts';
import type { Finding } from '../finding.ts';
import { asHtmlElement } from '../html-element.ts';
import type { PageContext } from '../page-context.ts';
import { imageAddress, plainAddress, productPath } from '../product-address.ts';
import { attempt, type Sliced } from '../slices.ts';
import { readGivenCards } from '../structure/read-structure.ts';
import { plainText } from '../titles/clean-title.ts';

const PLACE = '[data-lane-item]';
/** On any element of a product's own page, such as `<main data-lane-product="42">`. */
const PRODUCT = '[data-lane-product]';

/** What the page names, and for each named card what can be read in it. */
export function* readExplicit(context: PageContext): Sliced<Finding[]> {
  const { root, options } = context;
  const given = attempt(() => [...(options.items?.(root) ?? [])]) ?? [];
  const findings = given.flatMap((item) => attempt(() => itemFinding(item, context)) ?? []);
  const places = [...root.querySelectorAll<HTMLElement>(PLACE)];
  for (const place of places)
    findings.push(...(attempt(() => placeFinding(place, 'laneItem', context)) ?? []));
  const product = root.querySelector<HTMLElement>(PRODUCT);
  if (product !== null) findings.push(...placeFinding(product, 'laneProduct', context));
  yield;
  const { card } = options.selectors ?? {};
  const cards = card === undefined ? [] : [...root.querySelectorAll<HTMLElement>(card)];
  const named = findings.flatMap(({ element, role }) =>
    element !== undefined && role === 'list' ? [element] : [],
  );
  const fill = yield* readGivenCards(named, 'structure', context);
  return [...findings, ...(yield* readGivenCards(cards, 'explicit', context)), ...fill];
}

function itemFinding(item: Item & { readonly element?: HTMLElement }, { base }: PageContext): Finding {
  const { id, title, attributes, image, url, element } = item;
  return {
    source: 'explicit',
    role: 'list',
    ids: [String(id)],
    path: url === undefined ? undefined : productPath(url, base),
    title: typeof title === 'string' ? plainText(title) : undefined,
    attributes,
    image,
    url,
    element: asHtmlElement(element),
  };
}

function placeFinding(
  place: HTMLElement,
  name: 'laneItem' | 'laneProduct',
  { base }: PageContext,
): Finding[] {
  const { [name]: id, laneTitle, laneAttributes, laneImage, laneUrl } = place.dataset;
  if (id === undefined || id.trim() === '') return [];
  const attributes: unknown = laneAttributes && attempt(() => JSON.parse(laneAttributes));
  return [
    {
      source: 'explicit',
      role: name === 'laneItem' ? 'list' : 'page',
      ids: [id],
      path: laneUrl && productPath(laneUrl, base),
      title: laneTitle && plainText(laneTitle),
      attributes:
        typeof attributes === 'object' && attributes !== null && !Array.isArray(attributes)
          ? (attributes as NonNullable<Finding['attributes']>)
          : undefined,
      image: laneImage && imageAddress(laneImage, base),
      url: laneUrl && plainAddress(laneUrl, base),
      element: place,
    },
  ];
}
