/** Puts values into messages. */
import type { PluralMessage } from './element-messages.ts';

/** Replaces each `{name}` by its value; a name without a value stays as it is. */
export function format(message: string, values: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}

/** The form of a message for `count` things, with `{count}` put in. */
export function formatCount(message: PluralMessage, count: number, locale: string): string {
  const form = message[new Intl.PluralRules(locale).select(count)] ?? message.other;
  return format(form, { count: new Intl.NumberFormat(locale).format(count) });
}

/** A share of 0 to 1 as a whole percentage in the manner of the language, such as "42%". */
export function formatShare(share: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** Shields a text of unknown direction, so that it cannot reorder the sentence around it. */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}
