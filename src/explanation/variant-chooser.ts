/** Which variant of a message is used: always the same for the same list, and never the same as next door. */
import type { Variant } from './messages/catalogue.ts';
import { isUnspaced } from './unspaced-scripts.ts';

/** Openings of the last so many sentences are not used again while there is another way to say it. */
export const OPENING_MEMORY = 9;
/** How many letters open a sentence where there are no spaces. */
const UNSPACED_OPENING = 5;

/** Chooses variants over one list of candidates and remembers what was said. */
export interface VariantChooser {
  /** The variants, those used longest ago first; among those not used yet the order depends on `seed`. */
  order(variants: readonly Variant[], seed: string): Variant[];
  /** Whether one of the last sentences noted began with the same two words. */
  isStale(text: string): boolean;
  /** Notes that `variant` was used. `text`, where given, joins the openings remembered. */
  note(variant: Variant, text?: string): void;
}

/** A chooser that has said nothing yet. */
export function createVariantChooser(): VariantChooser {
  const used = new Map<Variant, number>();
  const openings: string[] = [];
  let turn = 0;
  return {
    order: (variants, seed) =>
      variants
        .map((variant) => ({
          variant,
          last: used.get(variant) ?? 0,
          draw: hash(`${seed}\u0000${variant.text}`),
        }))
        .sort((a, b) => a.last - b.last || a.draw - b.draw)
        .map(({ variant }) => variant),
    isStale: (text) => openings.includes(openingOf(text)),
    note(variant, text) {
      used.set(variant, ++turn);
      if (text === undefined) return;
      openings.push(openingOf(text));
      if (openings.length > OPENING_MEMORY) openings.shift();
    },
  };
}

/** The first two words of a text, in lower case; of a script without spaces its first letters. */
export function openingOf(text: string): string {
  const words = text.toLowerCase().split(/\s+/u, 2).join(' ');
  return isUnspaced(words) ? [...words].slice(0, UNSPACED_OPENING).join('') : words;
}

/** FNV-1a, 32 bits, mixed once more so that near seeds part. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
}
