/** Fills the slots of a text and gathers what they rest on. */
import type { Grounds } from '../explanation.ts';
import type { Variant } from './catalogue.ts';

/** Something that fills a slot. */
export interface Piece {
  readonly text: string;
  /** How many things it stands for; decides plural forms and a variant's conditions. */
  readonly count?: number;
  /** What the text of the piece rests on. */
  readonly grounds?: Grounds;
}

/** What is known, by slot; unknown slots are absent or undefined. */
export type Slots = Readonly<Record<string, Piece | undefined>>;

const SLOT = /\{([a-z]+)((?:\|[a-z]+:[^|{}]*)*)\}/gi;

/** The text with all slots filled, and their grounds in order of mention; undefined where a slot is unknown. */
export function fillSlots(text: string, slots: Slots, plurals: Intl.PluralRules): Piece | undefined {
  const used: Grounds[] = [];
  let complete = true;
  const filled = text.replace(SLOT, (_, name: string, forms: string) => {
    const piece = slots[name];
    if (!piece) {
      complete = false;
      return '';
    }
    if (forms !== '') return chooseForm(forms, plurals.select(piece.count ?? 1));
    if (piece.grounds) used.push(piece.grounds);
    return piece.text;
  });
  return complete ? { text: filled, grounds: mergeGrounds(used) } : undefined;
}

/** Whether what is known meets the conditions of a variant. */
export function isUsable(variant: Variant, slots: Slots, certain: boolean, recent: boolean): boolean {
  if ((variant.certain && !certain) || (variant.recent && !recent)) return false;
  const atLeast = Object.entries(variant.atLeast ?? {});
  const atMost = Object.entries(variant.atMost ?? {});
  return (
    atLeast.every(([name, least]) => (slots[name]?.count ?? 0) >= least) &&
    atMost.every(([name, most]) => (slots[name]?.count ?? 0) <= most)
  );
}

/** All grounds as one, each thing once, in order of mention. */
export function mergeGrounds(all: readonly Grounds[]): Grounds {
  const items = [...new Set(all.flatMap((one) => one.items ?? []))];
  const preferences = [...new Set(all.flatMap((one) => one.preferences ?? []))];
  const attributes = [...new Set(all.flatMap((one) => one.attributes ?? []))];
  const words = [...new Set(all.flatMap((one) => one.words ?? []))];
  const numbers = [...new Set(all.flatMap((one) => one.numbers ?? []))];
  return {
    ...(items.length > 0 ? { items } : {}),
    ...(preferences.length > 0 ? { preferences } : {}),
    ...(attributes.length > 0 ? { attributes } : {}),
    ...(words.length > 0 ? { words } : {}),
    ...(numbers.length > 0 ? { numbers } : {}),
  };
}

/** Whether a sentence of the language opens with no capital, whatever script its first word is in. */
export function opensWithoutCapital(locale: string): boolean {
  return /^(?:ar|ja|zh)(?:-|$)/u.test(locale);
}

/** `text` with a capital first letter; words like "iPhone" and quoted titles stay. */
export function capitalise(text: string, locale: string): string {
  if (/^\p{Ll}\p{Lu}/u.test(text) || opensWithoutCapital(locale)) return text;
  const first = [...text][0] ?? '';
  return first.toLocaleUpperCase(locale) + text.slice(first.length);
}

function chooseForm(forms: string, category: string): string {
  const byCategory = new Map(
    forms
      .slice(1)
      .split('|')
      .map((form): [string, string] => [form.slice(0, form.indexOf(':')), form.slice(form.indexOf(':') + 1)]),
  );
  return byCategory.get(category) ?? byCategory.get('other') ?? '';
}
