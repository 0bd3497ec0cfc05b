/** Puts sentences one after the other. */

/** `texts` as running text: with a space between them, save after the full stop of scripts that write none. */
export function joinSentences(texts: readonly string[]): string {
  return texts.reduce(
    (before, text) => (before === '' || /[。！？]$/u.test(before) ? before + text : `${before} ${text}`),
    '',
  );
}
