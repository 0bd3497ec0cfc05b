"""Writes made-up visitors and what network.py computes for them, so that every other implementation is held to it.

    python3 models/lane-align/recipe/fixture.py test/unit/alignment/pytorch-fixture.json

Contributions and evidence are taken from network.py by the definition: what is left of the score where one preference, or
one item, alone has a say. Double precision, so that the numbers are those of the equations and not of their rounding.
"""

import json
import math
import sys

import torch
from torch.nn import functional

from network import LONGEST_FADING, Alignment

SEED = 20261123
DIMENSION, HEADS, WIDTH, HIDDEN = 12, 3, 4, 6
SLOPE, INTERCEPT = 0.7, -0.4
# Items, preferences, candidates.
VISITORS = [(7, 3, 4), (1, 1, 2), (12, 5, 3)]


def made_up_network():
    network = Alignment(DIMENSION, HEADS, WIDTH, HIDDEN).double()
    with torch.no_grad():
        for name, parameter in network.named_parameters():
            if parameter.dim() > 1:
                parameter.copy_(torch.randn(parameter.shape) / (2 if name == "outer" else 1))
            elif name != "log_fading":
                parameter.add_(torch.randn(parameter.shape) / 4)
            # Numbers that a 32-bit float holds exactly.
            parameter.copy_(parameter.float().double())
    return network


def made_up_visitor(items, preferences, candidates):
    units = lambda count: functional.normalize(torch.randn(count, DIMENSION), dim=-1).double()
    # The first preference owns the first item, and so on; of the others some have no owner.
    owner = [item if item < preferences else int(torch.randint(-1, preferences, ())) for item in range(items)]
    belonging = torch.rand(candidates, preferences).double().mul(2).sub(1).clamp(min=0)
    return {"history": units(items), "preferences": units(preferences), "owner": owner, "candidates": units(candidates), "belonging": belonging}


def scores(network, visitor, owner):
    """ln score of each candidate and ln of the evidence before a candidate comes in, where items have these owners."""
    items, preferences = len(owner), len(visitor["preferences"])
    ownership = torch.tensor([[[float(one == preference) for one in owner] for preference in range(preferences)]]).double()
    steps = torch.arange(items - 1, -1, -1.0).double()[None]
    with torch.no_grad():
        mass, prior = network(
            visitor["history"][None], steps, visitor["preferences"][None], ownership, visitor["candidates"], belonging=visitor["belonging"].T[None],
        )
    return mass[0], prior[0]


def attention(network, visitor, head):
    """Share of each preference in one head's part of each score: that head is left alone."""
    offset = network.offset.detach().clone()
    with torch.no_grad():
        network.offset.copy_(torch.where(torch.arange(HEADS) == head, offset, torch.full_like(offset, -1e3)))
    whole = scores(network, visitor, visitor["owner"])[0]
    parts = [scores(network, visitor, only(visitor, preference))[0] for preference in range(len(visitor["preferences"]))]
    with torch.no_grad():
        network.offset.copy_(offset)
    return (torch.stack(parts, 1) - whole[:, None]).exp().tolist()


def only(visitor, preference):
    """Owners where one preference alone has a say."""
    return [one if one == preference else -1 for one in visitor["owner"]]


def expected(network, visitor):
    owner = visitor["owner"]
    likelihood = lambda mass, prior: torch.sigmoid(SLOPE * (mass - prior) + INTERCEPT)
    whole = scores(network, visitor, owner)
    of_preference = [scores(network, visitor, only(visitor, preference)) for preference in range(len(visitor["preferences"]))]
    of_item = [scores(network, visitor, [one if place == item else -1 for place, one in enumerate(owner)])[0] for item in range(len(owner))]
    return {
        "score": whole[0].exp().tolist(),
        "likelihood": likelihood(*whole).tolist(),
        "contributions": torch.stack([mass.exp() for mass, _ in of_preference], 1).tolist(),
        "fitness": torch.stack([likelihood(*pair) for pair in of_preference], 1).tolist(),
        "evidence": torch.stack([mass.exp() for mass in of_item], 1).tolist(),
        "attention": [attention(network, visitor, head) for head in range(HEADS)],
    }


def rounded(value):
    """Numbers to 7 digits, which is what a 32-bit float holds."""
    if isinstance(value, torch.Tensor):
        value = value.tolist()
    if isinstance(value, dict):
        return {name: rounded(one) for name, one in value.items()}
    if isinstance(value, list):
        return [rounded(one) for one in value]
    return float(f"{value:.7g}") if isinstance(value, float) and math.isfinite(value) else value


def main():
    torch.manual_seed(SEED)
    network = made_up_network()
    visitors = [made_up_visitor(*sizes) for sizes in VISITORS]
    fixture = {
        "config": {
            "version": "pytorch", "encoder": "none", "dimension": DIMENSION, "hidden": HIDDEN, "heads": HEADS, "width": WIDTH,
            "itemScale": network.log_item_scale.detach().exp(),
            "phraseScale": network.log_phrase_scale.detach().exp(),
            "belongingScale": network.log_belonging_scale.detach().exp(),
            "evidenceScale": network.log_evidence_scale.detach().exp(),
            "fading": network.log_fading.detach().exp(),
            "offset": network.offset.detach(),
            "calibration": {"slope": SLOPE, "intercept": INTERCEPT},
            "longestFading": LONGEST_FADING,
        },
        "inner": network.inner.detach().flatten(),
        "outer": network.outer.detach().flatten(),
        "itemProjection": network.item.detach().flatten(),
        "phraseProjection": network.phrase.detach().flatten(),
        "visitors": [{"request": visitor, "expected": expected(network, visitor)} for visitor in visitors],
    }
    with open(sys.argv[1], "w") as file:
        file.write(json.dumps(rounded(fixture), separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
