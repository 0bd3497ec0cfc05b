/** A catalogue with the formatters of its language: turns things into pieces of text that know their grounds. */
import type { Item } from '../../items/item.ts';
import type { Grounds } from '../explanation.ts';
import { quoteTitle } from '../quote-title.ts';
import type { Catalogue, PartName } from './catalogue.ts';
import { fillSlots, mergeGrounds, type Piece, type Slots } from './format.ts';

/** Speaks one language. */
export interface Voice {
  readonly catalogue: Catalogue;
  readonly plurals: Intl.PluralRules;
  /** An item's title in quotation marks, at most `length` code points. */
  title(item: Item, length?: number): Piece;
  /** Words that stand in titles, in quotation marks. */
  words(text: string): Piece;
  /** "a, b and c"; counts its pieces. */
  list(pieces: readonly Piece[]): Piece;
  /** A count, in words where `inWords` and the language has one. */
  number(value: number, inWords?: boolean): Piece;
  /** A share (0 to 1) as a rounded percentage; the number stated is the percentage, 0 to 100. */
  percent(share: number): Piece;
  /** A part of a sentence with its slots filled. Throws where one is missing: a mistake in the code. */
  part(name: PartName, slots: Slots): Piece;
  /** Any text of the catalogue with its slots filled; throws likewise. */
  fill(text: string, slots: Slots): Piece;
}

const VOICES = new WeakMap<Catalogue, Voice>();

/** The voice of a catalogue; made once, as formatters are costly to make. */
export function voiceOf(catalogue: Catalogue): Voice {
  const voice = VOICES.get(catalogue) ?? createVoice(catalogue);
  VOICES.set(catalogue, voice);
  return voice;
}

function createVoice(catalogue: Catalogue): Voice {
  const plurals = new Intl.PluralRules(catalogue.locale);
  const lists = new Intl.ListFormat(catalogue.locale, { type: 'conjunction' });
  const numbers = new Intl.NumberFormat(catalogue.locale);
  const percents = new Intl.NumberFormat(catalogue.locale, { style: 'percent', maximumFractionDigits: 0 });
  const fill = (text: string, slots: Slots): Piece => {
    const piece = fillSlots(text, slots, plurals);
    if (!piece) throw new TypeError(`The text "${text}" has a slot that was not given; fix the catalogue.`);
    return piece;
  };
  return {
    catalogue,
    plurals,
    fill,
    title: (item, length) => ({
      text: quoteTitle(item.title, catalogue.marks, length),
      grounds: { items: [item.id] } satisfies Grounds,
    }),
    words: (text) => ({ text: quoteTitle(text, catalogue.marks), grounds: { words: [text] } }),
    list: (pieces) => ({
      text: lists.format(pieces.map(({ text }) => text)),
      count: pieces.length,
      grounds: mergeGrounds(pieces.map(({ grounds }) => grounds ?? {})),
    }),
    number: (value, inWords = true) => ({
      text: (inWords ? catalogue.numberWords[value] : undefined) ?? numbers.format(value),
      count: value,
      grounds: { numbers: [value] },
    }),
    percent: (share) => {
      const rounded = Math.round(share * 100);
      // Marks of direction are of no use here: digits and their sign stay together by themselves.
      const text = percents.format(rounded / 100).replace(/[\u200e\u200f\u061c]/gu, '');
      return { text, count: rounded, grounds: { numbers: [rounded] } };
    },
    part: (name, slots) => fill(catalogue.parts[name], slots),
  };
}
