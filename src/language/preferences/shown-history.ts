/** Which items of a history a model is shown: the latest, and some of the time before. */
import { type Fact, factsOf } from '../../items/facts.ts';
import type { Item } from '../../items/item.ts';
import { MOST_READ_ITEMS } from '../../preferences/computed/recency.ts';
import { isSensitiveItem } from '../../preferences/computed/sensitive.ts';
import { dataText, quoteData } from '../prompting/data-text.ts';
import { estimateTokens } from '../prompting/estimate-tokens.ts';
import { looksLikeOrder } from '../prompting/looks-like-order.ts';

/** Small models lose the thread in longer lists. */
const MOST_SHOWN = 40;
/** Of them the latest; the rest are taken evenly from the time before. */
const MOST_LATEST = 24;
/** Estimated tokens that all lines may take: the prompt then fits a context of 4,096 tokens with room to answer. */
const MOST_TOKENS = 2_000;
/** Facts of one item, and the length of each and of a title, in code points. */
const MOST_FACTS = 6;
const FACT_LENGTH = 32;
const TITLE_LENGTH = 80;

export interface ShownItem {
  /** Index into the history. */
  readonly history: number;
  /** Its number in the prompt, from 1. */
  readonly number: number;
  /** Such as `3. "Heat" (Crime; Thriller; heist; Michael Mann; 1995)`. */
  readonly line: string;
}

/**
 * The items that a model is shown, oldest first, numbered from 1. Sensitive items are left out, those whose titles
 * speak to the model, and those that no stage reads for their age. Of many the latest are taken, and of what lies before them some at even distances, so that a
 * lasting taste is seen beside today's; fewer where titles are long.
 */
export function showHistory(history: readonly Item[]): ShownItem[] {
  const from = Math.max(0, history.length - MOST_READ_ITEMS);
  const usable = [...history.keys()].filter((index) => {
    const item = history[index] as Item;
    return index >= from && !isSensitiveItem(item) && !looksLikeOrder(item.title);
  });
  let most = MOST_SHOWN;
  for (;;) {
    const shown = spread(usable, most).map((index, place) => ({
      history: index,
      number: place + 1,
      line: `${place + 1}. ${describe(history[index] as Item)}`,
    }));
    const tokens = shown.reduce((sum, { line }) => sum + estimateTokens(line), 0);
    if (tokens <= MOST_TOKENS || most <= 1) return shown;
    most = Math.min(most - 1, Math.floor((most * MOST_TOKENS) / tokens));
    most = Math.max(1, most);
  }
}

function spread(indices: readonly number[], most: number): number[] {
  if (indices.length <= most) return [...indices];
  const latest = Math.min(MOST_LATEST, Math.ceil(most * 0.6));
  const before = indices.slice(0, -latest);
  const taken = most - latest;
  const evenly = Array.from(
    { length: taken },
    (_, place) => before[Math.floor(((place + 0.5) * before.length) / taken)] as number,
  );
  return [...evenly, ...indices.slice(-latest)];
}

function describe(item: Item): string {
  const facts = factsOf(item)
    .filter(({ role, value }) => TOLD.includes(role) && !looksLikeOrder(value))
    .sort((a, b) => TOLD.indexOf(a.role) - TOLD.indexOf(b.role))
    .slice(0, MOST_FACTS)
    .map(({ value }) => dataText(value, FACT_LENGTH))
    .filter((value) => value !== '');
  const title = quoteData(item.title, TITLE_LENGTH);
  return facts.length === 0 ? title : `${title} (${[...new Set(facts)].join('; ')})`;
}

/** Facts that say something of a taste, most telling first. */
const TOLD: readonly Fact['role'][] = ['kind', 'theme', 'maker', 'feature', 'year'];
