/** Findings among repeated cards, and where the page's own product stands. */
import type { Finding } from '../finding.ts';
import { asHtmlElement } from '../html-element.ts';
import type { PageContext } from '../page-context.ts';
import { plainAddress } from '../product-address.ts';
import { attempt, type Sliced } from '../slices.ts';
import { acceptCards } from './accept-cards.ts';
import { type CardLink, mainLink } from './card-link.ts';
import { type ChosenTitle, chooseTitles } from './choose-titles.ts';
import { findCards } from './find-cards.ts';
import { findMarks } from './marks.ts';
import { outsideTest } from './outside.ts';
import { findProductArea, readProductArea } from './product-area.ts';
import { type CardReading, readCard } from './read-card.ts';

export interface StructureFindings {
  readonly findings: readonly Finding[];
  /** The part of the page that sells the one product it is about. */
  readonly area: HTMLElement | undefined;
}

interface PlacedCard {
  readonly element: Element;
  readonly link: CardLink | undefined;
}

/** @param known paths of products by the page's structured data */
export function* readStructure(context: PageContext, known: ReadonlySet<string>): Sliced<StructureFindings> {
  const marks = yield* findMarks(context);
  const isOutside = outsideTest();
  const candidates = (yield* findCards(context, marks, known)).filter(({ element }) => !isOutside(element));
  const { readings, titles } = yield* readCards(candidates, context);
  const cards = yield* acceptCards(titles);
  const area = attempt(() => findProductArea(context, marks, candidates, cards));
  const product = area === undefined ? undefined : attempt(() => readProductArea(area, context));
  const findings: Finding[] = [];
  for (const card of cards) {
    yield;
    const finding = attempt(() => findingOf(card, 'structure', readings, titles, context));
    if (finding !== undefined) findings.push(finding);
  }
  return { area, findings: product === undefined ? findings : [product, ...findings] };
}

/** Findings of cards that the page names itself. */
export function* readGivenCards(
  elements: readonly Element[],
  source: Finding['source'],
  context: PageContext,
): Sliced<Finding[]> {
  const cards = elements.map((element) => ({ element, link: attempt(() => mainLink(element, context)) }));
  const { readings, titles } = yield* readCards(cards, context);
  return cards.flatMap((card) => findingOf(card, source, readings, titles, context) ?? []);
}

function* readCards<Card extends PlacedCard>(cards: readonly Card[], context: PageContext) {
  const readings = new Map<Card, CardReading>();
  for (const card of cards) {
    yield;
    const reading = attempt(() => readCard(card.element, leading(card.link), context));
    if (reading !== undefined) readings.set(card, reading);
  }
  const titles = yield* chooseTitles(readings, ({ link, element }) => link?.path ?? element, context);
  yield;
  return { readings, titles };
}

/** A link that leads to the item's page, where the card has one. */
function leading(link: CardLink | undefined): CardLink | undefined {
  return link?.isMade ? undefined : link;
}

function findingOf<Card extends PlacedCard>(
  card: Card,
  source: Finding['source'],
  readings: ReadonlyMap<Card, CardReading>,
  titles: ReadonlyMap<Card, ChosenTitle>,
  context: PageContext,
): Finding | undefined {
  const link = leading(card.link);
  const element = asHtmlElement(card.element);
  const reading = readings.get(card);
  if (reading === undefined || element === undefined) return undefined;
  return {
    source,
    role: 'list',
    ids: reading.numbers,
    path: link?.path,
    title: titles.get(card)?.title,
    attributes: reading.attributes,
    image: reading.image,
    url: link === undefined ? undefined : plainAddress(link.anchor.getAttribute('href') ?? '', context.base),
    element,
  };
}
