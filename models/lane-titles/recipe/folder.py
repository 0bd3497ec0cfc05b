"""Files of the model folder: JSON, vectors to check a device by, checksums."""

import hashlib
import json
import os

from settings import MODEL_FOLDER

GRAPH = os.path.join(MODEL_FOLDER, "onnx", "model.onnx")
# transformers.js loads it as dtype "q4".
COMPACT_GRAPH = os.path.join(MODEL_FOLDER, "onnx", "model_q4.onnx")
KNOWN_TEXTS = [
    "The Matrix", "Toy Story", "crime thrillers", "nail polish", "open world RPG games",
    "Canon PowerShot SD1100 IS 8.0MP Digital Camera - Blue", "OPI Nail Lacquer, Big Apple Red, 0.5 Ounce",
    "Pride and Prejudice", "Organic Extra Virgin Olive Oil 500 ml", "Amélie (Le fabuleux destin d'Amélie Poulain)",
    "Men's Slim Fit Denim Jacket", "七人の侍 (Seven Samurai)",
]
CHECKED_FILES = ["config.json", "known-answers.json", "known-answers-q4.json", "onnx/model.onnx", "onnx/model_q4.onnx",
                 "special_tokens_map.json", "tokenizer.json", "tokenizer_config.json"]


def write_json(name, content, **how):
    with open(os.path.join(MODEL_FOLDER, name), "w", encoding="utf-8") as file:
        json.dump(content, file, ensure_ascii=False, **how)
        file.write("\n")


def write_known_answers(name, encode):
    vectors = [[round(float(value), 6) for value in vector] for vector in encode(KNOWN_TEXTS)]
    write_json(name, {"texts": KNOWN_TEXTS, "vectors": vectors}, separators=(",", ":"))


def write_checksums():
    """Of every file, with its size on the way."""
    lines = []
    for name in CHECKED_FILES:
        path = os.path.join(MODEL_FOLDER, name)
        with open(path, "rb") as file:
            lines.append(f"{hashlib.sha256(file.read()).hexdigest()}  {name}\n")
        print(name, os.path.getsize(path), "bytes")
    with open(os.path.join(MODEL_FOLDER, "CHECKSUMS"), "w", encoding="utf-8") as file:
        file.writelines(lines)
