"""Titles of shops whose visitors are not known: what training must not change."""

import copy
import os

import numpy
import torch


class Anchors:
    """Title vectors of some catalogues, and the network as it was before training."""

    def __init__(self, folder, names, network, generator, dimension=256):
        read = lambda name: numpy.fromfile(os.path.join(folder, f"{name}.f32"), dtype="<f4").reshape(-1, dimension)
        self.vectors = torch.from_numpy(numpy.concatenate([read(name) for name in names]))
        self.before, self.generator = copy.deepcopy(network).requires_grad_(False), generator

    def drift(self, network, items=192, phrases=96):
        """Mean square by which cosines of some titles, with each other and as phrases, have changed in the heads."""
        titles = self.vectors[torch.from_numpy(self.generator.integers(0, len(self.vectors), items))]
        device = network.offset.device
        changed = 0.0
        for now, was in zip(self.cosines(network, titles.to(device), phrases), self.cosines(self.before.to(device), titles.to(device), phrases)):
            changed = changed + (now - was).square().mean()
        return changed

    @staticmethod
    def cosines(network, titles, phrases):
        """heads × items × items, and heads × phrases × items: the first titles serve as phrases."""
        seen = network.see(titles).transpose(1, 2)
        yield network.see(titles) @ seen
        yield network.project(titles[:phrases], network.phrase) @ seen
