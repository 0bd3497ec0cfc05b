"""How well targets are ranked: among the items that export.ts drew for them, by a network and by what needs no training."""

import math

import numpy
import torch


def masses(network, data, examples, negatives, exchange=False, size=256):
    """Candidates, ln score of each, examples × candidates, and ln of the prior mass: some examples at a time."""
    network.eval()
    device = data.items.device
    with torch.no_grad():
        seen = network.see(data.items)
    for first in range(0, len(examples), size):
        chosen = examples[first : first + size]
        batch = data.batch(chosen)
        if exchange:
            # Another visitor's phrases over one's own history: what the phrases are worth.
            batch["preferences"] = batch["preferences"].roll(1, 0)
            batch["phrases"] = numpy.roll(batch["phrases"], 1, 0)
        own = candidates_of(chosen, negatives)
        belonging = data.belongs(batch["phrases"], own.numpy()).to(device)
        with torch.no_grad():
            yield own, *network.align(
                seen[:, batch["history"]], None, seen[:, own], batch["steps"].to(device), batch["preferences"], batch["ownership"].to(device), own_belonging=belonging,
            )


def candidates_of(examples, negatives=100):
    """The target, and after it the items that it is ranked among: examples × candidates."""
    return torch.tensor([[example["t"], *example["c"][:negatives]] for example in examples])


def ranks_in(scores):
    """Rank of the first column, 0 the best. A tie counts against it."""
    return (scores[:, 1:] >= scores[:, :1]).sum(1).tolist()


def figures_of(ranks):
    """HR and NDCG at 10 and at 5 of targets with these ranks."""
    figures = {}
    for most in (10, 5):
        found = [rank for rank in ranks if rank < most]
        figures[f"hr{most}"] = round(len(found) / len(ranks), 4)
        figures[f"ndcg{most}"] = round(sum(1 / math.log2(rank + 2) for rank in found) / len(ranks), 4)
    return figures


def evaluate(network, data, split, limit=3000, negatives=100, exchange=False):
    """HR@10, NDCG@10 of the target among sampled items, and logits for the calibration."""
    ranks, positive, negative = [], [], []
    for _, mass, prior in masses(network, data, data.splits[split][:limit], negatives, exchange):
        ratio = mass - prior[:, None]
        ranks += ranks_in(mass)
        positive.extend(ratio[:, 0].tolist())
        negative.extend(ratio[:, 1].tolist())
    figures = figures_of(ranks)
    return figures["hr10"], figures["ndcg10"], positive, negative


def network_ranks(network, data, split="test", limit=10_000, negatives=100, prior=0.0):
    """Ranks of the targets by ln score + prior · ln(1 + popularity)."""
    popularity = torch.from_numpy(numpy.log1p(data.counts)).to(data.items.device)
    ranks = []
    for own, mass, _ in masses(network, data, data.splits[split][:limit], negatives):
        ranks += ranks_in(mass + prior * popularity[own] if prior else mass)
    return ranks


def baseline_ranks(data, split, limit=3000, negatives=100):
    """Ranks of the target by what needs no training: nearest title, mean of titles by recency, popularity."""
    ranks = {"nearest": [], "mean": [], "popularity": []}
    for example in data.splits[split][:limit]:
        candidates = candidates_of([example], negatives)[0]
        own, history = data.items[candidates], data.items[example["h"]]
        weights = 0.8 ** torch.arange(len(example["h"]) - 1, -1, -1.0, device=own.device)
        ranks["nearest"] += ranks_in((own @ history.T).max(1).values[None])
        ranks["mean"] += ranks_in((own @ (weights[:, None] * history).sum(0))[None])
        ranks["popularity"] += ranks_in(torch.from_numpy(data.counts)[candidates][None])
    return ranks


def baselines(data, split, limit=3000):
    """HR@10 of what needs no training: nearest title, and the mean of titles weighted by recency."""
    ranks = baseline_ranks(data, split, limit)
    return figures_of(ranks["nearest"])["hr10"], figures_of(ranks["mean"])["hr10"]


def test_figures(network, data, negatives):
    """HR@10 and NDCG@10 on test targets, of the network and of what needs no training."""
    ranks = {"network": network_ranks(network, data, negatives=negatives), **baseline_ranks(data, "test", 10_000, negatives)}
    return {name: figures_of(values) for name, values in ranks.items()}
