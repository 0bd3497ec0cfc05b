"""Checks what the experiment rests on, without any data: equal equations, exact contributions, metrics, causality.

    python3 models/experiment/check.py
"""

import types

import numpy
import torch

from backbones import GRU4Rec, SASRec
from bottleneck import Alignment, TrainedItemsAlignment
from protocol import metrics

torch.manual_seed(1)
DIMENSION = 256


def bottleneck_case():
    ownership = torch.zeros(3, 5, 6)
    for user in range(3):
        for item in range(5):  # the sixth item has no owner
            ownership[user, int(torch.randint(5, ())), item] = 1
    steps = torch.arange(5, -1, -1.0).repeat(3, 1)
    return torch.randn(3, 6, DIMENSION), steps, torch.randn(3, 5, DIMENSION), ownership


def bottleneck_equals_lane_align():
    ours, theirs = TrainedItemsAlignment(DIMENSION), Alignment(DIMENSION, hidden=1)
    theirs.load_state_dict(ours.state_dict(), strict=False)
    inputs, shared, own = bottleneck_case(), torch.randn(7, DIMENSION), torch.randn(3, 9, DIMENSION)
    assert torch.allclose(ours(*inputs, shared), theirs(*inputs, shared)[0], atol=1e-4)
    assert torch.allclose(ours(*inputs, None, own), theirs(*inputs, None, own)[0], atol=1e-4)


def contributions_are_exact():
    network, (history, steps, phrases, ownership), items = TrainedItemsAlignment(DIMENSION), bottleneck_case(), torch.randn(7, DIMENSION)
    whole = network(history, steps, phrases, ownership, items).exp()
    alone = [network(history, steps, phrases, ownership * (torch.arange(5) == one).view(1, 5, 1), items).exp() for one in range(5)]
    assert torch.allclose(sum(alone), whole, rtol=1e-4)


def metrics_are_right():
    scores = torch.zeros(3, 101)
    scores[0, 0] = 1  # rank 0
    scores[1, 1:8] = 1
    scores[1, 0] = 0.5  # rank 7; the third row is all ties, which count against the target
    found = metrics(scores)
    assert abs(found["hr10"] - 2 / 3) < 1e-9 and abs(found["hr5"] - 1 / 3) < 1e-9
    assert abs(found["ndcg10"] - (1 + 1 / numpy.log2(9)) / 3) < 1e-6


def backbones_do_not_look_ahead():
    dataset = types.SimpleNamespace(title_vectors=torch.randn(20, DIMENSION), items=20)
    for kind in (SASRec, GRU4Rec):
        model = kind(dataset, 10, text=True).eval()
        history, lengths = torch.randint(20, (2, 6)), torch.tensor([6, 6])
        changed = history.clone()
        changed[:, -1] = (changed[:, -1] + 1) % 20
        assert torch.allclose(model.represent(history, lengths)[:, :-1], model.represent(changed, lengths)[:, :-1], atol=1e-5)


if __name__ == "__main__":
    for check in (bottleneck_equals_lane_align, contributions_are_exact, metrics_are_right, backbones_do_not_look_ahead):
        check()
        print("ok:", check.__name__.replace("_", " "))
