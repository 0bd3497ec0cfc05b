"""LANE as published, on a backbone: its vector of the user asks the preferences, and both go into the score.

Multi-head attention (4 heads) with the backbone's vector as query and the frozen preference vectors as keys and values;
output projection, residual and layer normalisation; point-wise feed-forward, residual and layer normalisation; the
score of an item is the dot product with its vector.
"""

import numpy
import torch
from torch import nn

from backbones import DROPOUT, FAR_BELOW

HEADS = 4


class PublishedAlignment(nn.Module):
    """Wraps a backbone, and has the same face. `preferences_of` gives each target's preference vectors and their mask."""

    def __init__(self, backbone, preferences_of):
        super().__init__()
        self.backbone, self.preferences_of = backbone, preferences_of
        dimension = backbone.dimension
        self.query_projection, self.key, self.value, self.output = (nn.Linear(dimension, dimension) for _ in range(4))
        self.after_attention, self.after_feed_forward = nn.LayerNorm(dimension), nn.LayerNorm(dimension)
        self.feed_forward = nn.Sequential(
            nn.Linear(dimension, dimension), nn.Dropout(DROPOUT), nn.ReLU(), nn.Linear(dimension, dimension), nn.Dropout(DROPOUT)
        )
        self.dropout = nn.Dropout(DROPOUT)

    def align(self, vectors, preferences, real):
        """vectors q × d, preferences q × m × d, real q × m."""
        split = lambda rows: rows.unflatten(-1, (HEADS, -1))
        query, key, value = split(self.query_projection(vectors)), split(self.key(preferences)), split(self.value(preferences))
        logit = torch.einsum("qhw,qmhw->qhm", query, key) / query.shape[-1] ** 0.5
        # Without any preference the weights are 0: masked to nothing rather than spread evenly.
        weight = self.dropout(logit.masked_fill(~real[:, None], FAR_BELOW).softmax(-1) * real[:, None])
        attended = self.output(torch.einsum("qhm,qmhw->qhw", weight, value).flatten(1))
        vectors = self.after_attention(vectors + self.dropout(attended))
        return self.after_feed_forward(vectors + self.feed_forward(vectors))

    @property
    def item(self):
        return self.backbone.item

    @property
    def dataset(self):
        return self.backbone.dataset

    def training_queries(self, users, generator):
        vectors, owners, positions, targets = self.backbone.training_queries(users, generator)
        return self.align(vectors, *self.preferences_of(owners, positions)), owners, positions, targets

    def query(self, users, split):
        positions = numpy.array([self.dataset.position(user, split) for user in users])
        return self.align(self.backbone.query(users, split), *self.preferences_of(users, positions))

    def loss(self, vectors, owners, targets, generator):
        return self.backbone.loss(vectors, owners, targets, generator)


def published_preferences(dataset, preferences, shuffle=None):
    """One set for each user, read off all but the last three interactions: most training targets are among these.

    With `shuffle`, a random generator, every user gets the set of another user, in training and in test.
    """
    users = numpy.arange(dataset.users)
    rows = preferences.rows(users, numpy.array([len(sequence) - 3 for sequence in dataset.sequences]))
    if shuffle is not None:
        rows = rows[shuffle.permutation(len(rows))]
    return lambda owners, positions: preferences.phrases(rows[owners])


def prefix_preferences(preferences):
    """For each target those read off what came before it: nothing leaks. Before a first item there are none."""

    def preferences_of(owners, positions):
        vectors, real = preferences.phrases(preferences.rows(owners, positions.clip(min=1)))
        return vectors, real & torch.from_numpy(positions > 0)[:, None]

    return preferences_of
