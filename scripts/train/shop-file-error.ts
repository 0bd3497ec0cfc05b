/** What is wrong with a shop's file, and where. */

/** The message names file and line, what was expected, what came, and what to do. */
export class ShopFileError extends Error {
  override readonly name = 'ShopFileError';
  readonly file: string;
  /** From 1; undefined where the file as a whole is meant. */
  readonly line: number | undefined;

  constructor(file: string, line: number | undefined, message: string, options?: ErrorOptions) {
    super(`${file}${line === undefined ? '' : `, line ${line}`}: ${message}`, options);
    this.file = file;
    this.line = line;
  }
}

/** A value as a message shows it. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string' && value.trim() === '') return 'an empty text';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
