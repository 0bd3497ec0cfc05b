/** Texts of a card that may be its title, each with how much speaks for it. */
import { parentOf } from '../html-element.ts';
import { slugOf } from '../product-address.ts';
import { cleanTitle, foldedTitle, plainText } from '../titles/clean-title.ts';
import { holdsPrice, isNoise } from '../titles/noise.ts';
import { belongingOf } from './belonging.ts';
import type { CardLink } from './card-link.ts';
import { pictureOf } from './pictures.ts';
import { classesOf, type TextPart, textPartsOf } from './text-parts.ts';

export interface TitleCandidate {
  readonly text: string;
  /** Where it stands in its card: the same in all cards of one make. */
  readonly place: string;
  /** Greater is more likely. */
  readonly score: number;
}

/** What is known of a card's title before all cards are compared. */
export interface TitleReading {
  readonly candidates: readonly TitleCandidate[];
  /** What pictures and links are described by: seldom shown, often the whole title. */
  readonly labels: readonly string[];
}

const HEADING = 'h1,h2,h3,h4,h5,h6,[role="heading"]';
const NAMED = /(?:^|[\s_-])(?:title|name|heading)s?(?:$|[\s_-])/i;
const ASIDE =
  /(?:^|[\s_-])(?:sub-?title|desc(?:ription)?|caption|meta|excerpt|summary|badges?|labels?|tags?|swatch(?:es)?|ratings?|reviews?|delivery|shipping|stock|specs?|features?|variants?|options?|promo)(?:$|[\s_-])/i;
/** Longer texts are descriptions. In characters. */
const LONGEST = 200;
const LONGEST_KEPT = 500;
const MOST_LINKS = 40;

export function readTitle(card: Element, link: CardLink | undefined): TitleReading {
  const { seen, unseen } = textPartsOf(card);
  const labels = labelsOf(card, link, unseen);
  const parts = seen.filter(
    ({ text, element }) =>
      text.length <= LONGEST_KEPT && !isNoise(text) && belongingOf(element, card) === undefined,
  );
  const slug = link === undefined ? '' : slugOf(link.path);
  const candidates = new Map<string, TitleCandidate>();
  const add = (text: string, element: Element) => {
    const place = placeOf(element, card);
    if (candidates.has(`${place} ${text}`) || !/[\p{L}\p{N}]/u.test(text)) return;
    candidates.set(`${place} ${text}`, {
      text,
      place,
      score: scoreOf(text, element, card, link, labels, slug),
    });
  };
  // Marked words end no word of a title: "Reading<span>lamp</span>s". Their element is taken as one.
  const whole = new Set<Element>();
  for (const { element } of parts) {
    const inside = seen.filter((part) => element.contains(part.element));
    if (inside.length > 1 && inside.length <= 6 && inside.every((part) => parts.includes(part)))
      whole.add(element);
  }
  for (const { text, element } of parts) {
    const around = [...whole].find((one) => one.contains(element));
    add(around === undefined ? text : plainText(around.textContent ?? ''), around ?? element);
  }
  // A title may be written in several elements: "<h3><span>Table</span> <span>lamp</span></h3>".
  for (const holder of [...card.querySelectorAll(`${HEADING},a[href]`)].slice(0, MOST_LINKS)) {
    const inside = parts.filter(({ element }) => holder.contains(element)).map(({ text }) => text);
    if (inside.length > 1 && inside.length <= 6) add([...new Set(inside)].join(' '), holder);
  }
  return { candidates: [...candidates.values()], labels };
}

function labelsOf(card: Element, link: CardLink | undefined, unseen: readonly TextPart[]): string[] {
  const picture = pictureOf(card);
  const image = picture?.localName === 'picture' ? picture.querySelector('img') : picture;
  const texts = [
    link?.anchor.getAttribute('aria-label'),
    link?.anchor.getAttribute('title'),
    image?.getAttribute('alt'),
    image?.getAttribute('aria-label'),
    ...unseen.filter(({ element }) => element.closest('a')).map(({ text }) => text),
  ];
  return texts.flatMap((text) => (text && !isNoise(text) ? [cleanTitle(text)] : []));
}

function scoreOf(
  text: string,
  element: Element,
  card: Element,
  link: CardLink | undefined,
  labels: readonly string[],
  slug: string,
): number {
  const likeLabels = labels.map((label) => likeness(text, label));
  let score = 3 * Math.max(0, ...likeLabels) + (likeLabels.includes(1) ? 1 : 0) + 3 * likeness(text, slug);
  const heading = element.closest(HEADING);
  if (heading !== null && card.contains(heading)) score += 2;
  if (within(element, card, NAMED) || element.closest('[itemprop="name"]')) score += 2;
  if (within(element, card, ASIDE)) score -= 2;
  if (link !== undefined && element.closest('a')?.getAttribute('href') === link.anchor.getAttribute('href'))
    score++;
  if (text.length > LONGEST) score -= 2;
  if (holdsPrice(text) || !/\p{L}{2}/u.test(text)) score -= 1;
  return score;
}

/** Whether the element or its parent within the card has a class of that kind. */
function within(element: Element, card: Element, kind: RegExp): boolean {
  if (element === card) return false;
  const parent = parentOf(element);
  return (
    kind.test(classesOf(element)) || (parent !== null && parent !== card && kind.test(classesOf(parent)))
  );
}

/** How many words two texts share, 0 to 1: twice those in common by those of both. */
function likeness(one: string, other: string): number {
  const [a, b] = [one, other].map((text) => new Set(foldedTitle(text).split(' ').filter(Boolean)));
  if (a === undefined || b === undefined || a.size === 0 || b.size === 0) return 0;
  return (2 * [...a].filter((word) => b.has(word)).length) / (a.size + b.size);
}

function placeOf(element: Element, card: Element): string {
  const names = [classesOf(element).slice(0, 60)];
  for (let part: Element | null = element; part !== null && part !== card; part = parentOf(part))
    names.push(part.localName);
  return names.reverse().join('/');
}
