/** What the items themselves name: their titles, which are no phrases, and the words that may be written with a capital. */
import { factsOf } from '../../items/facts.ts';
import type { Item } from '../../items/item.ts';
import { foldedPhrase, wordsOf } from '../../items/words.ts';
import { tellingWords } from '../../preferences/phrase/phrase-words.ts';
import { isOrdinaryWord, isProperAdjective } from './ordinary-words.ts';

/** A phrase that makes up this part of a title is the title. */
const MOST_OF_TITLE = 0.6;
/** A word in so many titles names a series. */
const SERIES = 2;
/** What a title may lack where somebody names it: its article, and the year in brackets. */
const AROUND_TITLE = /^(?:an?|the)\s+|\s*\(\d{4}\)\s*$/giu;
/** Languages that write all nouns with a capital: there it tells no name. */
const CAPITAL_NOUNS: ReadonlySet<string> = new Set(['de', 'lb', 'nds']);

export interface KnownNames {
  /** Whether all that a phrase says is in facts, or in ordinary words: no title alone could have put it there. */
  isCommon(phrase: string): boolean;
  /** The title that a phrase is, or has in it; undefined where it has none, or where facts say the same. */
  titleIn(phrase: string): string | undefined;
  /** The phrase with capitals for names alone, or the first name or number in it that no item gives. */
  spell(phrase: string, locale: string): { readonly text: string } | { readonly unknown: string };
}

/**
 * Reads titles and facts of `items` and the words of `phrases` that are known to be right.
 *
 * @param isOrdinary whether a folded word is no name, beside those that are known here
 */
export function createKnownNames(
  items: readonly Item[],
  phrases: readonly string[],
  isOrdinary: (word: string) => boolean = () => false,
): KnownNames {
  const isCommonWord = (word: string) => isOrdinaryWord(word) || wordsOf(word).every(isOrdinary);
  const facts = items.flatMap(factsOf);
  const values = new Set(facts.map(({ value }) => foldedPhrase(value)));
  const said = new Set([...facts.map(({ value }) => value), ...phrases].flatMap(wordsOf));
  const names = new Set(
    facts
      .filter(({ role }) => role === 'maker' || role === 'other')
      .flatMap(({ value }) => value.split(/[\s/&,-]+/u)),
  );
  // A value that begins small shows that the page writes with capitals only what is a name.
  const plain = facts.some(({ role, value }) => role === 'theme' && /^\p{Ll}/u.test(value));
  for (const { role, value } of facts)
    if (plain && role === 'theme') for (const word of capitals(value)) names.add(word);
  const titles = new Map(items.map(({ title }) => [foldedPhrase(title.replace(AROUND_TITLE, '')), title]));
  titles.delete('');
  const inTitles = new Map<string, number>();
  for (const title of titles.keys()) {
    for (const word of new Set(title.split(' '))) inTitles.set(word, (inTitles.get(word) ?? 0) + 1);
  }

  function spellWord(word: string, german: boolean): string | undefined {
    const folded = wordsOf(word);
    const isSaid = folded.length > 0 && folded.every((part) => said.has(part));
    if (/\d/u.test(word)) {
      const given = isSaid || folded.every((part) => inTitles.has(part));
      return given || /^\d{3}0s?$/u.test(word) ? word : undefined;
    }
    if (isNoWord(word) && !isSaid) return undefined;
    if (!/\p{Lu}/u.test(word) || german) return word;
    if (names.has(word) || isProperAdjective(word) || /^\p{Lu}{2,4}s?$/u.test(word)) return word;
    if (isSaid || isCommonWord(word) || /^\p{Lu}$/u.test(word)) return word.toLowerCase();
    const series = folded.every((part) => (inTitles.get(part) ?? 0) >= SERIES);
    return series && folded.length > 0 ? word : undefined;
  }

  return {
    isCommon: (phrase) => tellingWords(phrase).every((word) => said.has(word) || isCommonWord(word)),
    titleIn(phrase) {
      const folded = foldedPhrase(phrase);
      if (values.has(folded)) return undefined;
      const words = folded.split(' ');
      const telling = tellingWords(phrase);
      for (const [title, shown] of titles) {
        const length = title.split(' ').length;
        if (length === 1) {
          if (telling.join(' ') === title && !said.has(title)) return shown;
        } else if (` ${folded} `.includes(` ${title} `)) return shown;
        else if (
          words.length > 1 &&
          words.length / length >= MOST_OF_TITLE &&
          ` ${title} `.includes(` ${folded} `)
        ) {
          // What several titles have in them is what they share.
          const shared = [...titles.keys()].filter((other) => ` ${other} `.includes(` ${folded} `)).length;
          if (shared < SERIES) return shown;
        }
      }
      return undefined;
    },
    spell(phrase, locale) {
      const german = CAPITAL_NOUNS.has(locale.toLowerCase().split(/[-_]/u)[0] ?? '');
      const words: string[] = [];
      const given = phrase.split(' ');
      for (const [index, word] of given.entries()) {
        if (isSeries(given[index - 1], word) || isSeries(word, given[index + 1])) {
          words.push(word);
          continue;
        }
        const spelled = spellWord(word, german) ?? spellParts(word, german);
        if (spelled === undefined) return { unknown: word };
        words.push(spelled);
      }
      return { text: words.join(' ') };
    },
  };

  /** "Star Wars": two words with capitals that stand so in several titles. */
  function isSeries(one: string | undefined, other: string | undefined): boolean {
    if (one === undefined || other === undefined || !/^\p{Lu}/u.test(one) || !/^\p{Lu}/u.test(other))
      return false;
    if ([one, other].every(isCommonWord)) return false;
    const pair = ` ${foldedPhrase(`${one} ${other}`)} `;
    return [...titles.keys()].filter((title) => ` ${title} `.includes(pair)).length >= SERIES;
  }

  /** "Heist-Driven": each part by itself. */
  function spellParts(word: string, german: boolean): string | undefined {
    if (!/[-/&]/u.test(word)) return undefined;
    const parts = word
      .split(/([-/&])/u)
      .map((part) => (/^[-/&\p{Lu}]?$/u.test(part) ? part : spellWord(part, german)));
    return parts.includes(undefined) ? undefined : parts.join('');
  }
}

/** Letters that make no word of a language in Latin script: one alone, none that can be sung, one three times over. */
function isNoWord(word: string): boolean {
  if (!/^[\p{Script=Latin}'’]+$/u.test(word) || /^\p{Lu}{2,}s?$/u.test(word)) return false;
  const plain = word.normalize('NFKD').toLowerCase();
  return /^[b-df-hj-np-tv-xz]$/u.test(plain) || !/[aeiouyæœøıə]/u.test(plain) || /(\p{L})\1\1/u.test(plain);
}

function capitals(value: string): string[] {
  return value.match(/\p{Lu}[\p{L}'’]*/gu) ?? [];
}
