/** Reads a shop's file row by row: CSV with a header, or one JSON object a line. */
import { once } from 'node:events';
import { createReadStream, type ReadStream } from 'node:fs';
import { extname } from 'node:path';
import { createInterface } from 'node:readline';
import { CsvError, parse } from 'csv-parse';
import { ShopFileError, shown } from './shop-file-error.ts';

export interface Row {
  /** Where the row starts, from 1. */
  readonly line: number;
  /** By column: texts from CSV; whatever stands there from JSON. */
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * Rows in the order of the file; empty lines are passed over.
 * @throws ShopFileError where the file cannot be read, lacks a column of `required`, or a line is no row
 */
export async function* readRows(file: string, required: readonly string[]): AsyncGenerator<Row> {
  const type = extname(file).toLowerCase();
  const read = { '.csv': readCsv, '.jsonl': readJsonLines, '.ndjson': readJsonLines }[type];
  if (read === undefined) {
    throw new ShopFileError(
      file,
      undefined,
      `expected a name that ends in .csv or .jsonl, but got ${shown(type)}. Name the file for what it holds: CSV with a ` +
        'header, or one JSON object a line.',
    );
  }
  const stream = createReadStream(file, 'utf8');
  await once(stream, 'open').catch((cause: unknown) => {
    throw new ShopFileError(
      file,
      undefined,
      'expected a file that can be read, but there is none. Check the path.',
      {
        cause,
      },
    );
  });
  yield* read(file, stream, required);
}

async function* readCsv(file: string, stream: ReadStream, required: readonly string[]): AsyncGenerator<Row> {
  let lastLine = 0;
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    // Titles hold inch marks, which few programs quote.
    relax_quotes: true,
    skip_empty_lines: true,
    on_record(row) {
      lastLine = (row as unknown as CsvRow).info.lines;
      return row;
    },
  });
  let header: string[] | undefined;
  try {
    for await (const { record, info } of stream.pipe(parser) as AsyncIterable<CsvRow>) {
      // Counted where the record ends; its values may hold line breaks.
      const line = info.lines - record.join('').split('\n').length + 1;
      if (header === undefined) {
        header = record.map((name) => name.trim());
        checkHeader(file, line, header, required);
      } else if (record.length !== header.length) {
        throw new ShopFileError(
          file,
          line,
          `expected ${header.length} values, one for each column of the header, but got ${record.length}. Put a value ` +
            'that holds a comma in double quotes; leave a value that is not known empty.',
        );
      } else {
        yield {
          line,
          values: Object.fromEntries(header.map((name, column) => [name, record[column] as string])),
        };
      }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new ShopFileError(
      file,
      lastLine + 1,
      `expected CSV from here on, but got something else: ${error.message}. A double quote that opens a value must be ` +
        'closed; within such a value write it twice.',
      { cause: error },
    );
  } finally {
    stream.destroy();
  }
  if (header === undefined) throw emptyFile(file, `a header with the columns ${required.join(', ')}`);
}

interface CsvRow {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function checkHeader(file: string, line: number, header: readonly string[], required: readonly string[]) {
  const missing = required.find((name) => !header.includes(name));
  if (missing !== undefined) {
    throw new ShopFileError(
      file,
      line,
      `expected a column "${missing}", but got the columns ${header.map((name) => `"${name}"`).join(', ')}. Name it so ` +
        'in the header, which is the first line; columns are split by commas.',
    );
  }
  const twice = header.find((name, column) => header.indexOf(name) !== column);
  if (twice !== undefined) {
    throw new ShopFileError(
      file,
      line,
      `expected every column to have a name of its own, but got "${twice}" twice. Rename or remove one of them.`,
    );
  }
}

async function* readJsonLines(
  file: string,
  stream: ReadStream,
  required: readonly string[],
): AsyncGenerator<Row> {
  let [line, rows] = [0, 0];
  for await (const text of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    line++;
    const plain = text.replace(/^\ufeff/, '').trim();
    if (plain === '') continue;
    const values = parseObject(plain);
    if (values === undefined) {
      throw new ShopFileError(
        file,
        line,
        `expected one JSON object, such as {"${required.join('": "…", "')}": "…"}, but got ${shown(plain)}. Write each ` +
          'object on one line of its own, with no brackets around them and no commas between.',
      );
    }
    const missing = required.find((name) => values[name] === undefined || values[name] === null);
    if (missing !== undefined) {
      throw new ShopFileError(
        file,
        line,
        `expected "${missing}", but got only ${Object.keys(values).join(', ') || 'an empty object'}. Add it, or leave the ` +
          'line out.',
      );
    }
    rows++;
    yield { line, values };
  }
  if (rows === 0) throw emptyFile(file, 'one JSON object a line');
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function emptyFile(file: string, expected: string): ShopFileError {
  return new ShopFileError(file, undefined, `expected ${expected}, but the file is empty. Export it again.`);
}
