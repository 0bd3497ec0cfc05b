/** Which titles were kept out of the encoder's training, told by the title alone, so that anyone can repeat it. */

const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** FNV-1a, 32 bits, over the bytes of the text in UTF-8. */
export function fnv1a(text: string): number {
  let hash = OFFSET_BASIS;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, PRIME);
  return hash >>> 0;
}

/** What a title has in common in every catalogue: no year, no article, only letters and digits. */
export function titleKey(title: string): string {
  return title
    .toLowerCase()
    .trim()
    .replace(/\s*\(\d{4}\)\s*$/, '')
    .replace(/, (the|a|an)$/, '')
    .replace(/^(the|a|an) /, '')
    .replace(/[^a-z0-9]/g, '');
}

/** Whether a title is one of the tenth that no training saw. */
export function isLeftOut(title: string): boolean {
  return fnv1a(titleKey(title)) % 10 === 0;
}
