/** Words in a form in which different spellings of one word are equal. */

/** Plurals that the rules below would get wrong. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['childrens', 'child'],
  ['knives', 'knife'],
  ['shelves', 'shelf'],
  ['scarves', 'scarf'],
  ['heroes', 'hero'],
  ['superheroes', 'superhero'],
  ['tomatoes', 'tomato'],
  ['potatoes', 'potato'],
  ['series', 'series'],
  ['species', 'species'],
  ['lens', 'lens'],
  ['lenses', 'lens'],
]);

/** The singular of an English word, roughly: equal words become equal, which is all that matching needs. */
function singular(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  // "zombie" and "party" cannot be told apart by their plurals: both get one ending.
  if (word.length > 4 && /ies?$/.test(word)) return word.replace(/ies?$/, 'y');
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (/(?:ch|sh|x|ss|zz)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** Nothing but the characters of ASCII that are seen. */
const PLAIN = /^[ -~]*$/;

/** Lower case, no accents, singular, split at whatever is not a letter or digit. */
export function wordsOf(text: string): string[] {
  const lower = text.toLowerCase();
  // Most texts are plain, and the bank is thousands of them: they need none of what follows.
  if (PLAIN.test(lower)) return (lower.replaceAll("'", '').match(/[a-z0-9]+/g) ?? []).map(singular);
  // Put together again without accents: in other scripts the marks belong to their letters.
  const folded = lower
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .normalize('NFKC');
  return (folded.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? []).map(singular);
}

/** One spelling for each phrase: its words, as `wordsOf` gives them, joined by spaces. */
export function foldedPhrase(text: string): string {
  return wordsOf(text).join(' ');
}

/** Every run of 1 to `longest` words that stand together. */
export function wordRuns(words: readonly string[], longest: number): string[] {
  const runs: string[] = [];
  for (let start = 0; start < words.length; start++) {
    let run = words[start] as string;
    runs.push(run);
    for (let end = start + 1; end < Math.min(words.length, start + longest); end++) {
      run += ` ${words[end]}`;
      runs.push(run);
    }
  }
  return runs;
}
