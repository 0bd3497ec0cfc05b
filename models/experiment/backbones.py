"""The sequential recommenders that the paper aligns: SASRec, GRU4Rec and BERT4Rec.

All share one item table, which starts either from chance (ids) or from title vectors (text), and is trained. Each says
what a user is after as a vector, whose dot product with an item's vector is the score of the item. Histories stand at
the right end of their row; nothing that is real looks at the padding before it.
"""

from dataclasses import dataclass

import torch
from torch import nn
from torch.nn import functional

from protocol import SPLITS, width_of

DROPOUT = 0.5
FAR_BELOW = -1e9


@dataclass
class Queries:
    """What is asked in training: for each place a vector of the user, who it is, where the target stands, the target."""

    vectors: torch.Tensor  # … × d
    users: torch.Tensor  # …
    positions: torch.Tensor  # …
    targets: torch.Tensor  # …
    real: torch.Tensor  # …: False where there is only padding


class Backbone(nn.Module):
    """The item table, and how a causal model reads batches. A subclass gives `represent`."""

    def __init__(self, dataset, length, text):
        super().__init__()
        self.dataset, self.length = dataset, length
        self.dimension = dataset.title_vectors.shape[1]
        # One row more than there are items: what BERT4Rec masks with.
        self.item = nn.Embedding(dataset.items + 1, self.dimension)
        nn.init.xavier_normal_(self.item.weight)
        if text:
            self.item.weight.data[:-1] = dataset.title_vectors.cpu()
        self.dropout = nn.Dropout(DROPOUT)

    def embed(self, history):
        return self.dropout(self.item(history) * self.dimension**0.5)

    def training_queries(self, users, full=False):
        """Every training target of some users, at most the latest `length` of each."""
        end = self.dataset.lengths[users] - 2
        width = width_of(end - 1, self.length, full)
        inputs, real = self.dataset.window(users, end - 1, width)
        targets, _ = self.dataset.window(users, end, width)
        positions = end[:, None] - width + torch.arange(width, device=users.device)
        return Queries(self.represent(inputs, real), users[:, None].expand_as(targets), positions, targets, real)

    def query(self, users, split):
        """The vector of each user before the target of a split."""
        positions = self.dataset.lengths[users] - SPLITS[split]
        history, real = self.dataset.window(users, positions, width_of(positions, self.length, False))
        return self.represent(history, real)[:, -1]

    def loss(self, queries):
        """Binary cross-entropy with one negative for each position, as published."""
        negatives = self.dataset.unmet(queries.users)
        positive = (queries.vectors * self.item(queries.targets)).sum(-1)
        negative = (queries.vectors * self.item(negatives)).sum(-1)
        return mean_of(functional.softplus(-positive) + functional.softplus(negative), queries.real)


def mean_of(values, real):
    """Mean over the real places."""
    return (values * real).sum() / real.sum().clamp(min=1)


class Attention(nn.Module):
    """Multi-head self-attention; `allowed` says which position may look at which."""

    def __init__(self, dimension, heads):
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value, self.output = (nn.Linear(dimension, dimension) for _ in range(4))
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, queries, values, allowed):
        split = lambda rows: rows.unflatten(-1, (self.heads, -1)).transpose(1, 2)
        query, key, value = split(self.query(queries)), split(self.key(values)), split(self.value(values))
        logit = query @ key.transpose(-1, -2) / query.shape[-1] ** 0.5
        weight = self.dropout(logit.masked_fill(~allowed[:, None], FAR_BELOW).softmax(-1))
        return self.output((weight @ value).transpose(1, 2).flatten(2))


class Block(nn.Module):
    """Attention, then a point-wise feed-forward, each with residual."""

    def __init__(self, dimension, heads):
        super().__init__()
        self.before, self.between = nn.LayerNorm(dimension), nn.LayerNorm(dimension)
        self.attention = Attention(dimension, heads)
        self.feed_forward = nn.Sequential(
            nn.Linear(dimension, dimension), nn.Dropout(DROPOUT), nn.ReLU(), nn.Linear(dimension, dimension), nn.Dropout(DROPOUT)
        )

    def forward(self, rows, allowed):
        queries = self.before(rows)
        rows = self.between(queries + self.attention(queries, rows, allowed))
        return rows + self.feed_forward(rows)


