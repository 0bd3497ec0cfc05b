/** Reads the public data sets that the aligner is trained on. The files are not part of this repository. */
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import type { Item } from '../../../src/items/item.ts';

/** A shop's items and its visitors' histories as indices into them, oldest first. */
export interface Dataset {
  readonly name: string;
  /** Domains of the bank of interests that its preferences are spoken in. */
  readonly domains: readonly string[];
  readonly items: readonly Item[];
  readonly sequences: readonly (readonly number[])[];
}

interface Source {
  readonly domains: readonly string[];
  readonly read: (folder: string) => Promise<Item[]>;
}

const SOURCES: Readonly<Record<string, Source>> = {
  'ml-1m': { domains: ['films'], read: readMovies },
  'amazon-beauty-2014': { domains: ['beauty'], read: readJsonLines },
  'amazon-videogames-2018': { domains: ['video games'], read: readJsonLines },
};

/** Names of the data sets that can be read. */
export const DATASETS = Object.keys(SOURCES);

/** Reads the data set called `name` from its folder below `data`. */
export async function readDataset(data: string, name: string): Promise<Dataset> {
  const source = SOURCES[name];
  if (source === undefined) throw new Error(`expected a data set among ${DATASETS.join(', ')}, got ${name}`);
  const folder = `${data}/${name}`;
  const items = await source.read(folder);
  const indexOf = new Map(items.map(({ id }, index) => [id, index]));
  const lines = (await readText(`${folder}/sequences.txt.gz`)).trim().split('\n');
  const sequences = lines.map((line) =>
    line
      .split(' ')
      .slice(1)
      .flatMap((id) => indexOf.get(id) ?? []),
  );
  return { name, domains: source.domains, items, sequences };
}

async function readText(path: string, encoding: BufferEncoding = 'utf8'): Promise<string> {
  const bytes = await readFile(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString(encoding);
}

async function readMovies(folder: string): Promise<Item[]> {
  const lines = (await readText(`${folder}/movies.dat`, 'latin1')).trim().split('\n');
  return lines.map((line) => {
    const [id, title, genres] = line.trim().split('::') as [string, string, string];
    return {
      id,
      title: title.replace(/^(.+), (The|A|An)( \(\d{4}\))$/, '$2 $1$3'),
      attributes: { genre: genres.split('|') },
    };
  });
}

async function readJsonLines(folder: string): Promise<Item[]> {
  const lines = (await readText(`${folder}/items.jsonl.gz`)).trim().split('\n');
  return lines.map((line) => {
    const { id, title, attributes } = JSON.parse(line) as {
      id: number;
      title: string;
      attributes?: string[];
    };
    return {
      id: String(id),
      title: title || 'untitled',
      ...(attributes && { attributes: { category: attributes } }),
    };
  });
}
