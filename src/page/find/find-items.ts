/** Finds the items on a page that nobody prepared: what it is about, and what it shows. */
import { chooseProduct } from './choose-product.ts';
import { cleanFindOptions, type FindOptions } from './find-options.ts';
import type { Finding } from './finding.ts';
import type { FoundItem, FoundPage } from './found-page.ts';
import { type Entry, itemOf, joinFindings } from './merge-findings.ts';
import { type PageContext, type PageMemory, pageContext } from './page-context.ts';
import { attempt, runInSlices, type Sliced } from './slices.ts';
import { MICRODATA, RDFA, readAnnotations } from './sources/annotations.ts';
import { readExplicit } from './sources/explicit.ts';
import { type JsonLdFindings, readJsonLd } from './sources/json-ld.ts';
import { readOpenGraph } from './sources/open-graph.ts';
import { categoriesOfTrail, shownTrail } from './structure/product-area.ts';
import { readStructure, type StructureFindings } from './structure/read-structure.ts';
import { foldedTitle } from './titles/clean-title.ts';

const NOTHING: FoundPage = { items: [] };

/**
 * Finds what a page sells: from what it marks itself, its structured data, its meta tags, and the structure of its
 * cards, in that order; what one lacks, the later ones fill in. Where the page marks items itself (`data-lane-item`,
 * `selectors.card`, `items`), only those are its items. Works in slices of a few milliseconds. A page where nothing
 * is found, or that cannot be read, gives an empty result.
 * @throws LaneError LANE_INVALID_OPTIONS, LANE_ABORTED
 */
export async function findItems(root: Document, options: FindOptions = {}): Promise<FoundPage> {
  return runInSlices(findInSlices(root, cleanFindOptions(root, options)), options.signal);
}

/** The same, paused at each `yield`. The options are taken as checked. */
export function* findInSlices(root: Document, options: FindOptions, memory?: PageMemory): Sliced<FoundPage> {
  try {
    return yield* findWith(pageContext(root, options, memory));
  } catch {
    return NOTHING;
  }
}

function* findWith(context: PageContext): Sliced<FoundPage> {
  const explicit = (yield* guarded(readExplicit(context))) ?? [];
  const jsonLd: JsonLdFindings = (yield* guarded(readJsonLd(context))) ?? { findings: [], crumbs: [] };
  const data = [
    ...jsonLd.findings,
    ...((yield* guarded(readAnnotations(context, MICRODATA))) ?? []),
    ...((yield* guarded(readAnnotations(context, RDFA))) ?? []),
    ...(attempt(() => readOpenGraph(context)) ?? []),
  ];
  const products = data.flatMap(({ path, role }) => (path !== undefined && role !== 'hint' ? [path] : []));
  const structure: StructureFindings = (yield* guarded(readStructure(context, new Set(products)))) ?? {
    findings: [],
    area: undefined,
  };
  yield;
  return yield* foundPage([...explicit, ...data, ...structure.findings], structure, jsonLd.crumbs, context);
}

/** The result of work that may meet what the page broke, or undefined. */
function* guarded<Result>(work: Sliced<Result>): Sliced<Result | undefined> {
  try {
    return yield* work;
  } catch {
    return undefined;
  }
}

function* foundPage(
  findings: readonly Finding[],
  { area }: StructureFindings,
  crumbs: readonly string[],
  context: PageContext,
): Sliced<FoundPage> {
  const chosen = chooseProduct(findings, area !== undefined, context);
  const about = productOf(chosen, area, crumbs, context);
  const isMarked = findings.some(({ source, role }) => source === 'explicit' && role === 'list');
  const own = new Set([...(about?.keys ?? []), ...context.ownPaths]);
  const items: FoundItem[] = [];
  for (const entry of yield* joinFindings(findings.filter((finding) => !chosen.includes(finding)))) {
    yield;
    const found = isItem(entry, isMarked) ? itemOf(entry) : undefined;
    if (found === undefined || found.keys.some((key) => own.has(key))) continue;
    if (found.item.url === undefined && isNamedLike(found, about)) continue;
    if (area === undefined || found.element?.contains(area) !== true) items.push(found);
  }
  return {
    ...(about !== undefined && { product: about }),
    items: withOwnIds(inPageOrder(items, context.root)),
  };
}

/** What no address tells from the page's product is the product itself where it is called the same. */
function isNamedLike({ item }: FoundItem, about: FoundItem | undefined): boolean {
  return about !== undefined && foldedTitle(item.title) === foldedTitle(about.item.title);
}

function productOf(
  chosen: readonly Finding[],
  area: HTMLElement | undefined,
  crumbs: readonly string[],
  { root, ownPaths, base }: PageContext,
): FoundItem | undefined {
  const [first, ...rest] = chosen;
  const path = [...ownPaths][0];
  const named = first && itemOf([first, ...rest]);
  if (first === undefined || named === undefined) return undefined;
  const trail = crumbs.length > 0 ? crumbs : (attempt(() => shownTrail(root)) ?? []);
  const category = categoriesOfTrail(trail, named.item.title);
  const last: Finding = {
    source: 'structure',
    role: 'page',
    ids: [],
    path,
    ...(category.length > 0 && { attributes: { category } }),
    url: base,
    element: area,
  };
  return itemOf([first, ...rest, last]);
}

/** What is only named in a list without a type counts where something else shows that it is there. */
function isItem(entry: Entry, isMarked: boolean): boolean {
  const [first] = entry;
  // A product that the data claims to be the page's own, without an address, may be made up for search engines.
  const isShown = ({ role, path }: Finding) => role === 'list' || (role === 'page' && path !== undefined);
  return isMarked ? first.source === 'explicit' : entry.some(isShown);
}

/** Two items under one number are told apart by their paths. */
function withOwnIds(items: readonly FoundItem[]): FoundItem[] {
  const taken = new Set<string>();
  return items.flatMap((found) => {
    const id = found.keys.find((key) => !taken.has(key));
    if (id === undefined) return [];
    taken.add(id);
    return [id === found.item.id ? found : { ...found, item: { ...found.item, id } }];
  });
}

function inPageOrder(items: readonly FoundItem[], root: Document): FoundItem[] {
  const names = new Set(items.flatMap(({ element }) => element?.localName ?? []));
  // Asking each two which comes first would walk past all their siblings each time.
  const elements =
    names.size > 0 ? root.querySelectorAll([...names].map((name) => CSS.escape(name)).join(',')) : [];
  const places = new Map<Element | undefined, number>(
    [...elements].map((element, place) => [element, place]),
  );
  const placeOf = ({ element }: FoundItem) => places.get(element) ?? Number.POSITIVE_INFINITY;
  return items
    .flatMap((found) => withPlace(found, places))
    .sort((a, b) => Math.sign(placeOf(a) - placeOf(b)) || 0);
}

/** What left the page while it was read has no place, and is nothing where nothing else tells of it. */
function withPlace(found: FoundItem, places: ReadonlyMap<Element | undefined, number>): FoundItem[] {
  if (places.has(found.element)) return [found];
  const { element: _, ...rest } = found;
  return found.source === 'structure' ? [] : [rest];
}
