"""Writes the model folder from trained tables.

    python export.py --work ... --names short-7 short-8 short-9 long-10 long-11 long-12
"""

import os

import numpy
import onnx

from blend import OTHER_SHARE, STORY_SHARE, blend, story_share_of_tokens
from compact import write_compact
from data import DOMAIN_OF_CATALOGUE
from encoding import table_encoder
from examples import load
from folder import GRAPH, write_checksums, write_json, write_known_answers
from graph import build_graph, quantise, read_table
from settings import arguments, parser
from tokenizer import MAXIMUM_LENGTH, PADDING, UNKNOWN, Tokenizer, tokenizer_json

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


def main():
    options = parser()
    options.add_argument("--names", nargs="+", required=True, help="runs of train.py, of which the mean is taken")
    options = arguments(options)
    examples = load(options.data, options.work)
    pieces = examples["pieces"]
    runs = [numpy.load(os.path.join(options.work, f"table-{name}.npy")) for name in options.names]
    story = story_share_of_tokens(examples, DOMAIN_OF_CATALOGUE)
    start = numpy.load(os.path.join(options.work, f"start-{runs[0].shape[1]}.npy"))
    table = blend(start, runs, OTHER_SHARE + (STORY_SHARE - OTHER_SHARE) * story)
    os.makedirs(os.path.dirname(GRAPH), exist_ok=True)
    onnx.save(build_graph(*quantise(table)), GRAPH)
    write_configuration(pieces, table.shape[1])
    write_known_answers("known-answers.json", table_encoder(read_table(GRAPH), Tokenizer(pieces)))
    write_compact()
    write_checksums()


if __name__ == "__main__":
    main()
