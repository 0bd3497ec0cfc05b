"""Measures the exported graph, with word-based TF-IDF and fixed orders beside it.

    python evaluate.py --data ...
"""

import os

from data import PRODUCT_SETS
from encoding import table_encoder
from graph import read_table
from measures import all_measures, genre_frequency_order, left_out_films, product_match_by_words
from settings import MODEL_FOLDER, arguments
from tokenizer import Tokenizer


def main():
    options = arguments()
    encode = table_encoder(read_table(os.path.join(MODEL_FOLDER, "onnx", "model.onnx")), Tokenizer.from_file(os.path.join(MODEL_FOLDER, "tokenizer.json")))
    for name, value in all_measures(encode, options.data).items():
        print(f"{name:32s} {value:.4f}")
    print(f"{'left-out films':32s} {len(left_out_films(options.data))}")
    print(f"{'genre map, frequency order':32s} {genre_frequency_order(options.data):.4f}")
    for name in PRODUCT_SETS:
        for part in ("valid", "test"):
            print(f"{name + ' ' + part + ', TF-IDF':32s} {product_match_by_words(options.data, name, part):.4f}")


if __name__ == "__main__":
    main()
