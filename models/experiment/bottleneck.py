"""Our network on one data set: lane-align's equations, over item vectors that start from titles and are trained.

Nothing bypasses the preferences: an item of the history has a say only through the preference that owns it, and a score
is the sum of what the owned items give (../lane-align/CARD.md). Preferences are read off what came before each target.
"""

import os
import sys

import numpy
import torch
from torch import nn
from torch.nn import functional

from protocol import SPLITS, padded

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "lane-align", "recipe"))
from network import Alignment  # noqa: E402

FAR_BELOW, TINY = -1e9, 1e-30
# How many random items stand beside the target in the softmax.
OTHERS = 128


class TrainedItemsAlignment(Alignment):
    """lane-align without its correction of item vectors, since these are trained themselves, and without belonging.

    Item and phrase term of a mass meet the same candidate, so an item and its owner are one key: fewer products, same sum.
    """

    def __init__(self, dimension):
        super().__init__(dimension, hidden=0)
        del self.inner, self.outer

    def correct(self, vectors):
        return vectors

    def forward(self, history, steps, preferences, ownership, candidates, own_candidates=None, heard=None):
        """ln of the score: b × (k + c), of own candidates b × k × d and of those that all users share, c × d.

        `heard`, b, is 0 where the match of items is left out, so that the phrases alone tell candidates apart.
        """
        per_head = lambda values: values.exp().view(-1, 1, 1, 1)
        keys = self.project(history, self.item)
        phrases = self.project(preferences, self.phrase)
        weights = self.prior(keys, phrases, ownership, steps).exp()[:, :, None]  # heads × b × 1 × n, 0 where nobody owns
        keys = per_head(self.log_item_scale) * (keys if heard is None else keys * heard.view(-1, 1, 1))
        keys = keys + per_head(self.log_phrase_scale) * (ownership.transpose(1, 2) @ phrases)
        scores = []
        if own_candidates is not None:
            queries = self.project(own_candidates, self.item)
            scores.append((weights @ (keys @ queries.transpose(2, 3)).exp()).sum((0, 2)))
        if candidates is not None:
            queries = self.project(candidates, self.item)
            fit = (keys.flatten(1, 2) @ queries.transpose(1, 2)).unflatten(1, keys.shape[1:3])
            scores.append((weights @ fit.exp()).sum((0, 2)))
        return (torch.cat(scores, 1) + TINY).log()


