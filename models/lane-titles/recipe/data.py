"""Reads the training texts: catalogues, sentence pairs and product pairs."""

import gzip
import json
import os
import re

from left_out import must_not_be_trained_on

# Which kind of shop a catalogue belongs to. The two sets that hold test texts are not here.
DOMAIN_OF_CATALOGUE = {
    "movielens25m-movies": "films", "streaming-titles": "films", "anime": "films", "ted-talks": "talks",
    "steam-games": "games", "vgsales": "games", "interactive-fiction": "games", "amazon-videogames-2018": "games",
    "goodbooks-10k": "books", "isbndb-books": "books", "bookcrossing": "books",
    "amazon-beauty-2014": "beauty",
    "hm-articles": "fashion", "womens-fashion": "fashion", "wish-summer": "fashion",
    "instacart-products": "food", "costco-grocery": "food", "recipes": "food",
    "google-product-taxonomy": "products", "bestbuy-categories": "products",
    "wordnet": "words",
}
PRODUCT_SETS = ("abt-buy", "amazon-google", "walmart-amazon")
ADULT_WORDS = ("hentai", "ecchi", "sexual", "nudity", "nsfw", "porn", "erotic", "adult", "yaoi", "yuri", "sexy", "mature",
               "aif", "sex", "bdsm", "fetish")
LIST_OF_GENRES = re.compile(r"[,/]")
PATH_OF_CATEGORIES = re.compile(r">")
# Tags that say nothing about what a thing is.
EMPTY_TAGS = {"unknown", "en", "en_us", "de", "fr", "es", "it", "nl", "pt", "zh", "ko", "no", "ru", "issues",
              "ship from overseas", "ship from usa", "tedx", "ted fellows", "other", "misc", "missing", "undefined"}


def read_json_lines(path):
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def is_useful_tag(tag):
    lowered = tag.lower().strip()
    if not lowered or lowered in EMPTY_TAGS or lowered.startswith("ship"):
        return False
    words = lowered.replace("-", " ").split()
    return not any(word in ADULT_WORDS for word in words)


def read_catalogue(data_folder, name):
    """Records that may be trained on, with tags and category segments cleaned."""
    records = []
    for record in read_json_lines(os.path.join(data_folder, "catalogues", f"{name}.jsonl.gz")):
        if must_not_be_trained_on(record["title"]):
            continue
        record["tags"] = [tag.strip() for tag in record.get("tags", []) if is_useful_tag(tag)]
        separator = LIST_OF_GENRES if name in ("steam-games", "interactive-fiction") else PATH_OF_CATEGORIES
        segments = separator.split(record.get("category") or "")
        record["segments"] = [segment.strip() for segment in segments if is_useful_tag(segment)]
        records.append(record)
    return records


def read_sts(data_folder, split):
    """(first, second, score) with the score in 0..1."""
    pairs = []
    with open(os.path.join(data_folder, "sts", f"stsb-{split}.tsv"), encoding="utf-8") as file:
        for line in file:
            fields = line.rstrip("\n").split("\t")
            pairs.append((fields[5], fields[6], float(fields[4]) / 5))
    return pairs


def read_sick_train(data_folder):
    pairs = []
    with open(os.path.join(data_folder, "sts", "sick-train.tsv"), encoding="utf-8") as file:
        next(file)
        for line in file:
            fields = line.rstrip("\r\n").split("\t")
            pairs.append((fields[1], fields[2], (float(fields[3]) - 1) / 4))
    return pairs


def read_product_pairs(data_folder, name, split):
    path = os.path.join(data_folder, "er-pairs", f"{name}-{split}.jsonl.gz")
    return [(pair["a"], pair["b"], int(pair["match"])) for pair in read_json_lines(path)]


def read_product_training_pairs(data_folder, name):
    """Training pairs of which neither title occurs in the test file of the same set."""
    test_titles = {title for first, second, _ in read_product_pairs(data_folder, name, "test") for title in (first, second)}
    pairs = read_product_pairs(data_folder, name, "train")
    return [pair for pair in pairs if pair[0] not in test_titles and pair[1] not in test_titles]


def read_movielens_films(data_folder):
    """(title as it stands in the file, set of genres) of every film of MovieLens 1M."""
    films = []
    with open(os.path.join(data_folder, "ml-1m", "movies.dat"), "rb") as file:
        content = file.read()
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        text = content.decode("latin-1")
    for line in text.splitlines():
        if line.strip():
            _, title, genres = line.split("::")
            films.append((title, set(genres.split("|"))))
    return films
