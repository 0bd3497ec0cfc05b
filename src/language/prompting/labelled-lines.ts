/** Reads answers of the form "LABEL: text", one a line, as small models write them. */
import { plainAnswer, withoutFences } from './plain-answer.ts';

/** What may stand before a label: bullets, numbering, marks of headings, quotes and emphasis, "Step 2". */
const BEFORE = String.raw`^[^\p{L}]{0,20}(?:(?:step|schritt|étape|paso)\s{0,2}\d{1,2}[^\p{L}]{0,8})?`;
/** What may stand between a label and its text: a remark in brackets, marks, and a colon, a dash or the line's end. */
const AFTER = String.raw`[*_"'”\u0060]{0,3}(?:\s?\([^()]{0,40}\))?[*_"'”\u0060\])]{0,3}\s{0,3}(?:[:：=]|[-–—]\s|$)[*_]{0,3}\s{0,3}`;
/** A label stands within so many code units from the start of its line. */
const HEAD = 160;

/**
 * The text of each label, without the label: from it up to the next one, on one line. Where a label comes twice, the first
 * text counts; labels that do not come, or come without a text, are absent. Of an answer that still grows, the end of the
 * last text may be the beginning of the next label: only its whole sentences can be relied on.
 *
 * @param answer as the model wrote it, whole or so far
 * @param labels for each key the spellings that stand for it, in any case; translations and synonyms among them
 */
export function readLabelledLines<Key extends string>(
  answer: string,
  labels: Readonly<Record<Key, readonly string[]>>,
): Partial<Record<Key, string>> {
  const patterns = (Object.entries(labels) as [Key, readonly string[]][]).map(
    ([key, spellings]) => [key, patternOf(spellings)] as const,
  );
  const found: Partial<Record<Key, string>> = {};
  let open: Key | undefined;
  let text = '';
  const close = () => {
    const told = clean(text);
    if (open !== undefined && told !== '') found[open] ??= told;
    text = '';
  };
  for (const line of withoutFences(plainAnswer(answer)).split(/\r?\n/u)) {
    const label = patterns.flatMap(([key, pattern]) => {
      const match = pattern.exec(line.slice(0, HEAD));
      return match === null ? [] : [{ key, length: match[0].length }];
    })[0];
    if (label === undefined) {
      text += `\n${line}`;
      continue;
    }
    close();
    open = label.key;
    text = line.slice(label.length);
  }
  close();
  return found;
}

function patternOf(spellings: readonly string[]): RegExp {
  const escaped = spellings
    .map((spelling) => spelling.replace(/[\\^$.*+?()[\]{}|/]/gu, (sign) => `\\${sign}`))
    // The longer first: "fit score" must not be read as "fit".
    .sort((a, b) => b.length - a.length);
  return new RegExp(`${BEFORE}(?:${escaped.join('|')})${AFTER}`, 'iu');
}

/** One line, without the marks of emphasis, bullets and quotes that only surround it. */
function clean(text: string): string {
  const line = text
    .replace(/^[^\S\n]*(?:[-*•·]|\d{1,2}[.)])\s+/gmu, '')
    .replace(/\*\*|__|`/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const quoted = /^(?:"([^"]*)"|“([^“”]*)”),?$/u.exec(line);
  return (quoted?.[1] ?? quoted?.[2] ?? line).trim();
}
