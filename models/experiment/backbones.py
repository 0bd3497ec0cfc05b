"""The sequential recommenders that the paper aligns: SASRec, GRU4Rec and BERT4Rec.

All share one item table, which starts either from chance (ids) or from title vectors (text), and is trained. Each says
what a user is after as a vector, whose dot product with an item's vector is the score of the item. Sequences are padded
at the right; as nothing looks to the right of a real item, padding changes nothing.
"""

import numpy
import torch
from torch import nn
from torch.nn import functional

from protocol import SPLITS, padded

DROPOUT = 0.5
FAR_BELOW = -1e9


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
            self.item.weight.data[:-1] = dataset.title_vectors
        self.dropout = nn.Dropout(DROPOUT)

    def embed(self, history):
        return self.dropout(self.item(history) * self.dimension**0.5)

    def training_queries(self, users, generator):
        """For every training target of some users: vector of the user before it, user, position, and the target."""
        inputs, targets, positions = [], [], []
        for user in users:
            sequence = self.dataset.sequences[user][:-2]
            first = max(0, len(sequence) - 1 - self.length)
            inputs.append(sequence[first:-1])
            targets.append(sequence[first + 1 :])
            positions.append(numpy.arange(first + 1, len(sequence)))
        lengths = torch.tensor([len(row) for row in inputs])
        vectors = self.represent(torch.from_numpy(padded(inputs)), lengths)
        real = torch.arange(vectors.shape[1])[None] < lengths[:, None]
        owners = numpy.repeat(users, lengths.numpy())
        return vectors[real], owners, numpy.concatenate(positions), torch.from_numpy(numpy.concatenate(targets))

    def query(self, users, split):
        """The vector of each user before the target of a split."""
        rows = [self.dataset.sequences[user][: -SPLITS[split]][-self.length :] for user in users]
        lengths = torch.tensor([len(row) for row in rows])
        return self.represent(torch.from_numpy(padded(rows)), lengths)[torch.arange(len(rows)), lengths - 1]

    def loss(self, vectors, owners, targets, generator):
        """Binary cross-entropy with one negative for each position, as published."""
        negatives = torch.from_numpy(self.dataset.unmet(owners, generator, self.dataset.training_pairs))
        scores = (vectors[None] * self.item(torch.stack([targets, negatives]))).sum(-1)
        positive, negative = scores
        return functional.softplus(-positive).mean() + functional.softplus(negative).mean()


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


class SASRec(Backbone):
    """Causal self-attention with one head and two blocks."""

    def __init__(self, dataset, length, text):
        super().__init__(dataset, length, text)
        self.place = nn.Embedding(length, self.dimension)
        nn.init.xavier_normal_(self.place.weight)
        self.blocks = nn.ModuleList(Block(self.dimension, heads=1) for _ in range(2))
        self.after = nn.LayerNorm(self.dimension)

    def represent(self, history, lengths):
        width = history.shape[1]
        # Places are counted from the end, as in a sequence that is padded at the left.
        places = (self.length - lengths[:, None] + torch.arange(width)[None]).clamp(max=self.length - 1)
        rows = self.dropout(self.item(history) * self.dimension**0.5 + self.place(places))
        causal = torch.ones(width, width).tril().bool()[None]
        for block in self.blocks:
            rows = block(rows, causal)
        return self.after(rows)


class GRU4Rec(Backbone):
    """One layer of gated recurrent units."""

    def __init__(self, dataset, length, text):
        super().__init__(dataset, length, text)
        self.recurrent = nn.GRU(self.dimension, self.dimension, batch_first=True)
        self.output = nn.Linear(self.dimension, self.dimension)

    def represent(self, history, lengths):
        return self.output(self.recurrent(self.embed(history))[0])


class BERT4Rec(Backbone):
    """Self-attention in both directions, trained to fill in masked items by a softmax over all items."""

    MASKED = 0.2

    def __init__(self, dataset, length, text):
        super().__init__(dataset, length, text)
        self.place = nn.Embedding(length, self.dimension)
        nn.init.xavier_normal_(self.place.weight)
        self.blocks = nn.ModuleList(Block(self.dimension, heads=2) for _ in range(2))
        self.after = nn.LayerNorm(self.dimension)
        self.mask = dataset.items

    def represent(self, history, lengths):
        width = history.shape[1]
        places = (self.length - lengths[:, None] + torch.arange(width)[None]).clamp(max=self.length - 1)
        rows = self.dropout(self.item(history) * self.dimension**0.5 + self.place(places))
        real = torch.arange(width)[None] < lengths[:, None]
        for block in self.blocks:
            rows = block(rows, real[:, None])
        return self.after(rows)

    def training_queries(self, users, generator):
        rows, masks, starts = [], [], []
        for user in users:
            sequence = self.dataset.sequences[user][:-2]
            first = max(0, len(sequence) - self.length)
            rows.append(sequence[first:])
            mask = generator.random(len(rows[-1])) < self.MASKED
            # The last item is what the model is asked for in use, and something must be masked.
            if not mask.any() or generator.random() < 0.1:
                mask[:] = False
                mask[-1] = True
            masks.append(mask)
            starts.append(first)
        lengths = torch.tensor([len(row) for row in rows])
        history = padded(rows)
        masked = padded(masks).astype(bool)
        targets = torch.from_numpy(history[masked])
        history[masked] = self.mask
        vectors = self.represent(torch.from_numpy(history), lengths)
        row, place = masked.nonzero()
        return vectors[torch.from_numpy(masked)], users[row], place + numpy.array(starts)[row], targets

    def query(self, users, split):
        rows = [self.dataset.sequences[user][: -SPLITS[split]][1 - self.length :] for user in users]
        rows = [numpy.append(row, self.mask) for row in rows]
        lengths = torch.tensor([len(row) for row in rows])
        return self.represent(torch.from_numpy(padded(rows)), lengths)[torch.arange(len(rows)), lengths - 1]

    def loss(self, vectors, owners, targets, generator):
        return functional.cross_entropy(vectors @ self.item.weight[:-1].T, targets)


BACKBONES = {"sasrec": SASRec, "gru4rec": GRU4Rec, "bert4rec": BERT4Rec}


def sampled_softmax_loss(backbone, vectors, owners, targets, generator, others=128):
    """The bottleneck's loss on a backbone: the target among random items that the batch shares.

    A control: without it, what the bottleneck gains could be what this loss gains.
    """
    others = generator.choice(backbone.dataset.met, others)
    items = backbone.item(torch.from_numpy(numpy.concatenate([targets.numpy(), others])))
    target = (vectors * items[: len(targets)]).sum(-1, keepdim=True)
    other = (vectors @ items[len(targets) :].T).masked_fill(backbone.dataset.trained_on(owners, others), FAR_BELOW)
    return functional.cross_entropy(torch.cat([target, other], 1), torch.zeros(len(targets), dtype=torch.long))


def popularity(dataset):
    """Scores each item by how often it was met in training."""
    counts = torch.zeros(dataset.items)
    for sequence in dataset.sequences:
        counts.index_add_(0, torch.from_numpy(sequence[:-2]), torch.ones(len(sequence) - 2))
    return lambda users, split, candidates: counts[candidates]
