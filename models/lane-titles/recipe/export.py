"""Writes the model folder from a trained table.

    python export.py --work ... --name final
"""

import os

import numpy
import onnx

from compact import write_compact
from encoding import table_encoder
from folder import GRAPH, write_checksums, write_json, write_known_answers
from graph import build_graph, quantise, read_table
from settings import arguments, parser
from tokenizer import MAXIMUM_LENGTH, PADDING, UNKNOWN, Tokenizer, tokenizer_json

BLEND_SHARE = 0.85


def write_configuration(pieces, dimension):
    write_json("config.json", {
        "architectures": ["BertModel"], "model_type": "bert", "hidden_size": dimension, "vocab_size": len(pieces),
        "max_position_embeddings": MAXIMUM_LENGTH, "num_hidden_layers": 0, "num_attention_heads": 1,
        "intermediate_size": dimension, "pad_token_id": 0, "type_vocab_size": 1}, indent=2)
    write_json("tokenizer.json", tokenizer_json(pieces), separators=(",", ":"))
    write_json("tokenizer_config.json", {
        "tokenizer_class": "BertTokenizer", "do_lower_case": True, "strip_accents": True, "tokenize_chinese_chars": True,
        "model_max_length": MAXIMUM_LENGTH, "pad_token": PADDING, "unk_token": UNKNOWN,
        "clean_up_tokenization_spaces": True}, indent=2)
    write_json("special_tokens_map.json", {"pad_token": PADDING, "unk_token": UNKNOWN}, indent=2)


def blend(start, trained, share):
    """Between the start and the trained table: the start is better at likeness, the trained one at interests."""
    start = start / numpy.linalg.norm(start, axis=1).mean()
    trained = trained / numpy.linalg.norm(trained, axis=1).mean()
    return ((1 - share) * start + share * trained).astype(numpy.float32)


def main():
    options = parser()
    options.add_argument("--name", default="final")
    options.add_argument("--share", type=float, default=BLEND_SHARE, help="share of the trained table, the rest is the start")
    options = arguments(options)
    with open(os.path.join(options.work, "vocabulary.txt"), encoding="utf-8") as file:
        pieces = file.read().splitlines()
    table = numpy.load(os.path.join(options.work, f"table-{options.name}.npy"))
    table = blend(numpy.load(os.path.join(options.work, f"start-{table.shape[1]}.npy")), table, options.share)
    os.makedirs(os.path.dirname(GRAPH), exist_ok=True)
    onnx.save(build_graph(*quantise(table)), GRAPH)
    write_configuration(pieces, table.shape[1])
    write_known_answers("known-answers.json", table_encoder(read_table(GRAPH), Tokenizer(pieces)))
    write_compact()
    write_checksums()


if __name__ == "__main__":
    main()
