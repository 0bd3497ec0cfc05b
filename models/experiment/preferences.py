"""Reads the preferences that preferences.ts wrote: for every user and target position, phrases and their evidence."""

import json
import os

import numpy
import torch

LONGEST_HISTORY = 50


class Preferences:
    """`phrase`: rows × m indices into `vectors`, −1 where there are fewer; `owner`: rows × 50, the preference that owns
    each of the items before the target, aligned to their start, −1 where none does or no item is. `belonging`: phrases ×
    items, 0 to 255, how surely an item is of the kind that a phrase names; none where there is no such file."""

    def __init__(self, folder, count=5, dimension=256):
        self.count = count
        vectors = numpy.fromfile(os.path.join(folder, f"phrases-{count}.f32"), dtype=numpy.float32)
        self.vectors = torch.from_numpy(vectors.reshape(-1, dimension))
        path = os.path.join(folder, f"belonging-{count}.u8")
        self.belonging = None
        if os.path.exists(path):
            self.belonging = torch.from_numpy(numpy.fromfile(path, dtype=numpy.uint8).reshape(len(self.vectors), -1))
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

    def belongs(self, phrase, items):
        """Belonging, 0 to 1, of items c or b × k to phrases b × m: b × m × c or b × m × k."""
        if self.belonging is None:
            raise FileNotFoundError("expected belonging-COUNT.u8 beside the preferences; preferences.ts writes it")
        items = items[None, None] if items.dim() == 1 else items[:, None]
        return self.belonging[phrase[:, :, None], items].float() / 255
