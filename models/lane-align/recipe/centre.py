"""Title vectors as they differ from what is usual in a shop: in a shop of films, that all are films says nothing."""

import torch
from torch.nn import functional

# What is usual in any shop counts like this many items: of a few items alone it could not be told.
CENTRE_WEIGHT = 10.0


def centred(vectors, centre):
    """Unit vectors … × d without what is usual, of length 1 again."""
    return functional.normalize(vectors - centre, dim=-1, eps=1e-6)


def centre_of(history, met, candidates, usual, weight=CENTRE_WEIGHT):
    """What is usual among the items of a visit, history b × n × d where `met` (b × n) is 1 and candidates b × c × d, and in
    any shop, d: b × 1 × d.
    """
    total = torch.einsum("bnd,bn->bd", history, met) + candidates.sum(1) + weight * usual
    return (total / (met.sum(1, keepdim=True) + candidates.shape[1] + weight))[:, None]
