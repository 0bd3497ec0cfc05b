/** Sensitive kinds are never inferred and never shown as evidence: health, sexuality, religion, politics and the like. */
import { factsOf } from '../../items/facts.ts';
import type { Item } from '../../items/item.ts';
import { foldedPhrase, wordRuns, wordsOf } from '../../items/words.ts';
import { PIECES, TERMS } from './sensitive-terms.ts';

const FOLDED: ReadonlySet<string> = new Set(TERMS.split(',').map(foldedPhrase));
const LONGEST_TERM = 3;
const PARTS: readonly string[] = PIECES.split(',').flatMap((piece) => piece.normalize('NFKC').trim() || []);
/** Scripts that pieces are written in: other texts need not be searched for them. */
const IN_PIECES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Arabic}]/u;

/** Whether a text names a sensitive kind. Errs on the side of silence: a word with another sense counts too. */
export function isSensitiveText(text: string): boolean {
  if (wordRuns(wordsOf(text), LONGEST_TERM).some((run) => FOLDED.has(run))) return true;
  if (!IN_PIECES.test(text)) return false;
  const plain = text.normalize('NFKC');
  return PARTS.some((piece) => plain.includes(piece));
}

/** Whether an item's title or any of its facts names a sensitive kind: such an item is no evidence for anything. */
export function isSensitiveItem(item: Item): boolean {
  return isSensitiveText(item.title) || factsOf(item).some(({ value }) => isSensitiveText(value));
}
