/** How far a card reaches around its core. */
import { parentOf } from '../html-element.ts';
import type { PageContext } from '../page-context.ts';
import { attempt, type Sliced } from '../slices.ts';
import { type Card, makeOf } from './card.ts';
import { itemPath } from './card-link.ts';
import type { Core } from './find-cores.ts';
import { classesOf } from './text-parts.ts';

/** The largest element that holds one item alone. */
export function topOf(
  core: Core,
  owners: ReadonlyMap<Element, string | null>,
  context: PageContext,
): Element {
  const { root, heading } = context;
  let top = core.element;
  for (;;) {
    const parent = parentOf(top);
    if (parent === null || parent === root.body || owners.get(parent) !== core.link.path) return top;
    if (/^(?:main|aside)$/.test(parent.localName) || (heading !== undefined && parent.contains(heading)))
      return top;
    // A section of the page that shows one item only is not its card.
    if (parent.localName === 'section' && foreign(parent, top, core, context)) return top;
    top = parent;
  }
}

/** Cards at the depth at which they repeat: the only card of a last row is not the row. */
export function* sameDepth(tops: ReadonlyMap<Core, Element>, context: PageContext): Sliced<Card[]> {
  const paths = new Map<Element | null, Map<string, Set<string>>>();
  for (const [{ link }, top] of tops) {
    const makes = paths.get(parentOf(top)) ?? new Map<string, Set<string>>();
    makes.set(top.localName, (makes.get(top.localName) ?? new Set()).add(link.path));
    paths.set(parentOf(top), makes);
  }
  const repeats = (top: Element) => (paths.get(parentOf(top))?.get(top.localName)?.size ?? 0) > 1;
  const repeated = new Set([...tops.values()].filter(repeats).map(makeOf));
  const cards = new Map<Element, Card>();
  for (const [core, top] of tops) {
    yield;
    const element = repeats(top) ? top : attempt(() => singleCard(core, top, repeated, context));
    if (element === undefined) continue;
    const before = cards.get(element)?.evidence;
    const evidence = {
      price: core.evidence.price || before?.price === true,
      other: core.evidence.other || before?.other === true,
      known: core.evidence.known || before?.known === true,
    };
    cards.set(element, { element, link: core.link, evidence });
  }
  return [...cards.values()];
}

function singleCard(core: Core, top: Element, repeated: ReadonlySet<string>, context: PageContext): Element {
  const between: Element[] = [];
  for (let part: Element | null = core.element; part !== null; part = parentOf(part)) {
    between.push(part);
    if (part === top) break;
  }
  const alike = between.findLast((part) => repeated.has(makeOf(part)));
  if (alike !== undefined) return alike;
  let card = core.element;
  for (const parent of between.slice(1)) {
    const isCard =
      /^(?:li|article)$/.test(parent.localName) ||
      /(?:^|[\s_-])(?:product|card|item)(?:$|[\s_-])/i.test(classesOf(parent));
    const isWrapper = parent.textContent?.trim() === card.textContent?.trim();
    if (!(isCard || isWrapper) || foreign(parent, card, core, context)) break;
    card = parent;
  }
  return card;
}

/** Whether a parent adds a heading or another item to a card. */
function foreign(parent: Element, card: Element, core: Core, context: PageContext): boolean {
  const added = [...parent.querySelectorAll('h1,h2,h3,h4,h5,h6,a[href]')].filter(
    (part) => !card.contains(part),
  );
  return added.some((part) => {
    if (part.localName !== 'a') return part.querySelector('a') === null && !part.closest('a');
    const path = itemPath(part, context);
    return path !== undefined && path !== core.link.path;
  });
}
