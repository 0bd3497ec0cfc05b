/** The sets that judge a title encoder, and one figure for each. */
import { isLeftOut } from '../support/left-out.ts';
import { averagePrecision, mean } from '../support/measures/average-precision.ts';
import { spearman } from '../support/measures/spearman.ts';
import { fitTfIdf } from '../support/measures/tf-idf.ts';
import {
  type Film,
  type Pair,
  readFilms,
  readProductPairs,
  readSentencePairs,
} from '../support/research-data.ts';

/** How alike two texts are, greater is more. */
export type Similarity = (a: string, b: string) => number;

export const LABELS = {
  stsb: 'STS-B test, Spearman',
  genreMap: 'MovieLens genres, mean average precision',
  abtBuy: 'Abt-Buy test, average precision',
  amazonGoogle: 'Amazon-Google test, average precision',
  walmartAmazon: 'Walmart-Amazon test, average precision',
} as const;

/** A figure of each measure; null where its set is missing. */
export type EncoderScores = Readonly<Record<keyof typeof LABELS, number | null>>;

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

/** What a set makes of the texts: `texts` are all that it compares. */
type SimilarityOf = (texts: readonly string[]) => Similarity;

export interface EncoderSets {
  /** All texts of all sets. */
  readonly texts: readonly string[];
  /** Films that training did not see; none where the set is missing. */
  readonly filmCount: number;
  /** Scores of one way to compare texts, made anew for the texts of each set. */
  score(similarityOf: SimilarityOf): EncoderScores;
  /** Genre ranking in one fixed order for all films, by how frequent genres are, and in random order. */
  readonly genreBaselines: { readonly byFrequency: number | null; readonly atRandom: number | null };
}

/** Reads the sets that are there. */
export function readEncoderSets(data: string | undefined): EncoderSets {
  const sentences = readSentencePairs(data);
  const products = {
    abtBuy: readProductPairs(data, 'abt-buy'),
    amazonGoogle: readProductPairs(data, 'amazon-google'),
    walmartAmazon: readProductPairs(data, 'walmart-amazon'),
  };
  const films = readFilms(data);
  const leftOut = films?.filter(({ title }) => isLeftOut(title));
  const filmTexts = (leftOut ?? []).map(({ title }) => shownTitle(title));
  const phrases = Object.values(GENRE_PHRASES);
  const pairs = [sentences, ...Object.values(products)].flatMap((set) => set ?? []);
  return {
    texts: [...textsOf(pairs), ...filmTexts, ...phrases],
    filmCount: leftOut?.length ?? 0,
    score(similarityOf) {
      const match = (set: readonly Pair[] | undefined) =>
        set ? matchPrecision(set, similarityOf(textsOf(set))) : null;
      return {
        stsb: sentences ? sentenceAgreement(sentences, similarityOf(textsOf(sentences))) : null,
        genreMap: leftOut ? genrePrecision(leftOut, bySimilarity(similarityOf(filmTexts))) : null,
        abtBuy: match(products.abtBuy),
        amazonGoogle: match(products.amazonGoogle),
        walmartAmazon: match(products.walmartAmazon),
      };
    },
    genreBaselines: {
      byFrequency: films && leftOut ? genrePrecision(leftOut, genreFrequency(films)) : null,
      atRandom: leftOut ? genrePrecision(leftOut, () => 0) : null,
    },
  };
}

/** TF-IDF with its weights from the texts themselves. */
export const byWords: SimilarityOf = (texts) => fitTfIdf(new Set(texts)).similarity;

function textsOf(pairs: readonly Pair[]): string[] {
  return pairs.flatMap(({ a, b }) => [a, b]);
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