class Bottleneck(nn.Module):
    """The aligner with an item table."""

    def __init__(self, dataset, preferences, partition="own", dropout=0.0, phrases_alone=0.0):
        """`phrases_alone` is the share of training examples in which only the phrases meet the candidates."""
        super().__init__()
        self.phrases_alone = phrases_alone
        self.dataset, self.preferences = dataset, preferences
        self.item = nn.Embedding.from_pretrained(dataset.title_vectors.clone(), freeze=False)
        self.alignment = TrainedItemsAlignment(dataset.title_vectors.shape[1])
        self.dropout = nn.Dropout(dropout)
        self.phrase, self.owner = preferences.phrase, preferences.owner
        if partition == "random":
            self.owner = random_partition(preferences)
        training = preferences.position <= numpy.array([len(dataset.sequences[user]) - 3 for user in preferences.user])
        # Without any preference there is nothing to be aligned with, and nothing to learn.
        self.training_rows = numpy.flatnonzero(training & (preferences.owner >= 0).any(1))
        self.training_lengths = numpy.minimum(preferences.position[self.training_rows], preferences.owner.shape[1])

    def inputs(self, rows):
        """Histories and their preferences: vectors b × n × d, steps back b × n, phrases b × m × d, ownership b × m × n."""
        positions, users = self.preferences.position[rows], self.preferences.user[rows]
        histories = [self.dataset.sequences[user][max(0, t - self.owner.shape[1]) : t] for user, t in zip(users, positions)]
        lengths = torch.tensor([len(history) for history in histories])
        history = torch.from_numpy(padded(histories))
        width = history.shape[1]
        steps = (lengths[:, None] - 1 - torch.arange(width)[None]).clamp(min=0).float()
        owner = torch.from_numpy(self.owner[rows][:, :width])
        ownership = (owner[:, None] == torch.arange(self.preferences.count)[None, :, None]).float()
        phrases = self.preferences.vectors[torch.from_numpy(self.phrase[rows]).clamp(min=0)]
        return self.dropout(self.item(history)), steps, phrases, ownership

    def loss(self, rows, generator):
        """The target among random items that all examples of the batch share, by the log of the score."""
        users = self.preferences.user[rows]
        targets = numpy.array([self.dataset.sequences[user][t] for user, t in zip(users, self.preferences.position[rows])])
        others = generator.choice(self.dataset.met, OTHERS)
        items = self.item(torch.from_numpy(numpy.concatenate([targets, others])))
        heard = torch.from_numpy(generator.random(len(rows)) >= self.phrases_alone).float() if self.phrases_alone else None
        mass = self.alignment(*self.inputs(rows), items[len(rows) :], items[: len(rows), None], heard)
        other = mass[:, 1:].masked_fill(self.dataset.trained_on(users, others), FAR_BELOW)
        return functional.cross_entropy(torch.cat([mass[:, :1], other], 1), torch.zeros(len(rows), dtype=torch.long))

    def score(self, users, split, candidates):
        """ln of the score, the same for all candidates of a user without preferences: counted as a miss."""
        rows = self.preferences.rows(users, numpy.array([len(self.dataset.sequences[user]) - SPLITS[split] for user in users]))
        return self.alignment(*self.inputs(rows), None, self.item(candidates))

    def parameter_groups(self, rate):
        """Scalars of the heads learn ten times as fast as vectors, as in lane-align."""
        scalars = [parameter for parameter in self.parameters() if parameter.dim() == 1]
        others = [parameter for parameter in self.parameters() if parameter.dim() > 1]
        return [{"params": others, "lr": rate}, {"params": scalars, "lr": 10 * rate}]

    def exchange_phrases(self, generator):
        """Every phrase becomes one of another user; who owns which item stays."""
        self.phrase = self.preferences.phrase.copy()
        for rows in self._judged():
            real = self.phrase[rows] >= 0
            block = self.phrase[rows]
            block[real] = generator.permutation(block[real])
            self.phrase[rows] = block

    def exchange_preferences(self, generator):
        """Every user gets the whole set of phrases of another, and each owned item goes to the nearest of these."""
        self.phrase, self.owner = self.preferences.phrase.copy(), self.preferences.owner.copy()
        for rows in self._judged():
            rows = rows[(self.phrase[rows] >= 0).any(1)]
            self.phrase[rows] = self.phrase[generator.permutation(rows)]
            for row in rows:
                user, position = self.preferences.user[row], self.preferences.position[row]
                history = self.dataset.sequences[user][max(0, position - self.owner.shape[1]) : position]
                phrase = self.phrase[row][self.phrase[row] >= 0]
                nearest = (self.dataset.title_vectors[history] @ self.preferences.vectors[phrase].T).argmax(1).numpy()
                owner = self.owner[row, : len(history)]
                owner[owner >= 0] = nearest[owner >= 0]

    def _judged(self):
        """Rows of the test targets."""
        last = numpy.array([len(sequence) - 1 for sequence in self.dataset.sequences])
        return [self.preferences.rows(numpy.arange(self.dataset.users), last)]


def random_partition(preferences):
    """Owned items dealt among a user's preferences by chance: the same for every seed."""
    generator = numpy.random.default_rng(2833)
    count = (preferences.phrase >= 0).sum(1, keepdims=True)
    dealt = (generator.random(preferences.owner.shape) * count).astype(numpy.int64)
    return numpy.where(preferences.owner >= 0, dealt, -1)
