/** One sentence of a draft, read: what it mentions, and the skeleton that is left. */

import type { TitleMention } from '../titles/find-titles.ts';
import { findQuotations } from '../titles/quotations.ts';
import type { CompiledWords } from '../words/compiled-words.ts';
import { findNumbers } from './find-numbers.ts';
import type { Mention, MentionLetter } from './mention.ts';
import { type PhraseIndex, phraseTokens } from './phrase-index.ts';

/** Mentions of one kind that stand together as a list. */
export interface MentionGroup {
  readonly letter: MentionLetter;
  /** Where its letter stands in the skeleton. */
  readonly at: number;
  readonly mentions: readonly Mention[];
}

export interface SentenceReading {
  /** As the model wrote it. */
  readonly text: string;
  /** In order of mention, without overlaps. */
  readonly mentions: readonly Mention[];
  /** `text` with each mention replaced by control characters; of the same length. */
  readonly masked: string;
  /** See `Pattern` in `critic-words.ts`. */
  readonly skeleton: string;
  readonly groups: readonly MentionGroup[];
  /** Clauses of the skeleton, in order; offsets, `end` exclusive. */
  readonly clauses: readonly { readonly start: number; readonly end: number }[];
}

/** Stands for what is mentioned; no letter, digit or space. */
const MASK = '\u0001';
const QUOTES = /[“”"„«»‹›「」『』《》〈〉\u2068\u2069]/gu;

/** `titles` are those of this sentence, their offsets relative to it; `roleOf` tells what a title's item is. */
export function readSentence(
  text: string,
  titles: readonly TitleMention[],
  roleOf: (title: TitleMention) => Pick<Mention, 'letter' | 'item'>,
  phrases: PhraseIndex,
  words: CompiledWords,
): SentenceReading {
  const mentions: Mention[] = titles.map((title) => ({
    ...roleOf(title),
    start: title.start,
    end: title.end,
    tail: title.tail,
  }));
  let masked = maskOut(text, mentions);
  const phrased = findPhrases(masked, phrases, words);
  mentions.push(...phrased);
  masked = maskOut(masked, phrased);
  const quoted = findQuotations(masked)
    .filter(({ content }) => /[\p{L}\p{N}]/u.test(content))
    .map(({ start, end, content }): Mention => ({ letter: 'Q', start, end, content }));
  mentions.push(...quoted);
  masked = maskOut(masked, quoted);
  const numbers = findNumbers(masked, words);
  mentions.push(...numbers);
  masked = maskOut(masked, numbers);
  mentions.sort((a, b) => a.start - b.start);
  return { text, mentions, masked, ...skeletonOf(masked, mentions, words) };
}

function findPhrases(text: string, phrases: PhraseIndex, words: CompiledWords): Mention[] {
  const tokens = phraseTokens(text);
  const found: Mention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    const entry = phrases
      .from(token?.key ?? '')
      .find(
        (one) =>
          one.words.every((word, offset) => tokens[at + offset]?.key === word) &&
          (one.punctuated || isTogether(text.slice(token?.end, tokens[at + one.words.length - 1]?.start))),
      );
    if (!token || !entry) continue;
    const last = tokens[at + entry.words.length - 1] ?? token;
    const { preferences, values } = entry;
    // Words that say something by themselves are a phrase only where they are spoken of as one.
    const plain = tokens.slice(at, at + entry.words.length).every((_, offset) => {
      const one = tokens[at + offset];
      return one !== undefined && words.isPlain(text.slice(one.start, one.end).toLowerCase());
    });
    if (plain && !words.spokenAs.test(text.slice(0, token.start))) continue;
    const span = withMarks(text, token.start, last.end);
    found.push({
      letter: preferences.length > 0 ? 'P' : 'V',
      ...span,
      ...(preferences.length > 0 ? { preferences } : {}),
      ...(values.length > 0 ? { values } : {}),
    });
    at += entry.words.length - 1;
  }
  return found;
}

/** Whether only what may stand inside a phrase stands between its first and last word. */
function isTogether(between: string): boolean {
  return !/[.!?;:,()\n]\s/u.test(between) && !between.includes(MASK);
}

function withMarks(text: string, start: number, end: number): { start: number; end: number } {
  const marked = /[“"‘'«「]$/u.test(text.slice(0, start)) && /^[”"’'»」]/u.test(text.slice(end));
  return marked ? { start: start - 1, end: end + 1 } : { start, end };
}

function maskOut(text: string, mentions: readonly Mention[]): string {
  let masked = text;
  for (const { start, end } of mentions)
    masked = masked.slice(0, start) + MASK.repeat(end - start) + masked.slice(end);
  return masked;
}

/** The letters of the mentions among the other words; members of a list share one letter. */
function skeletonOf(
  masked: string,
  mentions: readonly Mention[],
  words: CompiledWords,
): Pick<SentenceReading, 'skeleton' | 'groups' | 'clauses'> {
  const groups: { letter: MentionLetter; at: number; mentions: Mention[] }[] = [];
  let skeleton = '';
  let done = 0;
  let between = '';
  const tidy = (raw: string): string =>
    raw.replace(QUOTES, '').replace(/\s+/gu, ' ').replace(/’/gu, "'").toLowerCase();
  for (const mention of mentions) {
    between = tidy(masked.slice(done, mention.start));
    done = mention.end;
    const last = groups.at(-1);
    if (
      last?.letter === mention.letter &&
      mention.letter !== 'N' &&
      mention.letter !== 'R' &&
      last.at === skeleton.length - 1 &&
      words.join.test(between)
    ) {
      last.mentions.push(mention);
      continue;
    }
    skeleton += between;
    groups.push({ letter: mention.letter, at: skeleton.length, mentions: [mention] });
    skeleton += mention.letter;
    if (mention.tail) skeleton += mention.tail;
  }
  skeleton += tidy(masked.slice(done));
  return { skeleton, groups, clauses: clausesOf(skeleton, words) };
}

function clausesOf(skeleton: string, { clauseEnd }: CompiledWords): { start: number; end: number }[] {
  const clauses: { start: number; end: number }[] = [];
  let start = 0;
  for (const { index } of skeleton.matchAll(clauseEnd)) {
    if (index > start) clauses.push({ start, end: index });
    start = index;
  }
  clauses.push({ start, end: skeleton.length });
  return clauses;
}
