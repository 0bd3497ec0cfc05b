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

/** Fewer items of a user leave nothing before a target of each split. */
const SHORTEST = 4;

interface Source {
  readonly domains: readonly string[];
  readonly read: (folder: string) => Promise<Item[]>;
  /** Each user's items by their id, oldest first; by default a line of sequences.txt.gz each. */
  readonly readSequences?: (folder: string) => Promise<string[][]>;
}

const SOURCES: Readonly<Record<string, Source>> = {
  'ml-1m': { domains: ['films'], read: readMovies },
  'amazon-beauty-2014': { domains: ['beauty'], read: readJsonLines },
  'amazon-videogames-2018': { domains: ['video games'], read: readJsonLines },
  'steam-2018': { domains: ['video games'], read: readSteamGames, readSequences: readSteamReviews },
  // A few words that a language model made of each item's description: their titles could not be had.
  'amazon-sports-2014': { domains: ['sport'], read: readStandInTitles },
  'amazon-toys-2014': { domains: ['toys'], read: readStandInTitles },
};

/** Data sets that the network is trained and tested on. */
export const DATASETS = ['ml-1m', 'amazon-beauty-2014', 'amazon-videogames-2018'];
/** Further ones, to train on where a domain is left out. */
export const FURTHER_DATASETS = Object.keys(SOURCES).filter((name) => !DATASETS.includes(name));

/** Reads the data set called `name` from its folder below `data`. */
export async function readDataset(data: string, name: string): Promise<Dataset> {
  const source = SOURCES[name];
  if (source === undefined)
    throw new Error(`expected a data set among ${Object.keys(SOURCES).join(', ')}, got ${name}`);
  const folder = `${data}/${name}`;
  const items = await source.read(folder);
  const indexOf = new Map(items.map(({ id }, index) => [id, index]));
  const users = await (source.readSequences ?? readSequences)(folder);
  const sequences = users
    .map((ids) => ids.flatMap((id) => indexOf.get(id) ?? []))
    .filter(({ length }) => length >= SHORTEST);
  return { name, domains: source.domains, items, sequences };
}

async function readText(path: string, encoding: BufferEncoding = 'utf8'): Promise<string> {
  const bytes = await readFile(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString(encoding);
}

async function readSequences(folder: string): Promise<string[][]> {
  const lines = (await readText(`${folder}/sequences.txt.gz`)).trim().split('\n');
  return lines.map((line) => line.split(' ').slice(1));
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

async function readStandInTitles(folder: string): Promise<Item[]> {
  const lines = (await readText(`${folder}/items.jsonl.gz`)).trim().split('\n');
  return lines.map((line) => {
    const { id, idgenrec } = JSON.parse(line) as { id: number; idgenrec: string };
    return { id: String(id), title: idgenrec || 'untitled' };
  });
}

async function readSteamGames(folder: string): Promise<Item[]> {
  const lines = (await readText(`${folder}/aus-games.jsonl.gz`)).trim().split('\n');
  return lines.map((line) => {
    const { id, title, genres } = JSON.parse(line) as { id: string; title: string; genres?: string[] };
    return { id, title: title || 'untitled', ...(genres?.length && { attributes: { genre: genres } }) };
  });
}

/** Reviews are sorted by user and date. */
async function readSteamReviews(folder: string): Promise<string[][]> {
  const lines = (await readText(`${folder}/aus-reviews.csv.gz`)).trim().split('\n').slice(1);
  const users = new Map<string, string[]>();
  for (const line of lines) {
    const [user, item] = line.split(',') as [string, string];
    users.set(user, [...(users.get(user) ?? []), item]);
  }
  return [...users.values()];
}
