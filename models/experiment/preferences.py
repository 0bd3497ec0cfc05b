"""Reads the preferences that preferences.ts wrote: for every user and target position, phrases and their evidence."""

import json
import os

import numpy
import torch

LONGEST_HISTORY = 50


class Preferences:
    """`phrase`: rows × m indices into `vectors`, −1 where there are fewer; `owner`: rows × 50, the preference that owns
    each of the items before the target, aligned to their start, −1 where none does or no item is."""

    def __init__(self, folder, count=5, dimension=256):
        self.count = count
        vectors = numpy.fromfile(os.path.join(folder, f"phrases-{count}.f32"), dtype=numpy.float32)
        self.vectors = torch.from_numpy(vectors.reshape(-1, dimension))
        records = [json.loads(line) for line in open(os.path.join(folder, f"preferences-{count}.jsonl"))]
        self.phrase = numpy.full((len(records), count), -1, dtype=numpy.int64)
        self.owner = numpy.full((len(records), LONGEST_HISTORY), -1, dtype=numpy.int64)
        for row, record in enumerate(records):
            self.phrase[row, : len(record["p"])] = record["p"]
            self.owner[row, : len(record["o"])] = record["o"]
        self.user = numpy.array([record["u"] for record in records])
        self.position = numpy.array([record["t"] for record in records])
        self.row_of = {key: row for row, key in enumerate(zip(self.user.tolist(), self.position.tolist()))}

    def rows(self, users, positions):
        return numpy.array([self.row_of[key] for key in zip(users.tolist(), positions.tolist())])

    def phrases(self, rows):
        """Vectors, rows × m × d, and which of them are real, rows × m."""
        phrase = torch.from_numpy(self.phrase[rows])
        return self.vectors[phrase.clamp(min=0)], phrase >= 0
