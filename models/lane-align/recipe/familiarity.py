"""How familiar a shop is: by its titles alone, whether it sells what the network was trained on."""

import os

import numpy
import torch
from torch.nn import functional

# Keeps the classifier from leaning on a few numbers of a vector.
PENALTY = 0.01


def read_catalogues(folder, dimension=256):
    """Title vectors of each catalogue that export-catalogues.ts wrote, titles × d."""
    names = sorted(name for name in os.listdir(folder) if name.endswith(".f32"))
    return [torch.from_numpy(numpy.fromfile(os.path.join(folder, name), dtype="<f4").reshape(-1, dimension)) for name in names]


def learn_familiarity(shops, others):
    """Weights d and bias of a logistic regression that tells titles of some shops from those of others, all as weighty."""
    titles = torch.cat([*shops, *others])
    labels = torch.cat([torch.ones(sum(map(len, shops))), torch.zeros(sum(map(len, others)))])
    share = lambda sets: [torch.full((len(one),), 1 / len(one) / len(sets)) for one in sets]
    shares = torch.cat([*share(shops), *share(others)])
    weights = torch.zeros(titles.shape[1] + 1, requires_grad=True)
    optimiser = torch.optim.LBFGS([weights], max_iter=100, line_search_fn="strong_wolfe")

    def closure():
        optimiser.zero_grad()
        losses = functional.binary_cross_entropy_with_logits(titles @ weights[:-1] + weights[-1], labels, reduction="none")
        loss = (shares * losses).sum() + PENALTY * weights[:-1].square().mean()
        loss.backward()
        return loss

    optimiser.step(closure)
    return weights.detach()


def familiarity_of(vectors, weights):
    """Mean chance, 0 to 1, by which titles, … × c × d, are taken for those of a shop that was trained on: …"""
    return torch.sigmoid(vectors @ weights[:-1] + weights[-1]).mean(-1)
