"""Our network on one data set: lane-align's equations, over item vectors that start from titles and are trained.

Nothing bypasses the preferences: an item of the history has a say only through the preference that owns it, and a score
is the sum of what the owned items give (../lane-align/CARD.md). Preferences are read off what came before each target.
"""

from dataclasses import dataclass
from typing import Optional

import torch
from torch import nn
from torch.nn import functional

from alignment import TrainedItemsAlignment
from exchange import random_partition
from protocol import SPLITS, width_of

FAR_BELOW = -1e9
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
    # Length of a head's vectors; by default the heads share the dimensions of a title vector.
    width: Optional[int] = None
    random_partition: bool = False
    # Whether candidates are told to be of the kind that a phrase names.
    belonging: bool = False
    # False: phrases say nothing, in their vectors or as kinds, so that only the evidence speaks.
    phrases: bool = True
    # Whether phrases are seen through the projection of items, so that a phrase can only speak for what lies near it.
    shared_projection: bool = False
    # Weight in the loss of the term that lets exchanged phrases count against the target's probability.
    contrast: float = 0.0
    # Epochs over which the rate of learning falls evenly to nothing; None: it stays.
    falling_over: Optional[int] = None
    # Whether candidates have a projection of their own, and each step back its own weight.
    directed: bool = False
    # Whether each candidate has a factor of its own in all its masses, such as how popular it is: no share changes by it.
    item_factor: bool = False
    # How many entries of item vectors are dropped in training.
    dropout: float = 0.0
    # How many random items stand beside the target in the softmax.
    others: int = 128


class Bottleneck(nn.Module):
    """The aligner with an item table."""

    def __init__(self, dataset, preferences, design):
        super().__init__()
        self.dataset, self.preferences, self.design = dataset, preferences, design
        self.item = nn.Embedding.from_pretrained(dataset.title_vectors.cpu().clone(), freeze=False)
        longest = preferences.owner.shape[1]
        self.alignment = TrainedItemsAlignment(dataset.title_vectors.shape[1], design.heads, design.width, design.directed, longest)
        if design.shared_projection:
            self.alignment.phrase = self.alignment.item
        self.factor = nn.Embedding(dataset.items, 1) if design.item_factor else None
        if self.factor is not None:
            nn.init.zeros_(self.factor.weight)
        self.dropout = nn.Dropout(design.dropout)
        # Set to judge the network with the match of items left out, so that the phrases alone tell candidates apart.
        self.phrases_only = False
        self.phrase, self.owner = preferences.phrase, preferences.owner
        if design.random_partition:
            self.owner = random_partition(preferences)
        self.own_owner = self.owner
        training = preferences.position <= dataset.lengths[preferences.user] - 3
        # Without any preference there is nothing to be aligned with, and nothing to learn.
        self.training_rows = (training & (preferences.owner >= 0).any(1)).nonzero()[:, 0]
        # Phrases of the training examples: what is drawn from this is another user's.
        drawn = preferences.phrase[self.training_rows]
        self.phrase_pool = drawn[drawn >= 0]

    def inputs(self, rows, full=False):
        """Histories, steps back and owners, b × n."""
        users, positions = self.preferences.user[rows], self.preferences.position[rows]
        width = width_of(positions, self.owner.shape[1], full)
        history, _ = self.dataset.window(users, positions, width)
        steps = torch.arange(width - 1, -1, -1.0, device=rows.device).expand(history.shape)
        return history, steps, self.owner[rows, -width:].long()

    def seen(self, items):
        return None if items is None else self.dropout(self.item(items))

    def align(self, inputs, phrase, shared=None, own=None, heard=None):
        """ln of the scores of items `own`, b × k, and `shared`, c, with the phrases of indices b × m."""
        history, steps, owners = inputs
        phrase = phrase.long().clamp(min=0)
        vectors = self.preferences.vectors[phrase] * float(self.design.phrases)
        kinds = lambda items: None
        if self.design.belonging and self.design.phrases:
            kinds = lambda items: None if items is None else self.preferences.belongs(phrase, items)
        vectors_of_items = (self.seen(shared), self.seen(own), kinds(shared), kinds(own))
        score = self.alignment(self.seen(history), steps, vectors, owners, *vectors_of_items, heard)
        if self.factor is None:
            return score
        parts = [] if own is None else [self.factor(own)[..., 0]]
        parts += [] if shared is None else [self.factor(shared)[..., 0].expand(len(score), -1)]
        return score + torch.cat(parts, 1)

    def loss(self, rows, full=False):
        """The target among random items that all examples of the batch share, by the log of the score."""
        users, positions = self.preferences.user[rows], self.preferences.position[rows]
        targets = self.dataset.flat[self.dataset.starts[users] + positions]
        others = self.dataset.met[torch.randint(len(self.dataset.met), (self.design.others,), device=rows.device)]
        met = self.dataset.trained[users[:, None], others]
        inputs = self.inputs(rows, full)

        def log_probability(phrase, some):
            of = [part[some] for part in inputs]
            mass = self.align(of, phrase, others, targets[some, None])
            return torch.cat([mass[:, :1], mass[:, 1:].masked_fill(met[some], FAR_BELOW)], 1).log_softmax(1)[:, 0]

        phrase = self.phrase[rows]
        true = log_probability(phrase, slice(None))
        if not self.design.contrast:
            return -true.mean()
        # Batches are in random order, but for their lengths on a processor: every second example is a fair choice.
        some = slice(None, None, round(1 / CONTRASTED))
        strange = self.phrase_pool[torch.randint(len(self.phrase_pool), phrase[some].shape, device=rows.device)]
        exchanged = log_probability(torch.where(phrase[some] >= 0, strange, phrase[some]), some)
        return self.design.contrast * functional.relu(MARGIN - (true[some] - exchanged)).mean() - true.mean()

    def score(self, users, split, candidates):
        """ln of the score, the same for all candidates of a user without preferences: counted as a miss."""
        rows = self.preferences.rows(users, self.dataset.lengths[users] - SPLITS[split])
        heard = torch.zeros(len(rows), device=rows.device) if self.phrases_only else None
        score = self.align(self.inputs(rows), self.phrase[rows], own=candidates, heard=heard)
        return score.masked_fill((self.owner[rows] < 0).all(1, keepdim=True), 0)

    def parameter_groups(self, rate):
        """Scalars of the heads learn ten times as fast as vectors, as in lane-align."""
        scalars = [parameter for parameter in self.parameters() if parameter.dim() == 1]
        others = [parameter for parameter in self.parameters() if parameter.dim() > 1]
        return [{"params": others, "lr": rate}, {"params": scalars, "lr": 10 * rate}]
