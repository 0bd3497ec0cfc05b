"""Reads the preferences that preferences.ts wrote: for every user and target position, phrases and their evidence."""

import json
import os

import numpy
import torch

LONGEST_HISTORY = 50


class Preferences:
    """`phrase`: rows × m indices into `vectors`, −1 where there are fewer; `owner`: rows × 50, the preference that owns
    each of the items before the target, the latest at the end, −1 where none does or no item is. `belonging`: phrases ×
    items, 0 to 255, how surely an item is of the kind that a phrase names; none where there is no such file."""

    def __init__(self, dataset, count=5):
        self.count, device = count, dataset.device
        folder, dimension = dataset.folder, dataset.title_vectors.shape[1]
        vectors = numpy.fromfile(os.path.join(folder, f"phrases-{count}.f32"), dtype=numpy.float32)
        self.vectors = torch.from_numpy(vectors.reshape(-1, dimension)).to(device)
        path = os.path.join(folder, f"belonging-{count}.u8")
        self.belonging = None
        if os.path.exists(path):
            self.belonging = torch.from_numpy(numpy.fromfile(path, dtype=numpy.uint8).reshape(len(self.vectors), -1)).to(device)
        table = lambda name: torch.from_numpy(kept[name]).to(device)
        kept = self._arrays(folder)
        self.user, self.position, self.phrase, self.owner = table("user").long(), table("position").long(), table("phrase"), table("owner")
        # A user's rows stand one after the other, up to the last item.
        self.first_row = torch.searchsorted(self.user, torch.arange(dataset.users, device=device))
        self.earliest = self.position[self.first_row]

    def _arrays(self, folder):
        """The lines as arrays, kept beside them since there are many."""
        lines, kept = (os.path.join(folder, f"preferences-{self.count}.{kind}") for kind in ("jsonl", "npz"))
        if not os.path.exists(kept) or (os.path.exists(lines) and os.path.getmtime(kept) < os.path.getmtime(lines)):
            records = [json.loads(line) for line in open(lines)]
            phrase = numpy.full((len(records), self.count), -1, dtype=numpy.int16)
            owner = numpy.full((len(records), LONGEST_HISTORY), -1, dtype=numpy.int8)
            for row, record in enumerate(records):
                phrase[row, : len(record["p"])] = record["p"]
                if record["o"]:
                    owner[row, -len(record["o"]) :] = record["o"]
            user = numpy.array([record["u"] for record in records], dtype=numpy.int32)
            position = numpy.array([record["t"] for record in records], dtype=numpy.int16)
            numpy.savez_compressed(kept, user=user, position=position, phrase=phrase, owner=owner)
        return numpy.load(kept)

    def read(self, users, positions):
        """Whether there are preferences for these targets."""
        return positions >= self.earliest[users]

    def rows(self, users, positions):
        """Rows of these targets; of one before a user's first row, that first row."""
        return self.first_row[users] + (positions - self.earliest[users]).clamp(min=0)

    def phrases(self, rows):
        """Vectors, rows × m × d, and which of them are real, rows × m."""
        phrase = self.phrase[rows].long()
        return self.vectors[phrase.clamp(min=0)], phrase >= 0

    def belongs(self, phrase, items):
        """Belonging, 0 to 1, of items c or b × k to phrases b × m: b × m × c or b × m × k."""
        if self.belonging is None:
            raise FileNotFoundError("expected belonging-COUNT.u8 beside the preferences; preferences.ts writes it")
        items = items[None, None] if items.dim() == 1 else items[:, None]
        return self.belonging[phrase[:, :, None], items].float() / 255
