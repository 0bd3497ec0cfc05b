"""The losses, each a plain function of vectors or cosines."""

import torch
import torch.nn.functional as functional


def contrast(first, second, scale, forbidden=None):
    """InfoNCE both ways: row i belongs to row i. `forbidden[i, j]` marks pairs that are no negatives.

    `second` may have further rows: negatives that belong to nobody.
    """
    scores = scale * first @ second.T
    if forbidden is not None:
        scores = scores.masked_fill(forbidden, -1e4)
    target = torch.arange(len(first))
    return (functional.cross_entropy(scores, target) + functional.cross_entropy(scores[:, :len(first)].T, target)) / 2


def correlation_loss(cosine, score):
    """One less Pearson's correlation within the batch.

    A loss on the worst ordered pairs (CoSENT) did harm here: the hardest sentence pairs differ
    in a negation or a number and cannot be told apart by a mean of words.
    """
    first = cosine - cosine.mean()
    second = score - score.mean()
    return 1 - (first * second).sum() / (first.norm() * second.norm() + 1e-6)


def order_loss(cosine, match, scale):
    """Every matching pair should have a higher cosine than every other pair, on average."""
    matching, other = cosine[match > 0.5], cosine[match <= 0.5]
    if not len(matching) or not len(other):
        return cosine.sum() * 0
    return functional.softplus(scale * (other[None, :] - matching[:, None])).mean()
