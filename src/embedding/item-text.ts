/** What of an item is embedded: its title, then what kind of thing it is and who made it. */
import { factsOf } from '../items/facts.ts';
import type { Item } from '../items/item.ts';

/** Facts beyond this many words would drown the title. */
const MOST_FACT_WORDS = 16;
/** A title longer than this adds time, not meaning. In characters. */
const LONGEST_TITLE = 300;

/**
 * The text of an item that stands for it in stage 1. The title leads, as in LANE, section 3.2; kinds, themes and
 * makers follow where the page gives them. The year in brackets after a film's title is left out: it would draw
 * things of one year together.
 */
export function itemText(item: Item): string {
  const cut = item.title.slice(0, LONGEST_TITLE).replace(/\p{Surrogate}$/u, '');
  const title = cut.replace(/\s*\((?:1[5-9]|20)\d\d\)\s*$/, '');
  const facts = factsOf(item).filter(({ role }) => role === 'kind' || role === 'theme' || role === 'maker');
  const words: string[] = [];
  for (const { value } of facts) {
    const next = value.split(' ');
    if (words.length + next.length > MOST_FACT_WORDS) break;
    words.push(...next.slice(0, -1), `${next.at(-1)},`);
  }
  return words.length === 0 ? title : `${title}, ${words.join(' ').replace(/,$/, '')}`;
}
