/** All titles that a draft may name, found by their words. */
import { foldText } from '../../../explanation/quote-title.ts';
import type { Item } from '../../../items/item.ts';
import { editDistance } from './edit-distance.ts';
import { numbersOf, titleKey } from './title-tokens.ts';

/** A title or an alias of it, and the items that it names. */
export interface TitleEntry {
  readonly key: string;
  /** The words of `key`. */
  readonly words: readonly string[];
  /** More than one where items share a title. */
  readonly items: readonly Item[];
}

/** Finds items by their titles. */
export interface TitleIndex {
  /** The items of exactly this title or alias, variants of spelling aside. */
  exact(key: string): readonly Item[];
  /** The items whose title begins with `start` (cut short by "…"). Empty where several different titles do. */
  beginning(start: string): readonly Item[];
  /** The items of the one title that is this one but for slips of the keyboard. */
  alike(key: string): readonly Item[];
  /** Titles that begin with this word, longest first. */
  from(word: string): readonly TitleEntry[];
}

/** Shortest beginning, in code points, that may stand for a title before "…". */
const LEAST_KEPT = 8;
/** Titles that are compared letter by letter for one misspelt title. */
const MOST_COMPARED = 60;
/** A subtitle that tells one volume from another is no ornament. */
const VOLUME =
  /^(?:part|vol|volume|episode|chapter|season|book|disc|no|nr|teil|folge|band|partie|tome|parte)\b|^[\divx]+\b/iu;

const INDEXES = new WeakMap<readonly Item[], WeakMap<readonly Item[], TitleIndex>>();

/** The index over a history and candidates; kept, since one list has many drafts. */
export function titleIndexOf(history: readonly Item[], candidates: readonly Item[]): TitleIndex {
  const kept = INDEXES.get(history)?.get(candidates);
  if (kept) return kept;
  const index = createTitleIndex([...history, ...candidates]);
  const byCandidates = INDEXES.get(history) ?? new WeakMap<readonly Item[], TitleIndex>();
  INDEXES.set(history, byCandidates.set(candidates, index));
  return index;
}

function createTitleIndex(items: readonly Item[]): TitleIndex {
  const titles = new Map<string, Item[]>();
  for (const item of items) add(titles, titleKey(item.title), item);
  titles.delete('');
  // What several titles could be shortened to names none of them.
  const aliases = new Map<string, Item[]>();
  for (const item of items) {
    for (const alias of new Set(aliasesOf(item.title))) if (!titles.has(alias)) add(aliases, alias, item);
  }
  const entries = new Map<string, TitleEntry>();
  for (const [key, named] of titles) entries.set(key, { key, words: key.split(' '), items: named });
  for (const [key, named] of aliases) {
    const one = new Set(named.map(({ title }) => titleKey(title))).size === 1;
    if (key !== '' && one) entries.set(key, { key, words: key.split(' '), items: named });
  }

  const byFirst = new Map<string, TitleEntry[]>();
  const byWord = new Map<string, TitleEntry[]>();
  for (const entry of entries.values()) {
    add(byFirst, entry.words[0] ?? '', entry);
    for (const word of new Set(entry.words.flatMap(stems))) add(byWord, word, entry);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);

  return {
    exact: (key) => entries.get(key)?.items ?? [],
    beginning(start) {
      const key = titleKey(start);
      if ([...start.trim()].length < LEAST_KEPT) return [];
      // A prompt may have cut it inside its last word.
      const found = (byFirst.get(key.split(' ')[0] ?? '') ?? []).filter(
        (entry) => titles.has(entry.key) && entry.key.startsWith(key),
      );
      return found.length === 1 ? (found[0]?.items ?? []) : [];
    },
    alike(key) {
      const bound = slipsOf(key.length);
      if (bound === 0) return [];
      const near = new Set(
        key
          .split(' ')
          .flatMap(stems)
          .flatMap((word) => byWord.get(word)?.slice(0, MOST_COMPARED) ?? []),
      );
      let best: TitleEntry | undefined;
      let least = bound + 1;
      let tied = false;
      for (const entry of [...near].slice(0, MOST_COMPARED)) {
        if (numbersOf(entry.key) !== numbersOf(key) || `${entry.key}s` === key || `${key}s` === entry.key)
          continue;
        const distance = editDistance(key, entry.key, bound);
        if (distance < least) [best, least, tied] = [entry, distance, false];
        else if (distance === least && distance <= bound && entry.items[0] !== best?.items[0]) tied = true;
      }
      return best && !tied ? best.items : [];
    },
    from: (word) => byFirst.get(word) ?? [],
  };
}

/** Slips allowed in a key of so many letters. */
function slipsOf(length: number): number {
  if (length < 6) return 0;
  return length < 12 ? 1 : length < 24 ? 2 : 3;
}

/** A word and how it begins, so that a slip in its end does not hide it. */
function stems(word: string): string[] {
  return word.length < 3 ? [] : [word, `${word.slice(0, 3)}…`];
}

/** Keys of what a title is also called: without what stands in brackets, and the part before a colon, dash or comma. */
function aliasesOf(title: string): string[] {
  const folded = foldText(title);
  const unbracketed = folded.replace(/\s*[([{【（][^)\]}】）]*[)\]}】）]/gu, ' ').trim();
  const parts = /^(.*?\p{L}.*?)(?:\s*[:：]\s*|\s+[-–—|]\s+|,\s+)(.+)$/su.exec(unbracketed);
  const [, head = '', tail = ''] = parts ?? [];
  const aliases = [unbracketed];
  // "Godfather, The"
  if (/^(?:the|a|an|le|la|les|der|die|das|el)$/iu.test(tail)) aliases.push(head);
  else if (head !== '' && !VOLUME.test(tail) && !/\b(?:part|episode|vol|volume|season)\b/iu.test(tail))
    aliases.push(head);
  return aliases.map(titleKey).filter((key) => key.length > 1);
}

function add<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
