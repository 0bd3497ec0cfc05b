"""WordPiece in plain Python, giving the ids that the shipped tokenizer.json gives.

The order of the steps is that of the BertNormalizer, BertPreTokenizer and Digits of
tokenizer.json; words are cached, as titles repeat them.
"""

import json
import re
import unicodedata

PADDING = "[PAD]"
UNKNOWN = "[UNK]"
MAXIMUM_LENGTH = 64
MAXIMUM_WORD_LENGTH = 100

ASCII_PUNCTUATION = r"!-/:-@\[-`{-~"
ASCII_WORDS = re.compile(rf"\d+|[^\s\d{ASCII_PUNCTUATION}]+|[{ASCII_PUNCTUATION}]")
DIGIT_RUNS = re.compile(r"[0-9]+|[^0-9]+")
CJK_RANGES = (
    (0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F),
    (0x2B740, 0x2B81F), (0x2B820, 0x2CEAF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F),
)


def is_cjk(character):
    code = ord(character)
    return code >= 0x3400 and any(low <= code <= high for low, high in CJK_RANGES)


def is_punctuation(character):
    code = ord(character)
    if code < 128:
        return 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126
    return unicodedata.category(character).startswith("P")


def normalise(text):
    characters = []
    for character in text:
        code = ord(character)
        if code == 0 or code == 0xFFFD:
            continue
        if character not in "\t\n\r" and unicodedata.category(character) in ("Cc", "Cf", "Co", "Cs"):
            continue
        if character.isspace():
            characters.append(" ")
        elif is_cjk(character):
            characters.append(f" {character} ")
        else:
            characters.append(character)
    lowered = "".join(characters).lower()
    decomposed = unicodedata.normalize("NFD", lowered)
    return "".join(c for c in decomposed if unicodedata.category(c) != "Mn")


def split_words(text):
    """Words, single punctuation marks and runs of digits ("p6000" gives "p" and "6000")."""
    if text.isascii() and text.isprintable():
        return ASCII_WORDS.findall(text.lower())
    words = []
    for part in normalise(text).split():
        current = []
        for character in part:
            if is_punctuation(character):
                if current:
                    words.append("".join(current))
                    current = []
                words.append(character)
            else:
                current.append(character)
        if current:
            words.append("".join(current))
    return [run for word in words for run in DIGIT_RUNS.findall(word)]


class Tokenizer:
    def __init__(self, pieces):
        self.pieces = pieces
        self.identifiers = {piece: index for index, piece in enumerate(pieces)}
        self.unknown = self.identifiers[UNKNOWN]
        self.cache = {}

    @classmethod
    def from_file(cls, path):
        with open(path, encoding="utf-8") as file:
            vocabulary = json.load(file)["model"]["vocab"]
        return cls(sorted(vocabulary, key=vocabulary.get))

    def encode_word(self, word):
        known = self.cache.get(word)
        if known is not None:
            return known
        found = self._longest_match_first(word)
        self.cache[word] = found
        return found

    def _longest_match_first(self, word):
        if len(word) > MAXIMUM_WORD_LENGTH:
            return (self.unknown,)
        found = []
        start = 0
        while start < len(word):
            prefix = "##" if start else ""
            for end in range(len(word), start, -1):
                identifier = self.identifiers.get(prefix + word[start:end])
                if identifier is not None:
                    found.append(identifier)
                    start = end
                    break
            else:
                return (self.unknown,)
        return tuple(found)

    def encode(self, text):
        identifiers = []
        for word in split_words(text):
            identifiers.extend(self.encode_word(word))
        return identifiers[:MAXIMUM_LENGTH]


def tokenizer_json(pieces):
    """The same tokenizer as a description that transformers.js loads."""
    def special(identifier, content):
        return {"id": identifier, "content": content, "single_word": False, "lstrip": False,
                "rstrip": False, "normalized": False, "special": True}
    return {
        "version": "1.0",
        "truncation": {"direction": "Right", "max_length": MAXIMUM_LENGTH, "strategy": "LongestFirst", "stride": 0},
        "padding": {"strategy": "BatchLongest", "direction": "Right", "pad_to_multiple_of": None,
                    "pad_id": 0, "pad_type_id": 0, "pad_token": PADDING},
        "added_tokens": [special(0, PADDING), special(1, UNKNOWN)],
        "normalizer": {"type": "BertNormalizer", "clean_text": True, "handle_chinese_chars": True,
                       "strip_accents": True, "lowercase": True},
        "pre_tokenizer": {"type": "Sequence", "pretokenizers": [
            {"type": "BertPreTokenizer"}, {"type": "Digits", "individual_digits": False}]},
        "post_processor": None,
        "decoder": {"type": "WordPiece", "prefix": "##", "cleanup": True},
        "model": {"type": "WordPiece", "unk_token": UNKNOWN, "continuing_subword_prefix": "##",
                  "max_input_chars_per_word": MAXIMUM_WORD_LENGTH,
                  "vocab": {piece: index for index, piece in enumerate(pieces)}},
    }
