/** Suite `encoder`: how well the shipped title encoder tells what things are, beside comparing words. */
import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Encoder } from '../../src/embedding/encoder.ts';
import { dot } from '../../src/embedding/vector.ts';
import { MODELS } from '../support/disk-assets.ts';
import { isLeftOut } from '../support/left-out.ts';
import { averagePrecision, mean } from '../support/measures/average-precision.ts';
import { spearman } from '../support/measures/spearman.ts';
import { fitTfIdf } from '../support/measures/tf-idf.ts';
import { createNodeEncoder } from '../support/node-encoder.ts';
import {
  type Film,
  type Pair,
  readFilms,
  readProductPairs,
  readSentencePairs,
} from '../support/research-data.ts';
import { figure } from '../support/table.ts';
import type { Suite } from './suite.ts';

/** How alike two texts are, greater is more. */
type Similarity = (a: string, b: string) => number;

/** The genres of MovieLens as one would say them. */
const GENRE_PHRASES: Readonly<Record<string, string>> = {
  Action: 'action',
  Adventure: 'adventure',
  Animation: 'animation',
  "Children's": "children's",
  Comedy: 'comedy',
  Crime: 'crime',
  Documentary: 'documentary',
  Drama: 'drama',
  Fantasy: 'fantasy',
  'Film-Noir': 'film noir',
  Horror: 'horror',
  Musical: 'musical',
  Mystery: 'mystery',
  Romance: 'romance',
  'Sci-Fi': 'science fiction',
  Thriller: 'thriller',
  War: 'war',
  Western: 'western',
};
const GENRES = Object.keys(GENRE_PHRASES);

export const encoderSuite: Suite = {
  name: 'encoder',
  title: 'Title encoder (lane-titles) beside TF-IDF',
  usual: true,
  async run({ data, log }) {
    const folder = join(MODELS, 'lane-titles');
    const encoder = await createNodeEncoder();
    try {
      const sentences = readSentencePairs(data);
      const products = {
        abtBuy: readProductPairs(data, 'abt-buy'),
        amazonGoogle: readProductPairs(data, 'amazon-google'),
        walmartAmazon: readProductPairs(data, 'walmart-amazon'),
      };
      const films = readFilms(data);
      const leftOutFilms = films?.filter(({ title }) => isLeftOut(title));

      log('Embedding the texts of all sets …');
      const pairs = [sentences, ...Object.values(products)].flatMap((set) => set ?? []);
      const cosine = await cosineOf(encoder, [
        ...pairs.flatMap(({ a, b }) => [a, b]),
        ...(leftOutFilms ?? []).map(({ title }) => shownTitle(title)),
        ...Object.values(GENRE_PHRASES),
      ]);

      log('Scoring …');
      const ours = {
        stsb: sentences ? sentenceAgreement(sentences, cosine) : null,
        genreMap: leftOutFilms ? genrePrecision(leftOutFilms, bySimilarity(cosine)) : null,
        ...mapValues(products, (set) => (set ? matchPrecision(set, cosine) : null)),
      };
      const words = {
        stsb: sentences ? sentenceAgreement(sentences, wordsOf(sentences)) : null,
        genreMap: leftOutFilms ? genrePrecision(leftOutFilms, bySimilarity(filmWords(leftOutFilms))) : null,
        ...mapValues(products, (set) => (set ? matchPrecision(set, wordsOf(set)) : null)),
      };
      const byFrequency = films && leftOutFilms ? genrePrecision(leftOutFilms, genreFrequency(films)) : null;
      const atRandom = leftOutFilms ? genrePrecision(leftOutFilms, () => 0) : null;

      const names = Object.keys(ours) as (keyof typeof ours)[];
      return {
        figures: { bytes: shippedBytes(folder), ...ours, tfidf: words },
        table: [
          ['', 'lane-titles', 'TF-IDF'],
          ...names.map((name) => [LABELS[name], figure(ours[name]), figure(words[name])]),
        ],
        notes: [
          `Genres of ${leftOutFilms?.length ?? 0} films that training did not see; in a fixed order by frequency ` +
            `${figure(byFrequency)}, in random order ${figure(atRandom)}.`,
          `Encoder files: ${(shippedBytes(folder) / 1e6).toFixed(2)} MB.`,
        ],
        leftOut: names.filter((name) => ours[name] === null),
      };
    } finally {
      await encoder.dispose();
    }
  },
};

