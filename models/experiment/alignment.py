"""lane-align's equations over item vectors that are trained themselves, written so that a training step is quick.

Its correction of item vectors is left out, as the vectors are trained. Belonging is taken where it is given. check.py
holds this to ../lane-align/recipe/network.py, and tests that contributions are exact.
"""

import os
import sys

import torch
from torch import nn
from torch.nn import functional

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "lane-align", "recipe"))
from network import LONGEST_FADING, Alignment  # noqa: E402

TINY = 1e-30


class TrainedItemsAlignment(Alignment):
    """Item and phrase term of a mass meet the same candidate, so an item and its owner are one key: the same sum.

    `directed`: candidates have a projection of their own, so that what follows on an item can be another thing than what
    is like it, and each step back has a weight of its own that is learned. A mass stays one item's and its owner's.
    """

    def __init__(self, dimension, heads=4, width=None, directed=False, steps=50):
        width = width or dimension // heads
        super().__init__(dimension, min(heads, dimension // width), width, hidden=0)
        del self.inner, self.outer
        if self.heads < heads:
            # More heads than the vectors have dimensions for: random directions instead of a basis.
            self.heads = heads
            basis = torch.randn(heads, width, dimension) / dimension**0.5
            self.item, self.phrase = nn.Parameter(basis.clone()), nn.Parameter(basis.clone())
            for name in ("log_item_scale", "log_phrase_scale", "log_belonging_scale", "log_evidence_scale", "offset"):
                setattr(self, name, nn.Parameter(getattr(self, name).data[:1].repeat(heads)))
            self.log_fading = nn.Parameter(torch.linspace(0.2, 0.8, heads).log())
        self.directed = directed
        if directed:
            self.candidate = nn.Parameter(self.item.data.clone())
            self.step = nn.Parameter(torch.zeros(heads, steps))

    def correct(self, vectors):
        return vectors

    def project(self, vectors, projection):
        """… × d to heads × … × width, rows of length 1; one product for all heads."""
        rows = vectors.reshape(-1, self.dimension) @ projection.reshape(-1, self.dimension).T
        rows = functional.normalize(rows.view(-1, self.heads, self.width), dim=-1, eps=1e-6)
        return rows.transpose(0, 1).reshape(self.heads, *vectors.shape[:-1], self.width)

    def weights(self, keys, phrases, owned, steps):
        """ln of what items weigh before a candidate comes in, heads × b × n; −inf where nobody owns an item."""
        per_head = lambda values: values.view(-1, 1, 1)
        logit = per_head(self.log_evidence_scale.exp()) * (phrases * keys).sum(-1)
        logit = logit - per_head(self.log_fading.exp()) * torch.log1p(steps.clamp(max=LONGEST_FADING))
        if self.directed:
            logit = logit + self.step[:, steps.long().clamp(max=self.step.shape[1] - 1)]
        return (logit + per_head(self.offset)).masked_fill(~owned, float("-inf"))

    def forward(self, history, steps, preferences, owners, candidates=None, own_candidates=None, belonging=None, own_belonging=None, heard=None):
        """ln of the score: b × (k + c), of own candidates b × k × d and of those that all users share, c × d.

        history b × n × d, steps b × n, preferences b × m × d, owners b × n: which preference owns an item, −1 where none
        does. belonging b × m × c and own_belonging b × m × k, 0 to 1, or nothing. `heard`, b, is 0 where the match of
        items is left out, so that the phrases alone tell candidates apart.
        """
        per_head = lambda values: values.exp().view(-1, 1, 1, 1)
        owner, rows = owners.clamp(min=0), torch.arange(len(owners), device=owners.device)[:, None]
        keys = self.project(history, self.item)
        phrases = self.project(preferences, self.phrase)[:, rows, owner]  # heads × b × n × width, of the owner
        weights = self.weights(keys, phrases, owners >= 0, steps)[..., None]
        keys = per_head(self.log_item_scale) * (keys if heard is None else keys * heard.view(-1, 1, 1))
        keys = keys + per_head(self.log_phrase_scale) * phrases
        view = self.candidate if self.directed else self.item
        scores = []

        def add(fit, kind):
            if kind is not None:
                fit = fit + per_head(self.log_belonging_scale) * kind[rows, owner]
            scores.append((fit + weights).exp().sum((0, 2)))

        if own_candidates is not None:
            queries = self.project(own_candidates, view)
            one = queries.shape[2] == 1
            add((keys * queries).sum(-1, keepdim=True) if one else keys @ queries.transpose(2, 3), own_belonging)
        if candidates is not None:
            queries = self.project(candidates, view)
            add((keys.flatten(1, 2) @ queries.transpose(1, 2)).unflatten(1, keys.shape[1:3]), belonging)
        return (torch.cat(scores, 1) + TINY).log()
