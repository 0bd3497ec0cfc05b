/** JSON as shops write it: with comments, trailing commas, raw line breaks and unescaped quotes. */

/** Longer texts are left alone: reading them would hold up the page. In characters. */
const LONGEST = 1_000_000;
/** Longer texts are not repaired. In characters. */
const LONGEST_REPAIRED = 200_000;

/** The value, or undefined where nothing can be recovered. Never throws. */
export function parseLooseJson(text: string): unknown {
  if (text.length > LONGEST) return undefined;
  const bare = withoutWrapping(text);
  return parsed(bare) ?? (bare.length > LONGEST_REPAIRED ? undefined : parsed(repaired(bare)));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Without the comments that once hid scripts from old browsers. */
function withoutWrapping(text: string): string {
  return text
    .replace(/^[\s\ufeff]*(?:(?:\/\/|\/\*)?\s*(?:<!--|<!\[CDATA\[)\s*(?:\*\/)?\s*)+/, '')
    .replace(/(?:\s*(?:\/\/|\/\*)?\s*(?:-->|\]\]>)\s*(?:\*\/)?)+[\s;]*$/, '')
    .replace(/[\s;]+$/, '');
}

/** The next character that is no space, from `index` on. */
function nextVisible(text: string, index: number): string {
  for (let at = index; at < text.length; at++) if (!/\s/.test(text[at] as string)) return text[at] as string;
  return '';
}

/** JSON written anew from what can be told apart; what is left open is closed, and several values become a list. */
function repaired(text: string): string {
  const tokens: string[] = [];
  const open: string[] = [];
  let values = 0;
  for (let at = 0; at < text.length; ) {
    const character = text[at] as string;
    const two = text.slice(at, at + 2);
    if (two === '//') at = endOf(text, '\n', at);
    else if (two === '/*') at = endOf(text, '*/', at + 2);
    else if (character === '"' || character === "'") {
      const end = endOfString(text, at);
      tokens.push(quoted(text.slice(at + 1, end)));
      at = end + 1;
    } else if (/[{[\]}:,]/.test(character)) {
      if (character === '{' || character === '[') {
        if (open.length === 0 && values++ > 0 && tokens.at(-1) !== ',') tokens.push(',');
        open.push(character === '{' ? '}' : ']');
      } else if (character === '}' || character === ']') {
        if (tokens.at(-1) === ',') tokens.pop();
        if (tokens.at(-1) === ':') tokens.push('null');
        open.pop();
      } else if (character === ',') {
        if (tokens.at(-1) === ':') tokens.push('null');
        if (/^[,{[]?$/.test(tokens.at(-1) ?? '')) {
          at++;
          continue;
        }
      }
      tokens.push(character);
      at++;
    } else if (/\s/.test(character)) at++;
    else {
      const word = /^[^\s{}[\]:,"']+/.exec(text.slice(at, at + 80))?.[0] ?? character;
      const following = nextVisible(text, at + word.length);
      tokens.push(parsed(word) === undefined ? (following === ':' ? JSON.stringify(word) : 'null') : word);
      at += word.length;
    }
  }
  while (/^[,:]$/.test(tokens.at(-1) ?? '')) tokens.pop();
  const closed = tokens.join('') + open.reverse().join('');
  return values > 1 ? `[${closed}]` : closed;
}

/** A quote ends its string only before what may follow one: `"10" tablet"` is one string. */
function endOfString(text: string, start: number): number {
  const quote = text[start] as string;
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === quote && /^[,:}\]]?$/.test(nextVisible(text, at + 1))) return at;
  }
  return text.length;
}

function endOf(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found + mark.length;
}

/** The inside of a string as a valid one. */
function quoted(inside: string): string {
  const content = inside
    .replace(/\\(u[\da-f]{4}|[\s\S])|"/gi, (match, escaped: string | undefined) => {
      if (escaped === undefined) return '\\"';
      return /^(?:["\\/bfnrt]|u.{4})$/.test(escaped) ? match : escaped;
    })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    .replace(/[\u0000-\u001f]/g, (control) => JSON.stringify(control).slice(1, -1));
  return `"${content}"`;
}
