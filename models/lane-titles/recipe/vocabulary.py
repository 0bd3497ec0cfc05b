"""Chooses the vocabulary: frequent whole words of every domain, then pieces for the rest.

A word's weight is its share within its domain, so that a small domain (beauty, food)
gets its own words although films and games have far more titles. The words left over
are cut into pieces by byte-pair encoding with spm_train.

    python vocabulary.py --data ../../../../shared/data --work .work
"""

import collections
import math
import os
import subprocess
import unicodedata

from data import (DOMAIN_OF_CATALOGUE, PRODUCT_SETS, read_catalogue, read_product_training_pairs, read_sick_train,
                  read_sts)
from settings import arguments
from tokenizer import PADDING, UNKNOWN, is_cjk, is_punctuation, split_words

VOCABULARY_SIZE = 22000
PIECES_FROM_BYTE_PAIRS = 3600
# How much of the vocabulary each domain may claim.
DOMAIN_WEIGHT = {"films": 1.3, "games": 1.1, "books": 1.2, "beauty": 1.0, "fashion": 0.8, "food": 0.9, "products": 1.2,
                 "talks": 0.4, "words": 1.6, "sentences": 2.0}


def count_words(data_folder):
    counts = collections.defaultdict(collections.Counter)
    for name, domain in DOMAIN_OF_CATALOGUE.items():
        for record in read_catalogue(data_folder, name):
            counter = counts[domain]
            counter.update(split_words(record["title"]))
            for tag in set(record["tags"] + record["segments"]):
                counter.update(split_words(tag))
            if domain == "words" or name in ("streaming-titles", "ted-talks", "costco-grocery"):
                counter.update(set(split_words(record.get("description", ""))))
    for first, second, _ in read_sts(data_folder, "train") + read_sick_train(data_folder):
        counts["sentences"].update(split_words(first) + split_words(second))
    for name in PRODUCT_SETS:
        for first, second, _ in read_product_training_pairs(data_folder, name):
            counts["products"].update(split_words(first) + split_words(second))
    return counts


def single_characters(counts):
    """Every common letter, so that no word of a common script is unknown as a whole."""
    starts = set()
    continued = set()
    for low, high in ((0x61, 0x7A), (0x30, 0x39), (0x3B1, 0x3C9), (0x430, 0x45F), (0x5D0, 0x5EA), (0x621, 0x63A),
                      (0x641, 0x64A), (0x30A1, 0x30F3), (0x3041, 0x3093), (0x1100, 0x1112), (0x1161, 0x1175),
                      (0x11A8, 0x11C2), (0x905, 0x939), (0xE01, 0xE2E)):
        for code in range(low, high + 1):
            starts.add(chr(code))
            continued.add(chr(code))
    for character in "ßæøœđðþłıŋħəʻʼ°²³½¼¾®™©ªº":
        for form in unicodedata.normalize("NFD", character.lower()):
            if unicodedata.category(form) != "Mn":
                starts.add(form)
                continued.add(form)
    for code in range(33, 127):
        starts.add(chr(code).lower())
    for mark in "–—’‘“”…•·«»¡¿、。・「」！？：":
        starts.add(mark)
    seen = collections.Counter()
    for counter in counts.values():
        for word, count in counter.items():
            for character in word:
                seen[character] += count
    for character, count in seen.items():
        if is_cjk(character):
            if count >= 8:
                starts.add(character)
        elif count >= 20:
            starts.add(character)
            if not is_punctuation(character):
                continued.add(character)
    return sorted(starts), sorted("##" + character for character in continued)


def number_pieces():
    starts = [str(number) for number in range(1000)] + [f"0{number}" for number in range(10)]
    continued = [f"##{number:02d}" for number in range(100)]
    return starts + continued


def byte_pair_pieces(words, work_folder):
    """Pieces for words outside the vocabulary, learned on those words alone."""
    corpus = os.path.join(work_folder, "rare-words.tsv")
    with open(corpus, "w", encoding="utf-8") as file:
        for word, count in words.items():
            file.write(f"{word}\t{count}\n")
    prefix = os.path.join(work_folder, "rare-words")
    subprocess.run(["spm_train", f"--input={corpus}", "--input_format=tsv", "--model_type=bpe", f"--model_prefix={prefix}",
                    f"--vocab_size={PIECES_FROM_BYTE_PAIRS + 800}", "--character_coverage=0.999", "--num_threads=1",
                    "--hard_vocab_limit=false", "--max_sentence_length=100", "--minloglevel=2"], check=True)
    pieces = []
    with open(prefix + ".vocab", encoding="utf-8") as file:
        for line in file:
            piece = line.split("\t")[0]
            if piece.startswith("<") or piece == "▁":
                continue
            pieces.append(piece[1:] if piece.startswith("▁") else "##" + piece)
    return pieces


def product_words(data_folder):
    """Every plain word of the product pairs that may be trained on."""
    words = set()
    for name in PRODUCT_SETS:
        for first, second, _ in read_product_training_pairs(data_folder, name):
            words.update(word for word in split_words(first) + split_words(second) if word.isascii() and word.isalpha() and len(word) > 2)
    return sorted(words)


def choose(data_folder, work_folder):
    counts = count_words(data_folder)
    score = collections.Counter()
    total = collections.Counter()
    for domain, counter in counts.items():
        size = sum(counter.values())
        for word, count in counter.items():
            # The root evens out domains: the tail of each domain counts, not only its head.
            score[word] += DOMAIN_WEIGHT[domain] * math.sqrt(count / size)
            total[word] += count
    starts, continued = single_characters(counts)
    chosen = dict.fromkeys([PADDING, UNKNOWN] + starts + continued + number_pieces())
    whole_words = VOCABULARY_SIZE - len(chosen) - PIECES_FROM_BYTE_PAIRS
    ranked = [word for word, _ in score.most_common() if word not in chosen and total[word] >= 2 and len(word) <= 24
              and not (word.isdigit() and len(word) > 4)]
    # Makes and models: a name cut into pieces would outweigh the rest of a product's title.
    makes = product_words(data_folder)
    chosen.update(dict.fromkeys(ranked[:whole_words - len([word for word in makes if word not in set(ranked[:whole_words])])]))
    chosen.update(dict.fromkeys(makes))
    rare = {word: min(total[word], 50) for word in total
            if word not in chosen and word.isascii() and word.isalpha() and len(word) <= 30}
    for piece in byte_pair_pieces(rare, work_folder):
        if len(chosen) >= VOCABULARY_SIZE:
            break
        chosen.setdefault(piece)
    for word in ranked:
        if len(chosen) >= VOCABULARY_SIZE:
            break
        chosen.setdefault(word)
    return list(chosen)


def main():
    options = arguments()
    pieces = choose(options.data, options.work)
    with open(os.path.join(options.work, "vocabulary.txt"), "w", encoding="utf-8") as file:
        file.write("\n".join(pieces) + "\n")
    print(f"{len(pieces)} pieces, {sum(piece.startswith('##') for piece in pieces)} of them continue a word")


if __name__ == "__main__":
    main()
