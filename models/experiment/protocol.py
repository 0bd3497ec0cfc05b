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
# How often a negative that the user has met is drawn anew: a fixed number, so that a GPU need not wait for the answer.
REDRAWS = 12


class Dataset:
    """Sequences of item indices, oldest first, and the title vectors of the items; tensors live on `device`."""

    def __init__(self, folder, device="cpu", dimension=256):
        vectors = numpy.fromfile(os.path.join(folder, "items.f32"), dtype=numpy.float32)
        self.folder, self.device = folder, torch.device(device)
        self.title_vectors = torch.from_numpy(vectors.reshape(-1, dimension)).to(device)
        self.sequences = [numpy.array(sequence) for sequence in json.load(open(os.path.join(folder, "sequences.json")))]
        self.users, self.items = len(self.sequences), len(self.title_vectors)
        lengths = numpy.array([len(sequence) for sequence in self.sequences])
        self.lengths = torch.from_numpy(lengths).to(device)
        self.starts = torch.from_numpy(numpy.cumsum(lengths) - lengths).to(device)
        self.flat = torch.from_numpy(numpy.concatenate(self.sequences)).to(device)
        self._met = numpy.unique(numpy.concatenate(self.sequences))
        self.met = torch.from_numpy(self._met).to(device)
        self._trained = None
        self._candidates = {}

    @property
    def trained(self):
        """users × items: which items are among a user's training items."""
        if self._trained is None:
            table = torch.zeros(self.users, self.items, dtype=torch.bool)
            for user, sequence in enumerate(self.sequences):
                table[user, torch.from_numpy(sequence[:-2])] = True
            self._trained = table.to(self.device)
        return self._trained

    def window(self, users, positions, width):
        """The last `width` items before `positions` of users b, at the right end, and which of them are real: b × width."""
        places = positions[:, None] - width + torch.arange(width, device=self.device)
        return self.flat[self.starts[users][:, None] + places.clamp(min=0)], places >= 0

    def unmet(self, users):
        """For each entry of `users` an item, drawn evenly among those that are not in this user's training."""
        draw = lambda: self.met[torch.randint(len(self.met), users.shape, device=self.device)]
        drawn = draw()
        for _ in range(REDRAWS):
            drawn = torch.where(self.trained[users, drawn], draw(), drawn)
        return drawn

    def candidates(self, split):
        """users × 101 items: the target first, then 100 different items that the user never met."""
        if split not in self._candidates:
            generator = numpy.random.default_rng([CANDIDATE_SEED, SPLITS[split]])
            pairs = numpy.unique(numpy.concatenate([user * self.items + sequence for user, sequence in enumerate(self.sequences)]))
            table = numpy.zeros((self.users, 1 + OTHERS), dtype=numpy.int64)
            for user, sequence in enumerate(self.sequences):
                table[user, 0] = sequence[len(sequence) - SPLITS[split]]
                unmet = self._draw_candidates(numpy.full(2 * OTHERS, user), generator, pairs)
                different = unmet[numpy.sort(numpy.unique(unmet, return_index=True)[1])]
                table[user, 1:] = different[:OTHERS]
            self._candidates[split] = torch.from_numpy(table).to(self.device)
        return self._candidates[split]

    def _draw_candidates(self, users, generator, pairs):
        drawn = generator.choice(self._met, len(users))
        open_places = numpy.arange(len(users))
        while len(open_places):
            keys = users[open_places] * self.items + drawn[open_places]
            places = numpy.searchsorted(pairs, keys).clip(max=len(pairs) - 1)
            open_places = open_places[pairs[places] == keys]
            drawn[open_places] = generator.choice(self._met, len(open_places))
        return drawn


def metrics(scores):
    """HR and NDCG of the first column among all columns, users × candidates. A tie, or no number, counts against the target."""
    rank = (~(scores[:, 1:] < scores[:, :1])).sum(1).double()
    gain = 1 / torch.log2(rank + 2)
    result = {}
    for cut in (5, 10):
        hit = rank < cut
        result[f"hr{cut}"] = float(hit.double().mean())
        result[f"ndcg{cut}"] = float((gain * hit).mean())
    return result


def evaluate(score, dataset, split, users=None, batch=512):
    """Metrics over `users` (all by default) of `score(users, split, candidates)`: users × candidates."""
    users = torch.arange(dataset.users, device=dataset.device) if users is None else users
    # Users with histories of like length go together, so that little is computed for padding.
    users = users[dataset.lengths[users].argsort()]
    candidates = dataset.candidates(split)
    with torch.no_grad():
        return metrics(torch.cat([score(chosen, split, candidates[chosen]) for chosen in users.split(batch)]))


def validation_users(dataset, most=5000):
    """The users on whom training is watched: the same for every model."""
    chosen = numpy.sort(numpy.random.default_rng(CANDIDATE_SEED).permutation(dataset.users)[:most])
    return torch.from_numpy(chosen).to(dataset.device)


def shuffled_batches(rows, lengths, size, mixing=50):
    """Shuffled batches of `rows`, all of one size; the last is filled up with the first rows.

    On a processor rows of like length go together, so that little is computed for padding. A GPU computes all at full
    width, as its recorded step needs, and so takes them as they fall.
    """
    order = torch.randperm(len(rows), device=rows.device)
    order = torch.cat([order, order[: -len(order) % size]])
    if rows.device.type == "cpu":
        parts = [part[lengths[part].argsort()] for part in order.split(size * mixing)]
        batches = torch.cat(parts).split(size)
        return [rows[batches[place]] for place in torch.randperm(len(batches)).tolist()]
    return list(rows[order].split(size))


def width_of(lengths, longest, full):
    """Width of a batch: that of its longest history, or always `longest` where a recorded step needs it."""
    return longest if full else max(1, min(longest, int(lengths.max())))
