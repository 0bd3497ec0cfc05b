"""Writes the model folder from a trained table.

    python export.py --work ... --name final
"""

import hashlib
import json
import os

import numpy
import onnx

from encoding import table_encoder
from graph import build_graph, quantise, read_table
from settings import MODEL_FOLDER, arguments, parser
from tokenizer import MAXIMUM_LENGTH, PADDING, UNKNOWN, Tokenizer, tokenizer_json

KNOWN_TEXTS = [
    "The Matrix", "Toy Story", "crime thrillers", "nail polish", "open world RPG games",
    "Canon PowerShot SD1100 IS 8.0MP Digital Camera - Blue", "OPI Nail Lacquer, Big Apple Red, 0.5 Ounce",
    "Pride and Prejudice", "Organic Extra Virgin Olive Oil 500 ml", "Amélie (Le fabuleux destin d'Amélie Poulain)",
    "Men's Slim Fit Denim Jacket", "七人の侍 (Seven Samurai)",
]
BLEND_SHARE = 0.85
CHECKED_FILES = ["config.json", "known-answers.json", "onnx/model.onnx", "special_tokens_map.json", "tokenizer.json", "tokenizer_config.json"]


def write_json(name, content, **how):
    with open(os.path.join(MODEL_FOLDER, name), "w", encoding="utf-8") as file:
        json.dump(content, file, ensure_ascii=False, **how)
        file.write("\n")


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


def write_checksums():
    lines = []
    for name in CHECKED_FILES:
        with open(os.path.join(MODEL_FOLDER, name), "rb") as file:
            lines.append(f"{hashlib.sha256(file.read()).hexdigest()}  {name}\n")
    with open(os.path.join(MODEL_FOLDER, "CHECKSUMS"), "w", encoding="utf-8") as file:
        file.writelines(lines)


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
    os.makedirs(os.path.join(MODEL_FOLDER, "onnx"), exist_ok=True)
    graph_path = os.path.join(MODEL_FOLDER, "onnx", "model.onnx")
    onnx.save(build_graph(*quantise(table)), graph_path)
    write_configuration(pieces, table.shape[1])
    vectors = table_encoder(read_table(graph_path), Tokenizer(pieces))(KNOWN_TEXTS)
    write_json("known-answers.json", {"texts": KNOWN_TEXTS, "vectors": [[round(float(value), 6) for value in vector] for vector in vectors]}, separators=(",", ":"))
    write_checksums()
    for name in CHECKED_FILES:
        print(name, os.path.getsize(os.path.join(MODEL_FOLDER, name)), "bytes")


if __name__ == "__main__":
    main()
