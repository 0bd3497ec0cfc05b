"""Our network on one data set: lane-align's equations, over item vectors that start from titles and are trained.

Nothing bypasses the preferences: an item of the history has a say only through the preference that owns it, and a score
is the sum of what the owned items give (../lane-align/CARD.md). Preferences are read off what came before each target.
"""

from dataclasses import dataclass

import numpy
import torch
from torch import nn
from torch.nn import functional

from alignment import TrainedItemsAlignment
from exchange import random_partition, shuffled_phrases
from protocol import SPLITS, padded

FAR_BELOW = -1e9
# How many random items stand beside the target in the softmax.
OTHERS = 128
# With true preferences the target's ln probability is to be this much higher than with exchanged ones.
MARGIN = 1.0
# Share of the training examples that are held against exchanged preferences: fewer, for speed.
CONTRASTED = 0.5


@dataclass(frozen=True)
class Design:
    """What tells one bottleneck from another."""

    # Most preferences of a user.
    count: int = 5
    heads: int = 4
    random_partition: bool = False
    # Share of training examples in which only the phrases meet the candidates.
    phrases_alone: float = 0.0
    # Whether candidates are told to be of the kind that a phrase names.
    belonging: bool = False
    # False: phrases say nothing, in their vectors or as kinds, so that only the evidence speaks.
    phrases: bool = True
    # Whether phrases are seen through the projection of items, so that a phrase can only speak for what lies near it.
    shared_projection: bool = False
    # Weight in the loss of the term that lets exchanged phrases count against the target's probability.
    contrast: float = 0.0
    # Whether the rate of learning falls evenly to nothing over the epochs.
    falling_rate: bool = False


class Bottleneck(nn.Module):
    """The aligner with an item table."""

    def __init__(self, dataset, preferences, design):
        super().__init__()
        self.dataset, self.preferences, self.design = dataset, preferences, design
        self.item = nn.Embedding.from_pretrained(dataset.title_vectors.clone(), freeze=False)
        self.alignment = TrainedItemsAlignment(dataset.title_vectors.shape[1], design.heads)
        if design.shared_projection:
            self.alignment.phrase = self.alignment.item
        # Set to judge the network with the match of items left out, so that the phrases alone tell candidates apart.
        self.phrases_only = False
        self.phrase, self.owner = preferences.phrase, preferences.owner
        if design.random_partition:
            self.owner = random_partition(preferences)
        self.own_owner = self.owner
        training = preferences.position <= numpy.array([len(dataset.sequences[user]) - 3 for user in preferences.user])
        # Without any preference there is nothing to be aligned with, and nothing to learn.
        self.training_rows = numpy.flatnonzero(training & (preferences.owner >= 0).any(1))
        self.training_lengths = numpy.minimum(preferences.position[self.training_rows], preferences.owner.shape[1])

    def inputs(self, rows):
        """Histories, steps back and owners, b × n."""
        positions, users = self.preferences.position[rows], self.preferences.user[rows]
        histories = [self.dataset.sequences[user][max(0, t - self.owner.shape[1]) : t] for user, t in zip(users, positions)]
        lengths = torch.tensor([len(history) for history in histories])
        history = torch.from_numpy(padded(histories))
        steps = (lengths[:, None] - 1 - torch.arange(history.shape[1])[None]).clamp(min=0).float()
        return history, steps, torch.from_numpy(self.owner[rows][:, : history.shape[1]])

    def align(self, inputs, phrase, shared=None, own=None, heard=None):
        """ln of the scores of items `own`, b × k, and `shared`, c, with the phrases of indices b × m."""
        history, steps, owners = inputs
        phrase = torch.from_numpy(phrase).clamp(min=0)
        vectors = self.preferences.vectors[phrase] * float(self.design.phrases)
        kinds = lambda items: None
        if self.design.belonging and self.design.phrases:
            kinds = lambda items: None if items is None else self.preferences.belongs(phrase, items)
        item = lambda items: None if items is None else self.item(items)
        vectors_of_items = (item(shared), item(own), kinds(shared), kinds(own))
        return self.alignment(self.item(history), steps, vectors, owners, *vectors_of_items, heard)

    def loss(self, rows, generator):
        """The target among random items that all examples of the batch share, by the log of the score."""
        users = self.preferences.user[rows]
        targets = torch.tensor([self.dataset.sequences[user][t] for user, t in zip(users, self.preferences.position[rows])])
        others = generator.choice(self.dataset.met, OTHERS)
        met = self.dataset.trained_on(users, others)
        inputs, heard = self.inputs(rows), None
        if self.design.phrases_alone:
            heard = torch.from_numpy(generator.random(len(rows)) >= self.design.phrases_alone).float()

        def log_probability(phrase, some):
            of = [part[some] for part in inputs]
            mass = self.align(of, phrase[some], torch.from_numpy(others), targets[some, None], None if heard is None else heard[some])
            return torch.cat([mass[:, :1], mass[:, 1:].masked_fill(met[some], FAR_BELOW)], 1).log_softmax(1)[:, 0]

        phrase = self.phrase[rows]
        true = log_probability(phrase, slice(None))
        if not self.design.contrast:
            return -true.mean()
        some = numpy.flatnonzero(generator.random(len(rows)) < CONTRASTED)
        exchanged = log_probability(shuffled_phrases(phrase, generator), some)
        return self.design.contrast * functional.relu(MARGIN - (true[some] - exchanged)).mean() - true.mean()

    def score(self, users, split, candidates):
        """ln of the score, the same for all candidates of a user without preferences: counted as a miss."""
        rows = self.preferences.rows(users, numpy.array([len(self.dataset.sequences[user]) - SPLITS[split] for user in users]))
        heard = torch.zeros(len(rows)) if self.phrases_only else None
        return self.align(self.inputs(rows), self.phrase[rows], own=candidates, heard=heard)

    def parameter_groups(self, rate):
        """Scalars of the heads learn ten times as fast as vectors, as in lane-align."""
        scalars = [parameter for parameter in self.parameters() if parameter.dim() == 1]
        others = [parameter for parameter in self.parameters() if parameter.dim() > 1]
        return [{"params": others, "lr": rate}, {"params": scalars, "lr": 10 * rate}]
