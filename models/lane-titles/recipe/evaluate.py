"""Measures the exported graphs, full and compact, with word-based TF-IDF and fixed orders beside them.

    python evaluate.py --data ...
"""

import os

from data import PRODUCT_SETS
from encoding import table_encoder
from folder import COMPACT_GRAPH, GRAPH
from graph import read_table
from measures import all_measures, genre_frequency_order, left_out_films, product_match_by_words
from pairs import read_pair_table
from settings import MODEL_FOLDER, arguments
from tokenizer import Tokenizer


def main():
    options = arguments()
    tokenizer = Tokenizer.from_file(os.path.join(MODEL_FOLDER, "tokenizer.json"))
    tables = (read_table(GRAPH), read_pair_table(COMPACT_GRAPH))
    full, compact = (all_measures(table_encoder(table, tokenizer), options.data) for table in tables)
    print(f"{'':32s} {'full':6s} compact")
    for name, value in full.items():
        print(f"{name:32s} {value:.4f} {compact[name]:.4f}")
    print(f"{'left-out films':32s} {len(left_out_films(options.data))}")
    print(f"{'genre map, frequency order':32s} {genre_frequency_order(options.data):.4f}")
    for name in PRODUCT_SETS:
        for part in ("valid", "test"):
            print(f"{name + ' ' + part + ', TF-IDF':32s} {product_match_by_words(options.data, name, part):.4f}")


if __name__ == "__main__":
    main()
