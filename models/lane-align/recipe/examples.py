"""Reads the examples that export.ts wrote, and makes batches of them."""

import json
import os

import numpy
import torch


class Examples:
    """One data set: vectors, and examples of each split as padded arrays."""

    def __init__(self, folder, dimension=256, longest=50, most=5):
        read = lambda name: torch.from_numpy(numpy.fromfile(os.path.join(folder, name), dtype=numpy.float32).reshape(-1, dimension))
        self.items, self.phrases = read("items.f32"), read("phrases.f32")
        # How surely each item is of the kind that each phrase names: phrases × items, 0 to 255.
        self.belonging = numpy.fromfile(os.path.join(folder, "belonging.u8"), dtype=numpy.uint8).reshape(len(self.phrases), len(self.items))
        self.sequences = json.load(open(os.path.join(folder, "sequences.json")))
        self.seen_sorted = [numpy.unique(numpy.array(sequence, dtype=numpy.int64)) for sequence in self.sequences]
        # Items that visitors met: negatives are drawn among them, as in the published protocol.
        self.met = numpy.unique(numpy.concatenate(self.seen_sorted))
        # How often visitors had each item before their last two.
        self.counts = numpy.bincount([item for sequence in self.sequences for item in sequence[:-2]], minlength=len(self.items))
        self.splits = {"train": [], "valid": [], "test": []}
        for line in open(os.path.join(folder, "examples.jsonl")):
            example = json.loads(line)
            # An example without any preference has nothing to be aligned with.
            if example["p"]:
                self.splits[example["s"]].append(example)
        self.longest, self.most = longest, most

    def batch(self, examples):
        """Padded arrays of some examples; history and phrases are indices, preferences are the phrases' vectors."""
        size, longest = len(examples), max(len(example["h"]) for example in examples)
        history = numpy.zeros((size, longest), dtype=numpy.int64)
        steps = numpy.zeros((size, longest), dtype=numpy.float32)
        phrases = numpy.zeros((size, self.most), dtype=numpy.int64)
        ownership = numpy.zeros((size, self.most, longest), dtype=numpy.float32)
        for row, example in enumerate(examples):
            length = len(example["h"])
            history[row, :length] = example["h"]
            steps[row, :length] = numpy.arange(length - 1, -1, -1)
            phrases[row, : len(example["p"])] = example["p"]
            for item, owner in enumerate(example["o"]):
                if owner >= 0:
                    ownership[row, owner, item] = 1
        return {
            "history": torch.from_numpy(history),
            "steps": torch.from_numpy(steps),
            "preferences": self.phrases[torch.from_numpy(phrases)],
            "ownership": torch.from_numpy(ownership),
            "phrases": phrases,
            "target": torch.tensor([example["t"] for example in examples]),
            "users": [example["u"] for example in examples],
        }

    def belongs(self, phrases, items):
        """belonging of phrases b × m and items c, or items b × k: b × m × c or b × m × k, 0 to 1."""
        items = items[None, None] if items.ndim == 1 else items[:, None]
        return torch.from_numpy(self.belonging[phrases[:, :, None], items].astype(numpy.float32) / 255)

    def known(self, users, items):
        """Which of the items each user has met: users × items."""
        return torch.from_numpy(numpy.stack([numpy.isin(items, self.seen_sorted[user]) for user in users]))