class Transformer(Backbone):
    """Items with their places, counted from the end, through two blocks."""

    HEADS = 1
    CAUSAL = True

    def __init__(self, dataset, length, text):
        super().__init__(dataset, length, text)
        self.place = nn.Embedding(length, self.dimension)
        nn.init.xavier_normal_(self.place.weight)
        self.blocks = nn.ModuleList(Block(self.dimension, self.HEADS) for _ in range(2))
        self.after = nn.LayerNorm(self.dimension)

    def represent(self, history, real):
        width = history.shape[1]
        rows = self.dropout(self.item(history) * self.dimension**0.5 + self.place.weight[self.length - width :])
        allowed = real[:, None].expand(-1, width, -1)
        if self.CAUSAL:
            allowed = allowed & torch.ones(width, width, dtype=torch.bool, device=rows.device).tril()
        for block in self.blocks:
            rows = block(rows, allowed)
        return self.after(rows)


class SASRec(Transformer):
    """Causal self-attention with one head and two blocks."""


class GRU4Rec(Backbone):
    """One layer of gated recurrent units."""

    def __init__(self, dataset, length, text):
        super().__init__(dataset, length, text)
        self.recurrent = nn.GRU(self.dimension, self.dimension, batch_first=True)
        self.output = nn.Linear(self.dimension, self.dimension)

    def represent(self, history, real):
        # The units start at a real item: rows are turned until the padding stands at their end, and back.
        padding = (~real).sum(1, keepdim=True)
        turned = lambda rows, by: rows.gather(1, ((torch.arange(rows.shape[1], device=rows.device) + by) % rows.shape[1])[..., None].expand_as(rows))
        return self.output(turned(self.recurrent(turned(self.embed(history), padding))[0], -padding))


class BERT4Rec(Transformer):
    """Self-attention in both directions, trained to fill in masked items by a softmax over all items."""

    HEADS = 2
    CAUSAL = False
    MASKED = 0.2
    # Most places of a batch, as a share of all, that are asked for: a fixed number, mostly padding.
    ASKED = 0.25

    def training_queries(self, users, full=False):
        end = self.dataset.lengths[users] - 2
        width = width_of(end, self.length, full)
        history, real = self.dataset.window(users, end, width)
        masked = real & (torch.rand(real.shape, device=real.device) < self.MASKED)
        # The last item is what the model is asked for in use, and something must be masked.
        only_last = ~masked.any(1) | (torch.rand(len(users), device=real.device) < 0.1)
        last = torch.arange(width, device=real.device) == width - 1
        masked = torch.where(only_last[:, None], last[None], masked)
        vectors = self.represent(history.masked_fill(masked, self.dataset.items), real)
        order = (masked + torch.rand(masked.shape, device=real.device)).flatten()
        asked = order.topk(max(len(users), int(self.ASKED * order.numel()))).indices
        positions = end[:, None] - width + torch.arange(width, device=real.device)
        pick = lambda values: values.flatten()[asked]
        return Queries(vectors.flatten(0, 1)[asked], pick(users[:, None].expand_as(history)), pick(positions), pick(history), pick(masked))

    def query(self, users, split):
        positions = self.dataset.lengths[users] - SPLITS[split]
        history, real = self.dataset.window(users, positions, width_of(positions, self.length - 1, False))
        asked = torch.full_like(history[:, :1], self.dataset.items)
        return self.represent(torch.cat([history, asked], 1), torch.cat([real, torch.ones_like(real[:, :1])], 1))[:, -1]

    def loss(self, queries):
        logits = queries.vectors @ self.item.weight[:-1].T
        return mean_of(functional.cross_entropy(logits, queries.targets, reduction="none"), queries.real)


BACKBONES = {"sasrec": SASRec, "gru4rec": GRU4Rec, "bert4rec": BERT4Rec}


def sampled_softmax_loss(backbone, queries, others=128):
    """The bottleneck's loss on a backbone: the target among random items that the batch shares.

    A control: without it, what the bottleneck gains could be what this loss gains.
    """
    dataset = backbone.dataset
    others = dataset.met[torch.randint(len(dataset.met), (others,), device=dataset.device)]
    target = (queries.vectors * backbone.item(queries.targets)).sum(-1, keepdim=True)
    other = (queries.vectors @ backbone.item(others).T).masked_fill(dataset.trained[queries.users[..., None], others], FAR_BELOW)
    return mean_of(-torch.cat([target, other], -1).log_softmax(-1)[..., 0], queries.real)


def popularity(dataset):
    """Scores each item by how often it was met in training."""
    counts = dataset.trained.sum(0)
    return lambda users, split, candidates: counts[candidates]
