/** The words of a phrase that say something, apart from those that every phrase of a shop may have. */

import type { Item } from '../../items/item.ts';
import { wordsOf } from '../../items/words.ts';
import { TELLING_NAMES } from '../computed/domains.ts';

/** Words that name nothing. */
const EMPTY: ReadonlySet<string> = new Set(
  (
    'a an and about as at by for from in into its of on or other some that the their thing this to with stuff kind type item ' +
    'product various style styled themed theme genre category one work title piece und oder mit für der die das von im et ou ' +
    'de la le les du des avec y o con del el los las e di il'
  )
    .split(' ')
    .flatMap(wordsOf),
);

/** Words for what a whole shop sells, with the domain that each means. */
const WARES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    films: 'film movie cinema picture flick motion',
    books: 'book novel read reading literature',
    'video games': 'game gaming videogame',
    music: 'music song album track record',
  }).flatMap(([domain, words]) =>
    words
      .split(' ')
      .flatMap(wordsOf)
      .map((word) => [word, domain] as const),
  ),
);

/** The folded words of a phrase that say what is liked; all but empty ones where there are no others. */
export function tellingWords(phrase: string): string[] {
  const words = [...new Set(wordsOf(phrase))].filter((word) => !EMPTY.has(word));
  const telling = words.filter((word) => !WARES.has(word));
  return telling.length > 0 ? telling : words;
}

/** Whether a phrase speaks of other wares than an item's attributes do: of novels, where the item has a director. */
export function namesOtherWares(phrase: string, item: Item): boolean {
  const named = new Set(wordsOf(phrase).flatMap((word) => WARES.get(word) ?? []));
  const told = Object.keys(item.attributes ?? {}).flatMap((name) => TELLING_NAMES[name.toLowerCase()] ?? []);
  return named.size > 0 && told.length > 0 && !told.some((domain) => named.has(domain));
}

/** Whether a phrase says more than that there is a shop: "films" of a film shop does not. */
export function saysSomething(phrase: string): boolean {
  const words = wordsOf(phrase);
  // In other scripts whole phrases are one word.
  return words.some((word) => !EMPTY.has(word) && !WARES.has(word));
}
