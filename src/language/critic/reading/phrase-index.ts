/** Phrases of preferences and attribute values that a draft may name, found by their words. */
import { foldText } from '../../../explanation/quote-title.ts';
import { tellingFacts } from '../../../explanation/shared-facts.ts';
import { leafOf } from '../../../explanation/spoken-value.ts';
import type { Item } from '../../../items/item.ts';
import { wordsOf } from '../../../items/words.ts';
import type { Preference } from '../../../preferences/preference.ts';
import { WORD } from '../word-pattern.ts';

/** A phrase or a value, or both. */
export interface PhraseEntry {
  /** Words in the singular. */
  readonly words: readonly string[];
  readonly preferences: readonly number[];
  /** As the page wrote them. */
  readonly values: readonly string[];
  /** Whether it holds signs that else stand between parts of a sentence: "Thekla, Inc." */
  readonly punctuated: boolean;
}

/** A word of a text in comparable form; offsets are in UTF-16 units, `end` exclusive. */
export interface PhraseToken {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

export interface PhraseIndex {
  /** Entries that begin with this word, longest first. */
  from(word: string): readonly PhraseEntry[];
}

/** Words of `text` as phrases are compared: lower case, no accents, singular. */
export function phraseTokens(text: string): PhraseToken[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    key: wordsOf(word).join(''),
    start: index,
    end: index + word.length,
  }));
}

const INDEXES = new WeakMap<
  readonly Item[],
  WeakMap<readonly Item[], WeakMap<readonly Preference[], PhraseIndex>>
>();

/** The index over a request; kept, since one list has many drafts. */
export function phraseIndexOf(
  history: readonly Item[],
  candidates: readonly Item[],
  preferences: readonly Preference[],
): PhraseIndex {
  const byCandidates =
    INDEXES.get(history) ?? new WeakMap<readonly Item[], WeakMap<readonly Preference[], PhraseIndex>>();
  INDEXES.set(history, byCandidates);
  const byPreferences = byCandidates.get(candidates) ?? new WeakMap<readonly Preference[], PhraseIndex>();
  byCandidates.set(candidates, byPreferences);
  const kept = byPreferences.get(preferences);
  if (kept) return kept;
  const index = createPhraseIndex([...history, ...candidates], preferences);
  byPreferences.set(preferences, index);
  return index;
}

function createPhraseIndex(items: readonly Item[], preferences: readonly Preference[]): PhraseIndex {
  const entries = new Map<
    string,
    { words: string[]; preferences: Set<number>; values: Set<string>; punctuated: boolean }
  >();
  const entryOf = (text: string) => {
    const words = phraseTokens(text).map(({ key }) => key);
    const key = words.join(' ');
    const entry = entries.get(key) ?? {
      words,
      preferences: new Set<number>(),
      values: new Set<string>(),
      punctuated: /[.,;:!?()]\s/u.test(text),
    };
    entries.set(key, entry);
    return entry;
  };
  preferences.forEach(({ kind, text }, index) => {
    if (kind === 'title') return;
    for (const spelling of spellings(text)) entryOf(spelling).preferences.add(index);
  });
  const seen = new Set<string>();
  for (const { value } of items.flatMap(tellingFacts)) {
    if (seen.has(value)) continue;
    seen.add(value);
    for (const spelling of spellings(value)) entryOf(spelling).values.add(value);
  }
  const byFirst = new Map<string, PhraseEntry[]>();
  for (const { words, preferences: of, values, punctuated } of entries.values()) {
    const [first] = words;
    if (first === undefined || first === '') continue;
    const list = byFirst.get(first) ?? [];
    byFirst.set(first, list);
    list.push({ words, preferences: [...of], values: [...values], punctuated });
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { from: (word) => byFirst.get(word) ?? [] };
}

function spellings(text: string): string[] {
  return [foldText(text), leafOf(text)].filter((one) => /[\p{L}]/u.test(one));
}