const LABELS = {
  stsb: 'STS-B test, Spearman',
  genreMap: 'MovieLens genres, mean average precision',
  abtBuy: 'Abt-Buy test, average precision',
  amazonGoogle: 'Amazon-Google test, average precision',
  walmartAmazon: 'Walmart-Amazon test, average precision',
} as const;

/** Cosines among `texts`, each of which is embedded once. */
async function cosineOf(encoder: Encoder, texts: readonly string[]): Promise<Similarity> {
  const distinct = [...new Set(texts)];
  const vectors = await encoder.encode(distinct);
  const vectorOf = new Map(distinct.map((text, index) => [text, vectors[index] as Float32Array]));
  return (a, b) => dot(vectorOf.get(a) as Float32Array, vectorOf.get(b) as Float32Array);
}

/** TF-IDF with its weights from the texts of the pairs themselves. */
function wordsOf(pairs: readonly Pair[]): Similarity {
  return fitTfIdf(new Set(pairs.flatMap(({ a, b }) => [a, b]))).similarity;
}

function filmWords(films: readonly Film[]): Similarity {
  return fitTfIdf(films.map(({ title }) => shownTitle(title))).similarity;
}

function sentenceAgreement(pairs: readonly Pair[], similarity: Similarity): number {
  return spearman(
    pairs.map(({ a, b }) => similarity(a, b)),
    pairs.map(({ score }) => score),
  );
}

function matchPrecision(pairs: readonly Pair[], similarity: Similarity): number {
  return averagePrecision(
    pairs.map(({ a, b }) => similarity(a, b)),
    pairs.map(({ score }) => score === 1),
  );
}

/** Mean over the films of the average precision with which `score` ranks the 18 genres. */
function genrePrecision(films: readonly Film[], score: (film: Film, genre: string) => number): number {
  return mean(
    films.map((film) =>
      averagePrecision(
        GENRES.map((genre) => score(film, genre)),
        GENRES.map((genre) => film.genres.includes(genre)),
      ),
    ),
  );
}

function bySimilarity(similarity: Similarity) {
  return (film: Film, genre: string) => similarity(shownTitle(film.title), GENRE_PHRASES[genre] as string);
}

/** The same order for every film: how many of the films that training may have seen have the genre. */
function genreFrequency(films: readonly Film[]) {
  const counts = new Map<string, number>();
  for (const { title, genres } of films) {
    if (!isLeftOut(title)) for (const genre of genres) counts.set(genre, (counts.get(genre) ?? 0) + 1);
  }
  return (_film: Film, genre: string) => counts.get(genre) ?? 0;
}

/** "Matrix, The (1999)" as a page shows it: "The Matrix". */
function shownTitle(title: string): string {
  return title.replace(/\s*\(\d{4}\)\s*$/, '').replace(/^(.*), The$/, 'The $1');
}

/** Bytes of all that a page loads of the encoder: weights, tokenizer, configuration. */
function shippedBytes(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'recipe' ? sum : sum + shippedBytes(path);
    return ['.json', '.onnx'].includes(extname(entry.name)) ? sum + statSync(path).size : sum;
  }, 0);
}

function mapValues<Key extends string, From, To>(
  from: Readonly<Record<Key, From>>,
  change: (value: From) => To,
) {
  return Object.fromEntries(Object.entries<From>(from).map(([key, value]) => [key, change(value)])) as Record<
    Key,
    To
  >;
}
