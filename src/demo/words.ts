/** Small wordings that several views share. */
import { factsOf } from '../items/facts.ts';
import type { Item } from '../items/item.ts';

/** The line under a title: maker, year and kinds, as far as they are known. */
export function metaOf(item: Item): string {
  const facts = factsOf(item);
  const values = (role: string) => facts.filter((fact) => fact.role === role).map(({ value }) => value);
  return [...values('maker'), ...values('year'), values('kind').join(', ')].filter(Boolean).join(' · ');
}

/** A share of 0 to 1 as a percentage. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** A score or a part of one, to three digits. */
export function threeDigits(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en', { maximumFractionDigits: 4 });
}

/** Bytes as megabytes with one decimal. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** The colour of the preference with this index, the same all over the page. */
export function pathColour(index: number): string {
  return `var(--path-${(index % 5) + 1})`;
}
