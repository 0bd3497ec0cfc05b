/** Titles and attribute values are data: this makes them safe and short enough to stand in a prompt. */

/** Longest title or value in a prompt, in code points, the ellipsis included. */
const USUAL_LENGTH = 80;
/** No writing system puts more marks on one letter; what has more is there to take up room. */
const MOST_MARKS = 4;
/** Only so much of a text is looked at for each code point that is kept. */
const READ_PER_KEPT = 8;

/** Line ends, tabs and other characters that stand for space but could be read as the end of a line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const BREAKS = /[\s\u0000-\u001f\u0085\u2028\u2029]+/gu;
/** What is not seen: controls, direction and zero-width characters, tags, selectors, private and unpaired code points. */
const UNSEEN =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Noncharacter_Code_Point}\p{Variation_Selector}\u115f\u1160\u3164\uffa0]/gu;
const PILED_MARKS = new RegExp(`(\\p{M}{${MOST_MARKS}})\\p{M}+`, 'gu');

/**
 * Signs that chat templates, markup and JSON give a meaning to, with what is written instead. Full-width and small forms
 * go as well: some tokenizers turn them into the plain ones. None of them occurs in what `dataText` gives.
 */
const INSTEAD: ReadonlyMap<string, string> = new Map(
  [
    ['<＜﹤', '‹'],
    ['>＞﹥', '›'],
    ['[{［｛﹛【', '('],
    [']}］｝﹜】', ')'],
    ['|｜\\＼﹨', '/'],
    ['"＂`｀“”„‟«»', "'"],
  ].flatMap(([signs, plain]) => [...(signs as string)].map((sign) => [sign, plain as string] as const)),
);
const SIGNS = new RegExp(
  `[${[...INSTEAD.keys()].map((sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`).join('')}]`,
  'gu',
);
/** Signs that make headings, rules, fences and emphasis where several stand together. */
const RUNS = /([#*_~=＃＊-])\1+/gu;
/** A role with a colon, where a turn of a chat could begin: not after a word ("The Assistant: A Novel"). */
const ROLE =
  /(?<![\p{L}\p{N},&]\s*)(system|user|assistant|human|ai|bot|model|developer|tool|instructions?|response|answer)\s*[:：]/giu;

/**
 * `text` on one line and at most `length` code points long, with nothing in it that a chat template, markup or JSON could
 * read as its own: no angle, square or curly brackets, no bars, backslashes, backticks or double quotes, no role with a
 * colon at its start. What is too long ends on a whole character, as a reader counts them, and with "…". May be empty.
 */
export function dataText(text: string, length: number = USUAL_LENGTH): string {
  const read = text.slice(0, Math.max(0, length) * READ_PER_KEPT + 1_000);
  const line = read
    .replace(BREAKS, ' ')
    .replace(UNSEEN, '')
    .normalize('NFC')
    .replace(PILED_MARKS, '$1')
    .replace(SIGNS, (sign) => INSTEAD.get(sign) as string)
    .replace(RUNS, '$1')
    .replace(ROLE, '$1 –')
    .replace(/ +/gu, ' ')
    .trim();
  return cut(line, length);
}

/** `dataText` in double quotes; also a JSON string as it stands. */
export function quoteData(text: string, length: number = USUAL_LENGTH): string {
  return `"${dataText(text, length)}"`;
}

/**
 * Lines of data between `<name>` and `</name>`. No line can close the block or forge another line: angle brackets and line
 * ends are taken out of all of them.
 */
export function dataBlock(name: string, lines: readonly string[]): string {
  const safe = lines.map((line) => line.replace(BREAKS, ' ').replaceAll('<', '‹').replaceAll('>', '›'));
  return [`<${name}>`, ...safe, `</${name}>`].join('\n');
}

function cut(line: string, length: number): string {
  // A text has at least as many code units as code points.
  if (line.length <= length || [...line].length <= length) return line;
  let kept = '';
  let points = 0;
  for (const character of characters(line)) {
    points += [...character].length;
    if (points > length - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** The characters as a reader counts them, where the engine can tell, else code points. */
function characters(line: string): Iterable<string> {
  if (typeof Intl.Segmenter !== 'function') return line;
  const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(line);
  return Array.from(segments, ({ segment }) => segment);
}
