"""Writes the compact graph beside the full one, from the full one's table.

    python compact.py
"""

import onnx

from encoding import table_encoder
from folder import COMPACT_GRAPH, GRAPH, write_checksums, write_known_answers
from graph import read_table
from pairs import build_pair_graph, compress, read_pair_table
from settings import MODEL_FOLDER
from tokenizer import Tokenizer


def write_compact():
    onnx.save(build_pair_graph(*compress(read_table(GRAPH))), COMPACT_GRAPH)
    tokenizer = Tokenizer.from_file(f"{MODEL_FOLDER}/tokenizer.json")
    write_known_answers("known-answers-q4.json", table_encoder(read_pair_table(COMPACT_GRAPH), tokenizer))


if __name__ == "__main__":
    write_compact()
    write_checksums()
