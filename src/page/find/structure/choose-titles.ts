/** Chooses each card's title by comparing all cards: what stands at the same place is a title in all or in none. */
import type { PageContext } from '../page-context.ts';
import type { Sliced } from '../slices.ts';
import { cleanTitle, foldedTitle } from '../titles/clean-title.ts';
import type { TitleReading } from './title-candidates.ts';

export interface ChosenTitle {
  /** Cleaned; undefined where nothing can be a title. */
  readonly title: string | undefined;
  /** Where it stands in its card; empty where it is not shown. */
  readonly place: string;
}

/** What speaks for a card's own text, against what speaks for its place in all cards. */
const WEIGHT_OF_PLACE = 2;

/**
 * @param readings by the card
 * @param itemOf what tells cards of the same item: they cannot tell whether a text is the same everywhere
 */
export function* chooseTitles<Card>(
  readings: ReadonlyMap<Card, TitleReading>,
  itemOf: (card: Card) => unknown,
  context: PageContext,
): Sliced<Map<Card, ChosenTitle>> {
  const places = yield* weightsOfPlaces(readings, itemOf);
  const chosen = new Map<Card, ChosenTitle>();
  for (const [card, reading] of readings) {
    yield;
    const value = ({ place, score }: (typeof reading.candidates)[number]) =>
      score + WEIGHT_OF_PLACE * (places.get(place) ?? 0);
    const best = reading.candidates.reduce<(typeof reading.candidates)[number] | undefined>(
      (found, candidate) => (found === undefined || value(candidate) > value(found) ? candidate : found),
      undefined,
    );
    const text = best === undefined ? reading.labels[0] : wholeOf(best.text, reading.labels);
    const title = text === undefined ? undefined : cleanTitle(text, context.shopNames);
    chosen.set(card, { title: title || undefined, place: best?.place ?? '' });
  }
  return chosen;
}

/** The mean score of each place, less where all cards have the same text there ("Free delivery"). */
function* weightsOfPlaces<Card>(
  readings: ReadonlyMap<Card, TitleReading>,
  itemOf: (card: Card) => unknown,
): Sliced<Map<string, number>> {
  const places = new Map<string, { total: number; count: number; items: Set<unknown>; texts: Set<string> }>();
  for (const [card, { candidates }] of readings) {
    yield;
    for (const { place, score, text } of candidates) {
      const known = places.get(place) ?? { total: 0, count: 0, items: new Set(), texts: new Set() };
      known.total += score;
      known.count++;
      known.items.add(itemOf(card));
      known.texts.add(text);
      places.set(place, known);
    }
  }
  return new Map(
    [...places].map(([place, { total, count, items, texts }]) => [
      place,
      (total / count) * Math.min(1, texts.size / items.size),
    ]),
  );
}

/** The whole of a title that the card cuts short ("Blue ceramic ta…"), where a label has it. */
function wholeOf(text: string, labels: readonly string[]): string {
  const cut = /^(.{4,}?)\s*(?:…|\.{3})$/.exec(text)?.[1];
  if (cut === undefined) return text;
  return labels.find((label) => foldedTitle(label).startsWith(foldedTitle(cut))) ?? text;
}
