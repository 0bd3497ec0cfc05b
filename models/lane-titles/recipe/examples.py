"""Turns the training texts into numbered texts and the links between them, once, and keeps the result."""

import collections
import os
import pickle
import random

import numpy

from data import (DOMAIN_OF_CATALOGUE, PRODUCT_SETS, read_catalogue, read_product_training_pairs, read_sick_train,
                  read_sts)
from phrases import lowered_name, phrase
from texts import Texts
from tokenizer import Tokenizer

PHRASES_PER_RECORD = 5
FORMS_PER_LABEL = 3
LEAST_RECORDS_PER_LABEL = 15
SEED = 20261123


class Catalogue:
    """Titles of one catalogue, their phrases, and which labels each title has."""


def label_forms(label, chance):
    return [lowered_name(label, chance) for _ in range(FORMS_PER_LABEL)]


def build_catalogue(name, records, texts, chance):
    catalogue = Catalogue()
    catalogue.name = name
    catalogue.titles = numpy.array([texts.add(record["title"]) for record in records])
    labels_of = [list(dict.fromkeys(record["tags"] + record["segments"])) for record in records]
    counts = collections.Counter(label for labels in labels_of for label in labels)
    catalogue.labels = [label for label, count in counts.most_common(600)]
    index = {label: number for number, label in enumerate(catalogue.labels)}
    # The last column is true for all: it stands for "no further label" in a phrase.
    catalogue.has = numpy.zeros((len(records), len(catalogue.labels) + 1), dtype=bool)
    catalogue.has[:, -1] = True
    none = len(catalogue.labels)
    for row, labels in enumerate(labels_of):
        for label in labels:
            if label in index:
                catalogue.has[row, index[label]] = True
    catalogue.common = [number for number, label in enumerate(catalogue.labels) if counts[label] >= LEAST_RECORDS_PER_LABEL][:400]
    catalogue.label_forms = numpy.array([[texts.add(form) for form in label_forms(catalogue.labels[number], chance)]
                                         for number in catalogue.common]).reshape(-1, FORMS_PER_LABEL)
    rows, phrase_texts, phrase_labels = [], [], []
    for row, record in enumerate(records):
        made = [phrase(name, record, chance) for _ in range(PHRASES_PER_RECORD)]
        if made[0] is None:
            continue
        rows.append(row)
        phrase_texts.append([texts.add(text) for text, _ in made])
        phrase_labels.append([([index.get(label, none) for label in used] + [none] * 3)[:3] for _, used in made])
    catalogue.phrase_rows = numpy.array(rows, dtype=numpy.int64)
    catalogue.phrase_texts = numpy.array(phrase_texts, dtype=numpy.int64)
    catalogue.phrase_labels = numpy.array(phrase_labels, dtype=numpy.int64)
    return catalogue


def build_links(name, records, texts):
    """(title, description) pairs, and titles in an order that puts rivals side by side."""
    described = [(texts.add(record["title"]), texts.add(record["description"])) for record in records if record.get("description")]
    order = sorted(range(len(records)), key=lambda row: ((records[row].get("brand") or "").lower(), " ".join(records[row]["segments"] + records[row]["tags"][:2]).lower(), records[row]["title"].lower()))
    return numpy.array(described, dtype=numpy.int64).reshape(-1, 2), numpy.array([texts.add(records[row]["title"]) for row in order])


def build_word_links(records, texts):
    """Of WordNet: word and definition, word and synonym, word and hypernym, definition and hypernym."""
    links = []
    for record in records:
        words = [word.strip() for word in record["title"].split(",")]
        definition = texts.add(record["description"])
        for word in words[:4]:
            links.append((texts.add(word), definition))
        for first, second in zip(words, words[1:]):
            links.append((texts.add(first), texts.add(second)))
        segments = (record.get("category") or "").split(">")
        if len(segments) > 1:
            links.append((texts.add(words[0]), texts.add(segments[-1].strip())))
            links.append((texts.add(segments[-1].strip()), definition))
    return numpy.array(links, dtype=numpy.int64)


def build_author_links(records, texts, chance):
    """Pairs of titles by one author or maker: what there is of genre for books without tags."""
    titles_of = collections.defaultdict(list)
    for record in records:
        if record.get("brand"):
            titles_of[record["brand"].lower()].append(texts.add(record["title"]))
    links = []
    for titles in titles_of.values():
        if 2 <= len(titles) <= 60:
            for title in titles:
                links.append((title, chance.choice(titles)))
    return numpy.array([link for link in links if link[0] != link[1]], dtype=numpy.int64)


def build(data_folder, work_folder):
    with open(os.path.join(work_folder, "vocabulary.txt"), encoding="utf-8") as file:
        pieces = file.read().splitlines()
    texts = Texts(Tokenizer(pieces))
    chance = random.Random(SEED)
    examples = {"pieces": pieces, "catalogues": [], "described": {}, "ordered": {}, "authors": {}}
    for name in DOMAIN_OF_CATALOGUE:
        records = read_catalogue(data_folder, name)
        if name == "wordnet":
            examples["words"] = build_word_links(records, texts)
            continue
        catalogue = build_catalogue(name, records, texts, chance)
        if len(catalogue.phrase_rows) > 100:
            examples["catalogues"].append(catalogue)
        described, examples["ordered"][name] = build_links(name, records, texts)
        if len(described) > 500:
            examples["described"][name] = described
        if DOMAIN_OF_CATALOGUE[name] == "books":
            examples["authors"][name] = build_author_links(records, texts, chance)
    for key, pairs in (("sts", read_sts(data_folder, "train")), ("sick", read_sick_train(data_folder))):
        examples[key] = ([[texts.add(first), texts.add(second)] for first, second, _ in pairs], [pair[2] for pair in pairs])
    examples["products"] = {}
    for name in PRODUCT_SETS:
        pairs = read_product_training_pairs(data_folder, name)
        examples["products"][name] = ([[texts.add(first), texts.add(second)] for first, second, _ in pairs], [pair[2] for pair in pairs])
        # Without their labels too, as titles that are shortened and changed.
        examples["ordered"][name] = numpy.unique(numpy.array(examples["products"][name][0]))
    for key in ("sts", "sick"):
        examples[key] = tuple(numpy.array(part) for part in examples[key])
    examples["products"] = {name: tuple(numpy.array(part) for part in value) for name, value in examples["products"].items()}
    texts.freeze()
    examples["texts"] = texts
    return examples


def load(data_folder, work_folder):
    path = os.path.join(work_folder, "examples.pickle")
    if not os.path.exists(path):
        examples = build(data_folder, work_folder)
        with open(path, "wb") as file:
            pickle.dump(examples, file, protocol=4)
    with open(path, "rb") as file:
        return pickle.load(file)
