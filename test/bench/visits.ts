/** Made-up visits for measurements, of titles that nothing has seen. */
import type { Item } from '../../src/items/item.ts';
import { SHOPS, shopItems } from '../support/generated-visitors.ts';
import { randomFrom, sample } from '../support/random.ts';
import type { Visit } from './page/measure.ts';

/** All items of the demo's shops. */
export function allItems(root: string): Item[] {
  return SHOPS.flatMap((shop) => shopItems(root, shop));
}

/** Items whose titles are new with each number: two halves of known titles put together, and the number. */
export function freshItems(items: readonly Item[], count: number, first: number): Item[] {
  const random = randomFrom(first);
  return Array.from({ length: count }, (_, index) => {
    const [one, other] = sample(items, 2, random) as [Item, Item];
    const number = first + index;
    return {
      ...one,
      id: `fresh-${number}`,
      title: `${half(one.title, 0)} ${half(other.title, 1)} ${number}`,
    };
  });
}

/** Visits of so many items each, none of whose titles occurs twice. */
export function freshVisits(
  items: readonly Item[],
  visits: number,
  history: number,
  candidates: number,
): Visit[] {
  const size = history + candidates;
  return Array.from({ length: visits }, (_, visit) => {
    const fresh = freshItems(items, size, 10_000 + visit * size);
    return { history: fresh.slice(0, history), candidates: fresh.slice(history) };
  });
}

function half(title: string, which: 0 | 1): string {
  const words = title.split(' ');
  const middle = Math.ceil(words.length / 2);
  return (which === 0 ? words.slice(0, middle) : words.slice(middle)).join(' ');
}
