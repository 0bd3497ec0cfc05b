"""LANE as published, on a backbone: its vector of the user asks the preferences, and both go into the score.

Multi-head attention (4 heads) with the backbone's vector as query and the frozen preference vectors as keys and values;
output projection, residual and layer normalisation; point-wise feed-forward, residual and layer normalisation; the
score of an item is the dot product with its vector.
"""

from dataclasses import replace

import torch
from torch import nn

from backbones import DROPOUT, FAR_BELOW
from protocol import SPLITS

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
        """vectors … × d, preferences … × m × d, real … × m."""
        split = lambda rows: rows.unflatten(-1, (HEADS, -1))
        query, key, value = split(self.query_projection(vectors)), split(self.key(preferences)), split(self.value(preferences))
        logit = torch.einsum("...hw,...mhw->...hm", query, key) / query.shape[-1] ** 0.5
        real = real[..., None, :]
        # Without any preference the weights are 0: masked to nothing rather than spread evenly.
        weight = self.dropout(logit.masked_fill(~real, FAR_BELOW).softmax(-1) * real)
        attended = self.output(torch.einsum("...hm,...mhw->...hw", weight, value).flatten(-2))
        vectors = self.after_attention(vectors + self.dropout(attended))
        return self.after_feed_forward(vectors + self.feed_forward(vectors))

    @property
    def item(self):
        return self.backbone.item

    @property
    def dataset(self):
        return self.backbone.dataset

    def training_queries(self, users, full=False):
        queries = self.backbone.training_queries(users, full)
        return replace(queries, vectors=self.align(queries.vectors, *self.preferences_of(queries.users, queries.positions)))

    def query(self, users, split):
        positions = self.dataset.lengths[users] - SPLITS[split]
        return self.align(self.backbone.query(users, split), *self.preferences_of(users, positions))

    def loss(self, queries):
        return self.backbone.loss(queries)


def published_preferences(dataset, preferences, shuffle=None):
    """One set for each user, read off all but the last three interactions: most training targets are among these.

    With `shuffle`, a random generator, every user gets the set of another user, in training and in test.
    """
    users = torch.arange(dataset.users, device=dataset.device)
    rows = preferences.rows(users, dataset.lengths - 3)
    if shuffle is not None:
        rows = rows[torch.from_numpy(shuffle.permutation(len(rows))).to(rows.device)]
    return lambda users, positions: preferences.phrases(rows[users])


def prefix_preferences(preferences):
    """For each target those read off what came before it: nothing leaks. Where none were read off there are none."""

    def preferences_of(users, positions):
        vectors, real = preferences.phrases(preferences.rows(users, positions))
        return vectors, real & preferences.read(users, positions)[..., None]

    return preferences_of
