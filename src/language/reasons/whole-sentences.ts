/** How much of a text can be judged: whole sentences, since half of one may say what the whole does not. */

/** The end of a sentence with what closes it. */
const END = /[.!?…]+["”’'»)\]]*(?=\s|$)|[。！？।؟]+[」』”]?|["”»」](?=\s*$)/gu;
/** Longest text of a line, in code units: one short sentence was asked for. */
const LONGEST = 500;

/**
 * `text` up to its last whole sentence, not all of it where it is long. An end inside quotation marks ends a title, not the
 * sentence. Where the text still grows, an end needs something after it: a full stop may turn out to be inside a word.
 */
export function wholeSentences(text: string, grows = false): string {
  const read = text.slice(0, LONGEST);
  let end = 0;
  for (const { index, 0: found } of read.matchAll(END)) {
    const upTo = index + found.length;
    const followed = upTo < text.trimEnd().length || /\s$/u.test(text);
    if ((followed || !grows) && isClosed(read.slice(0, upTo))) end = upTo;
  }
  return read.slice(0, end).trim();
}

/** Whether each quotation mark has its partner. */
function isClosed(text: string): boolean {
  const count = (sign: string): number => text.split(sign).length - 1;
  return count('"') % 2 === 0 && count('“') <= count('”') + count('‟') && count('«') === count('»');
}
