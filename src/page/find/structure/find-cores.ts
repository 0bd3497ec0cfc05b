/**
 * Finds the core of each card: the smallest element around a mark that has a picture and a link to an item, or, where
 * there is no such link around a price, a picture and a name.
 */
import { parentOf } from '../html-element.ts';
import type { PageContext } from '../page-context.ts';
import { attempt, type Sliced } from '../slices.ts';
import type { Card } from './card.ts';
import { itemPath, mainLink } from './card-link.ts';
import type { Marks } from './marks.ts';
import { pictureOf } from './pictures.ts';
import { scriptedCards } from './scripted-card.ts';

/** How far a mark is from the core around it, at most. */
const HIGHEST = 12;
/** More cores than this are not looked at. */
const MOST_CORES = 10_000;

/** The core of a card; what speaks for it is added as it is found. */
export interface Core extends Card {
  readonly evidence: { price: boolean; other: boolean; known: boolean };
}

/** @param known paths of products by the page's structured data */
export function* findCores(context: PageContext, marks: Marks, known: ReadonlySet<string>): Sliced<Core[]> {
  const cores = new Map<Element, Core>();
  const barren = new Set<Element>();
  const unlinked: Element[] = [];
  const kinds = [
    ['price', marks.prices],
    ['other', marks.others],
    ['known', known.size > 0 ? yield* linksTo(known, context) : []],
  ] as const;
  for (const [kind, elements] of kinds) {
    for (const mark of elements) {
      const core = attempt(() => coreAround(mark, context, cores, barren));
      if (core !== undefined) core.evidence[kind] = true;
      else if (kind === 'price') unlinked.push(mark);
      yield;
      if (cores.size > MOST_CORES) return [...cores.values()];
    }
  }
  const scriptedCard = scriptedCards(context);
  for (const mark of unlinked) {
    const element = attempt(() => scriptedCard(mark));
    if (element !== undefined && !cores.has(element)) {
      const link = { anchor: element, path: `card ${cores.size}`, isMade: true } as const;
      cores.set(element, { element, link, evidence: { price: true, other: false, known: false } });
    }
    yield;
    if (cores.size > MOST_CORES) break;
  }
  return [...cores.values()];
}

function* linksTo(paths: ReadonlySet<string>, context: PageContext): Sliced<Element[]> {
  const links: Element[] = [];
  for (const anchor of context.root.querySelectorAll('a[href]')) {
    const path = itemPath(anchor, context);
    if (path !== undefined && paths.has(path)) links.push(anchor);
    yield;
  }
  return links;
}

function coreAround(
  mark: Element,
  context: PageContext,
  cores: Map<Element, Core>,
  barren: Set<Element>,
): Core | undefined {
  let element: Element | null = mark;
  for (let up = 0; up < HIGHEST && element !== null && element !== context.root.body; up++) {
    const before = cores.get(element);
    if (before !== undefined) return before;
    if (!barren.has(element)) {
      // What holds the page's heading is the page itself.
      if (context.heading !== undefined && element.contains(context.heading)) return undefined;
      const link = pictureOf(element) === undefined ? undefined : mainLink(element, context);
      if (link !== undefined) {
        const core: Core = { element, link, evidence: { price: false, other: false, known: false } };
        cores.set(element, core);
        return core;
      }
      barren.add(element);
    }
    element = parentOf(element);
  }
  return undefined;
}

/** The path of the one item whose core an element holds, or null where it holds several. */
export function* ownersOf(cores: readonly Core[]): Sliced<Map<Element, string | null>> {
  const owners = new Map<Element, string | null>();
  for (const { element, link } of cores) {
    yield;
    for (let part: Element | null = element; part !== null; part = parentOf(part)) {
      const owner = owners.get(part);
      if (owner === null) break;
      owners.set(part, owner === undefined || owner === link.path ? link.path : null);
    }
  }
  return owners;
}
