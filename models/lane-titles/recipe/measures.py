"""The figures by which an encoder is judged; `encode` maps texts to unit vectors."""

import collections
import math
import re

import numpy

from data import PRODUCT_SETS, read_movielens_films, read_product_pairs, read_sts
from left_out import TRAILING_YEAR, is_left_out

GENRE_PHRASES = {
    "Action": "action", "Adventure": "adventure", "Animation": "animation", "Children's": "children's",
    "Comedy": "comedy", "Crime": "crime", "Documentary": "documentary", "Drama": "drama", "Fantasy": "fantasy",
    "Film-Noir": "film noir", "Horror": "horror", "Musical": "musical", "Mystery": "mystery", "Romance": "romance",
    "Sci-Fi": "science fiction", "Thriller": "thriller", "War": "war", "Western": "western",
}
TRAILING_THE = re.compile(r"^(.*), The$")


def ranks(values):
    """Ranks with ties shared, as Spearman's coefficient needs them."""
    _, inverse, counts = numpy.unique(values, return_inverse=True, return_counts=True)
    ends = numpy.cumsum(counts)
    return (ends - (counts - 1) / 2)[inverse]


def spearman(first, second):
    return float(numpy.corrcoef(ranks(numpy.asarray(first)), ranks(numpy.asarray(second)))[0, 1])


def average_precision(relevant_in_order):
    relevant = numpy.asarray(relevant_in_order, dtype=bool)
    found = numpy.cumsum(relevant)
    return float((found[relevant] / (numpy.flatnonzero(relevant) + 1)).mean())


def cosines(encode, pairs):
    first = encode([pair[0] for pair in pairs])
    second = encode([pair[1] for pair in pairs])
    return (first * second).sum(axis=1)


def sentence_similarity(encode, data_folder, split):
    pairs = read_sts(data_folder, split)
    return spearman(cosines(encode, pairs), [pair[2] for pair in pairs])


def pair_precision(scores, pairs):
    order = numpy.argsort(-numpy.asarray(scores), kind="stable")
    return average_precision([pairs[index][2] for index in order])


def product_match(encode, data_folder, name, split):
    pairs = read_product_pairs(data_folder, name, split)
    return pair_precision(cosines(encode, pairs), pairs)


def product_match_by_words(data_folder, name, split):
    """TF-IDF over lower-case words, with weights fitted on all titles of the set."""
    def words(title):
        return re.findall(r"[a-z0-9]+", title.lower())
    titles = {title for part in ("train", "valid", "test") for pair in read_product_pairs(data_folder, name, part) for title in pair[:2]}
    frequency = collections.Counter(word for title in titles for word in set(words(title)))

    def vector(title):
        weights = {word: count * (math.log((1 + len(titles)) / (1 + frequency[word])) + 1)
                   for word, count in collections.Counter(words(title)).items()}
        norm = math.sqrt(sum(weight * weight for weight in weights.values())) or 1
        return {word: weight / norm for word, weight in weights.items()}
    pairs = read_product_pairs(data_folder, name, split)
    scores = []
    for first, second, _ in pairs:
        one, other = vector(first), vector(second)
        scores.append(sum(weight * other.get(word, 0) for word, weight in one.items()))
    return pair_precision(scores, pairs)


def film_title(title):
    """As a page shows it: no year, the article in front."""
    title = TRAILING_YEAR.sub("", title)
    moved = TRAILING_THE.match(title)
    return f"The {moved.group(1)}" if moved else title


def left_out_films(data_folder):
    return [film for film in read_movielens_films(data_folder) if is_left_out(film[0])]


def genre_ranking(encode, data_folder):
    films = left_out_films(data_folder)
    genres = list(GENRE_PHRASES)
    scores = encode([film_title(title) for title, _ in films]) @ encode([GENRE_PHRASES[genre] for genre in genres]).T
    precisions = []
    for (_, wanted), row in zip(films, scores):
        precisions.append(average_precision([genres[index] in wanted for index in numpy.argsort(-row, kind="stable")]))
    return float(numpy.mean(precisions))


def genre_separation(encode, data_folder):
    """For each genre, how often a left-out film of it scores above one that is not (mean AUC): no prior helps here."""
    films = left_out_films(data_folder)
    genres = list(GENRE_PHRASES)
    scores = encode([film_title(title) for title, _ in films]) @ encode([GENRE_PHRASES[genre] for genre in genres]).T
    areas = []
    for column, genre in enumerate(genres):
        relevant = numpy.array([genre in wanted for _, wanted in films])
        if relevant.sum() >= 3:
            areas.append(area_under_curve(scores[:, column], relevant))
    return float(numpy.mean(areas))


def area_under_curve(scores, relevant):
    positions = ranks(scores)
    positives = int(relevant.sum())
    return float((positions[relevant].sum() - positives * (positives + 1) / 2) / (positives * (len(relevant) - positives)))


def genre_frequency_order(data_folder):
    """The same mean average precision when every film gets the genres by how frequent they are."""
    counts = collections.Counter(genre for title, genres in read_movielens_films(data_folder) if not is_left_out(title) for genre in genres)
    order = [genre for genre, _ in counts.most_common()]
    return float(numpy.mean([average_precision([genre in wanted for genre in order]) for _, wanted in left_out_films(data_folder)]))


def all_measures(encode, data_folder, parts=("valid", "test")):
    figures = {"sts dev": sentence_similarity(encode, data_folder, "dev"),
               "sts test": sentence_similarity(encode, data_folder, "test"),
               "genre map": genre_ranking(encode, data_folder),
               "genre auc": genre_separation(encode, data_folder)}
    for part in parts:
        for name in PRODUCT_SETS:
            figures[f"{name} {part}"] = product_match(encode, data_folder, name, part)
    return figures
