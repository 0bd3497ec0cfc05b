"""The protocol of the paper: leave one out, 101 candidates, HR and NDCG at 5 and 10.

The last item of a user is the test target, the one before it the validation target, all others are for training. A
target is ranked among 100 items drawn evenly from those that anybody met and this user never did. The draw depends on
the data set and the split alone, so every model and every seed is judged on the same candidates.
"""

import json
import os

import numpy
import torch

CANDIDATE_SEED = 2833
OTHERS = 100
SPLITS = {"valid": 2, "test": 1}


class Dataset:
    """Sequences of item indices, oldest first, and the title vectors of the items."""

    def __init__(self, folder, dimension=256):
        vectors = numpy.fromfile(os.path.join(folder, "items.f32"), dtype=numpy.float32)
        self.folder = folder
        self.title_vectors = torch.from_numpy(vectors.reshape(-1, dimension))
        self.sequences = [numpy.array(sequence) for sequence in json.load(open(os.path.join(folder, "sequences.json")))]
        self.users, self.items = len(self.sequences), len(self.title_vectors)
        self.met = numpy.unique(numpy.concatenate(self.sequences))
        self.all_pairs = self._pairs(0)
        self.training_pairs = self._pairs(2)
        self._candidates = {}

    def _pairs(self, left_out):
        """Sorted keys of (user, item): who met what, without the last items of each user."""
        keys = [user * self.items + sequence[: len(sequence) - left_out] for user, sequence in enumerate(self.sequences)]
        return numpy.unique(numpy.concatenate(keys))

    def unmet(self, users, generator, pairs):
        """For each entry of `users` an item, drawn evenly, that is not among this user's `pairs`."""
        drawn = generator.choice(self.met, len(users))
        open_places = numpy.arange(len(users))
        while len(open_places):
            keys = users[open_places] * self.items + drawn[open_places]
            places = numpy.searchsorted(pairs, keys).clip(max=len(pairs) - 1)
            open_places = open_places[pairs[places] == keys]
            drawn[open_places] = generator.choice(self.met, len(open_places))
        return drawn

    def trained_on(self, users, items):
        """users × items: which of the items are among a user's training items."""
        keys = users[:, None] * self.items + items[None]
        places = numpy.searchsorted(self.training_pairs, keys).clip(max=len(self.training_pairs) - 1)
        return torch.from_numpy(self.training_pairs[places] == keys)

    def position(self, user, split):
        """Where in the user's sequence the target of a split stands."""
        return len(self.sequences[user]) - SPLITS[split]

    def candidates(self, split):
        """users × 101 items: the target first, then 100 different items that the user never met."""
        if split not in self._candidates:
            generator = numpy.random.default_rng([CANDIDATE_SEED, SPLITS[split]])
            table = numpy.zeros((self.users, 1 + OTHERS), dtype=numpy.int64)
            for user, sequence in enumerate(self.sequences):
                table[user, 0] = sequence[self.position(user, split)]
                unmet = self.unmet(numpy.full(2 * OTHERS, user), generator, self.all_pairs)
                different = unmet[numpy.sort(numpy.unique(unmet, return_index=True)[1])]
                table[user, 1:] = different[:OTHERS]
            self._candidates[split] = table
        return self._candidates[split]


def metrics(scores):
    """HR and NDCG of the first column among all columns, users × candidates. A tie counts against the target."""
    rank = (scores[:, 1:] >= scores[:, :1]).sum(1).double()
    gain = 1 / torch.log2(rank + 2)
    result = {}
    for cut in (5, 10):
        hit = rank < cut
        result[f"hr{cut}"] = float(hit.double().mean())
        result[f"ndcg{cut}"] = float((gain * hit).mean())
    return result


def evaluate(score, dataset, split, users=None, batch=512):
    """Metrics over `users` (all by default) of `score(users, split, candidates)`: users × candidates."""
    users = numpy.arange(dataset.users) if users is None else users
    # Users with histories of like length go together, so that little is computed for padding.
    users = users[numpy.argsort([len(dataset.sequences[user]) for user in users], kind="stable")]
    candidates = dataset.candidates(split)
    rows = []
    with torch.no_grad():
        for first in range(0, len(users), batch):
            chosen = users[first : first + batch]
            rows.append(score(chosen, split, torch.from_numpy(candidates[chosen])))
    return metrics(torch.cat(rows))


def validation_users(dataset, most=5000):
    """The users on whom training is watched: the same for every model."""
    return numpy.sort(numpy.random.default_rng(CANDIDATE_SEED).permutation(dataset.users)[:most])


def length_batches(lengths, size, generator, mixing=50):
    """Shuffled batches of row numbers whose lengths are alike, so that little is computed for padding."""
    order = generator.permutation(len(lengths))
    batches = []
    for first in range(0, len(order), size * mixing):
        some = order[first : first + size * mixing]
        some = some[numpy.argsort(lengths[some], kind="stable")]
        batches += [some[start : start + size] for start in range(0, len(some), size)]
    return [batches[place] for place in generator.permutation(len(batches))]


def padded(rows, fill=0):
    """Rows of unequal length as one array, filled up at the right."""
    table = numpy.full((len(rows), max(len(row) for row in rows)), fill, dtype=numpy.int64)
    for place, row in enumerate(rows):
        table[place, : len(row)] = row
    return table
