/** The part of a product's own page that sells it: its heading, its price and the button to buy it. */
import type { Finding } from '../finding.ts';
import { asHtmlElement, parentOf } from '../html-element.ts';
import type { PageContext } from '../page-context.ts';
import { cleanTitle } from '../titles/clean-title.ts';
import type { Card } from './card.ts';
import type { Marks } from './marks.ts';
import { pictureOf, shownAddress } from './pictures.ts';
import { productNumbers } from './product-numbers.ts';
import { readableText } from './text-parts.ts';

/** How far the heading is from the area's root, at most. */
const HIGHEST = 8;
/** How far a mark is from the root of its card, at most. */
const HIGHEST_CARD = 16;
/** An area may hold a few cards (accessories, a bundle); more are a list. */
const MOST_CARDS = 3;
const TRAIL =
  '[aria-label*="breadcrumb" i],[class*="breadcrumb" i]:not(body,main),[itemtype$="BreadcrumbList"]';
/** First entries of a trail that name no category. */
const NO_CATEGORY =
  /^(?:home(?:page)?|start(?:seite)?|shop|store|all|(?:all )?products?|catalog(?:ue)?|accueil|boutique|inicio|início|tienda|loja|ホーム|トップ|首页|首頁|الرئيسية|المتجر)$/i;

/** The area around the page's heading, where it has one: with a price and a way to buy that are in no card. */
export function findProductArea(
  { heading, root }: PageContext,
  marks: Marks,
  candidates: readonly Card[],
  cards: readonly Card[],
): HTMLElement | undefined {
  if (heading === undefined) return undefined;
  // A product's own picture and price, without its heading, look like a card that a script opens.
  const linked = candidates.filter(({ link }) => !link.isMade);
  const inside = new Set(linked.map(({ element }) => element));
  const inCard = (mark: Element) => {
    let part: Element | null = mark;
    for (let up = 0; up < HIGHEST_CARD && part !== null && !inside.has(part); up++) part = parentOf(part);
    return part !== null && inside.has(part);
  };
  const free = (group: ReadonlySet<Element>) =>
    [...group].filter((mark) => !inCard(mark) && !mark.closest('header,nav,footer'));
  const [prices, others] = [free(marks.prices), free(marks.others)];
  let area: Element | null = parentOf(heading);
  for (let up = 0; up < HIGHEST && area !== null && area !== root.body; up++, area = parentOf(area)) {
    const around = area;
    if (cards.filter(({ element }) => around.contains(element)).length > MOST_CARDS) return undefined;
    const holds = (group: readonly Element[]) => group.some((mark) => around.contains(mark));
    if (holds(prices) && holds(others)) return asHtmlElement(around);
  }
  return undefined;
}

export function readProductArea(area: HTMLElement, context: PageContext): Finding {
  const { heading, base, ownPaths } = context;
  const around = parentOf(area);
  const picture = pictureOf(area) ?? (around === null ? undefined : pictureOf(around));
  return {
    source: 'structure',
    role: 'page',
    ids: productNumbers(area),
    path: [...ownPaths].at(-1),
    title: heading === undefined ? undefined : cleanTitle(readableText(heading), context.shopNames),
    image: picture === undefined ? undefined : shownAddress(picture, base),
    element: area,
  };
}

/** Names of the trail that the page shows, outermost first. */
export function shownTrail(root: Document): string[] {
  const trail = root.querySelector(TRAIL);
  return trail === null ? [] : [...trail.querySelectorAll('a')].slice(0, 10).map(readableText);
}

/** The categories among a trail's names: neither the shop's first page nor the product itself. */
export function categoriesOfTrail(names: readonly string[], title: string): string[] {
  return names.filter((name) => name !== '' && name !== title && !NO_CATEGORY.test(name));
}
