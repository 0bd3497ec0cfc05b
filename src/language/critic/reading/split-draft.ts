/** A draft in sentences, without being misled by the full stops and question marks of titles. */
import type { TitleMention } from '../titles/find-titles.ts';

/** Offsets are in UTF-16 units of the draft; `end` is exclusive. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** Whether it is a block of code or of reasoning, to be turned down as a whole. */
  readonly block: 'code' | 'reasoning' | undefined;
}

const BLOCKS = [
  {
    block: 'reasoning',
    pattern: /<(think|thinking|thought|reasoning|scratchpad|analysis)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/giu,
  },
  { block: 'code', pattern: /```[\s\S]*?(?:```|$)|~~~[\s\S]*?(?:~~~|$)/gu },
] as const;
/** A sentence does not end after these. */
const ABBREVIATION =
  /(?:^|[\s(“"])(?:vs|etc|e\.g|i\.e|cf|vol|no|nr|pt|dr|mr|mrs|ms|st|jr|sr|approx|incl|ca|bzw|z\.\s?b|d\.\s?h|u\.\s?a|p\.\s?ex|sra?|n°)\.\s*$/iu;

/** Sentences and blocks, in order; white space between them is in none. */
export function splitDraft(draft: string, titles: readonly TitleMention[], locale: string): Piece[] {
  // Inside, a title is letters; a sign of the sentence within its marks stays at its end.
  let masked = draft;
  for (const { start, end, tail } of titles) {
    const stop = /[.!?]/u.test(tail) && !/^\s*\p{Ll}/u.test(draft.slice(end)) ? '.' : '';
    masked = masked.slice(0, start) + 'x'.repeat(end - start - stop.length) + stop + masked.slice(end);
  }
  const pieces: Piece[] = [];
  const blocks = BLOCKS.flatMap(({ block, pattern }) =>
    [...masked.matchAll(pattern)].map(({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
      block,
    })),
  ).sort((a, b) => a.start - b.start);
  let done = 0;
  for (const block of blocks) {
    if (block.start < done) continue;
    pieces.push(...sentences(masked, done, block.start, locale), block);
    done = block.end;
  }
  pieces.push(...sentences(masked, done, masked.length, locale));
  return pieces;
}

function sentences(text: string, from: number, to: number, locale: string): Piece[] {
  const found: { start: number; end: number; block: undefined }[] = [];
  let start = from;
  for (const line of text.slice(from, to).split(/(?<=\n)/u)) {
    let joined = false;
    for (const segment of segments(line, locale)) {
      const end = start + segment.length;
      const last = found.at(-1);
      if (joined && last) last.end = end;
      else found.push({ start, end, block: undefined });
      joined = isOpen(text.slice(found.at(-1)?.start, end));
      start = end;
    }
  }
  return found.flatMap((piece) => {
    const raw = text.slice(piece.start, piece.end);
    const bare = raw.trim();
    if (bare === '') return [];
    const offset = raw.indexOf(bare);
    return [{ ...piece, start: piece.start + offset, end: piece.start + offset + bare.length }];
  });
}

/** Whether what stands there cannot be the whole of a sentence: it ends in an abbreviation, or numbers a list. */
function isOpen(text: string): boolean {
  return ABBREVIATION.test(text) || /^\s*(?:[(]?\d{1,3}[.)]|[-*•–—])?\s*$/u.test(text);
}

const SEGMENTERS = new Map<string, Intl.Segmenter>();

function segments(line: string, locale: string): string[] {
  if (typeof Intl.Segmenter !== 'function') return line.split(/(?<=[.!?…]["”’»)]*\s)|(?<=[。！？])/u);
  let segmenter = SEGMENTERS.get(locale);
  if (!segmenter) {
    segmenter = createSegmenter(locale);
    SEGMENTERS.set(locale, segmenter);
  }
  return Array.from(segmenter.segment(line), ({ segment }) => segment);
}

function createSegmenter(locale: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(locale, { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'sentence' });
  }
}
