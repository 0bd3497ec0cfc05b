/** Which titles a draft names, and where: quoted or bare, misspelt or cut short. */
import { foldText } from '../../../explanation/quote-title.ts';
import type { Item } from '../../../items/item.ts';
import { UNSPACED_WORD } from '../word-pattern.ts';
import { findQuotations, type Quotation } from './quotations.ts';
import type { TitleEntry, TitleIndex } from './title-index.ts';
import { isArticle, type TitleToken, titleKey, titleTokens } from './title-tokens.ts';

/** A title in a draft. Offsets are in UTF-16 units, marks included; `end` is exclusive. */
export interface TitleMention {
  readonly start: number;
  readonly end: number;
  /** More than one where items share the title. */
  readonly items: readonly Item[];
  /** A sign that the marks enclose though it belongs to the sentence: “Heat.” */
  readonly tail: string;
}

export interface FoundTitles {
  /** In order, without overlaps. */
  readonly mentions: readonly TitleMention[];
  /** What stands in quotation marks and is the title of nothing here. */
  readonly unknown: readonly Quotation[];
}

/** Most quotations and capitalised names of a draft that are compared letter by letter. */
const MOST_COMPARED = 40;
/** Capitalised words, with small ones between them, that may be a title. */
const NAME =
  /(?<![\p{L}\p{N}'’-])\p{Lu}[\p{L}\p{N}'’-]*(?:(?:\s+(?:of|the|and|a|an|in|to|for|on|&|de|la|le|du|des|und|der|die|das))*\s+[\p{Lu}\p{N}][\p{L}\p{N}'’-]*)*/gu;
/** Fewest characters of a bare title in a script without spaces. */
const LEAST_CHARACTERS = 3;
const OPENING = /[“”"„«»‹›‘’'‚「『《〈\u2068]$/u;
const CLOSING = /^[.,!?;:]?[”“"»«›‹’'」』》〉\u2069]/u;

/**
 * @param isPlain whether a word (lower case) is one of the language's plain words: a bare title of such words alone
 * could be the sentence itself, and must stand in quotation marks
 */
export function findTitles(text: string, index: TitleIndex, isPlain: (word: string) => boolean): FoundTitles {
  const mentions: TitleMention[] = [];
  const isFree = (start: number, end: number): boolean =>
    !mentions.some((one) => one.start < end && start < one.end);
  const quotations = findQuotations(text);
  for (const { content, start, end } of quotations) {
    const items = quotedItems(content, index);
    if (items.length > 0 && isFree(start, end))
      mentions.push({ start, end, items, tail: tailOf(content, items) });
  }
  // A part of a quotation is no title: "Toy Story 2" does not name "Toy Story".
  const isPart = ({ start, end }: TitleMention): boolean =>
    quotations.some((one) => one.start < start && end < one.end);
  for (const one of namedTitles(text, index, isPlain))
    if (isFree(one.start, one.end) && !isPart(one)) mentions.push(one);

  let compared = 0;
  const unknown: Quotation[] = [];
  for (const quotation of quotations) {
    const { content, start, end } = quotation;
    if (!isFree(start, end)) continue;
    const items = compared++ < MOST_COMPARED ? index.alike(titleKey(content)) : [];
    if (items.length > 0) mentions.push({ start, end, items, tail: tailOf(content, items) });
    else unknown.push(quotation);
  }
  for (const { 0: name, index: start } of text.matchAll(NAME)) {
    const end = start + name.length;
    if (compared >= MOST_COMPARED || !isFree(start, end)) continue;
    if (unknown.some((one) => one.start < end && start < one.end)) continue;
    const key = titleKey(name.replace(/['’]s$/u, ''));
    if (key.split(' ').every(isPlain)) continue;
    compared++;
    const items = index.alike(key);
    if (items.length > 0)
      mentions.push(
        embrace(text, { start, end: start + name.replace(/['’]s$/u, '').length, items, tail: '' }),
      );
  }
  return { mentions: mentions.sort((a, b) => a.start - b.start), unknown };
}

function quotedItems(content: string, index: TitleIndex): readonly Item[] {
  const cut = /^(.*\S)\s*(?:…|\.\.\.)[.,!?;:]?$/su.exec(content.trim())?.[1];
  const exact = index.exact(titleKey(content));
  return exact.length > 0 || cut === undefined ? exact : index.beginning(cut);
}

/** The sentence's own sign inside the marks: a full stop or comma that the title does not end with. */
function tailOf(content: string, items: readonly Item[]): string {
  const sign = /(?<![.…])[.,!?;:]$/u.exec(content.trim())?.[0] ?? '';
  return items.some(({ title }) => foldText(title).endsWith(sign)) ? '' : sign;
}

function namedTitles(text: string, index: TitleIndex, isPlain: (word: string) => boolean): TitleMention[] {
  const tokens = titleTokens(text);
  const found: TitleMention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const entry = index
      .from(tokens[at]?.key ?? '')
      .find(
        (one) =>
          one.words.every((word, offset) => tokens[at + offset]?.key === word) &&
          isNamed(text, tokens, at, one, isPlain),
      );
    if (!entry) continue;
    const before = tokens[at - 1];
    const article = before && isArticle(before.key) && begins(entry, before);
    const start = (article ? before : tokens[at])?.start ?? 0;
    const end = tokens[at + entry.words.length - 1]?.end ?? start;
    found.push(embrace(text, { start, end: endOf(text, start, end, entry), items: entry.items, tail: '' }));
    at += entry.words.length - 1;
  }
  return found;
}

/** Whether these words are meant as a title: as the shop writes them, begun with a capital, and not plain words alone. */
function isNamed(
  text: string,
  tokens: readonly TitleToken[],
  at: number,
  { words, items }: TitleEntry,
  isPlain: (word: string) => boolean,
): boolean {
  const [first, last] = [tokens[at], tokens[at + words.length - 1]];
  if (!first || !last) return false;
  // Words of different sentences or list members are no title, unless the title has such signs itself.
  const between = text.slice(first.start, last.end);
  const title = items[0]?.title ?? '';
  if (/[“”"„«»\n]|[.!?;]\s/u.test(between) && !/[“”"„«».!?;]/u.test(title)) return false;
  const marked = OPENING.test(text.slice(0, first.start)) && CLOSING.test(text.slice(last.end));
  if (marked) return true;
  // A few characters of a script without spaces could be any word.
  if (UNSPACED_WORD.test(first.key) && words.length < LEAST_CHARACTERS) return false;
  if (words.every((word) => /^\d+$/u.test(word))) return false;
  // A number that follows makes it another volume.
  const next = tokens[at + words.length];
  if (
    next &&
    /^\d+$/u.test(next.key) &&
    /^[\s:]*(?:(?:part|vol|volume)\.?\s*)?$/iu.test(text.slice(last.end, next.start))
  )
    return false;
  if (words.every((word) => isPlain(word))) return false;
  return /^[^\p{Ll}]/u.test(text.slice(first.start)) || /^\p{Ll}/u.test(title);
}

function begins({ items }: TitleEntry, article: TitleToken): boolean {
  return items.some(({ title }) => titleTokens(foldText(title))[0]?.key === article.key);
}

/** "Heat's" names "Heat"; the sign that a title ends with is its own ("Mother!"). */
function endOf(text: string, start: number, end: number, { items }: TitleEntry): number {
  const possessive = /['’]s$/u.exec(text.slice(start, end));
  if (possessive && !items.some(({ title }) => /['’]s$/u.test(title))) return end - 2;
  const sign = /[!?.…]+$/u.exec(foldText(items[0]?.title ?? ''))?.[0] ?? '';
  return sign !== '' && text.startsWith(sign, end) ? end + sign.length : end;
}

/** With the quotation marks, or the isolating characters, that enclose it. */
function embrace(text: string, one: TitleMention): TitleMention {
  const closing = CLOSING.exec(text.slice(one.end));
  if (!closing || !OPENING.test(text.slice(0, one.start))) return one;
  const [marks] = closing;
  return embrace(text, {
    ...one,
    start: one.start - 1,
    end: one.end + marks.length,
    tail:
      one.tail +
      (/^[.,!?;:]/u.test(marks) && !one.items.some(({ title }) => title.endsWith(marks[0] ?? ''))
        ? marks[0]
        : ''),
  });
}
