"""Checks what the experiment rests on, without any data: equal equations, exact contributions, metrics, causality.

    python3 models/experiment/check.py
"""

import types

import numpy
import torch

from torch.nn import functional

from alignment import Alignment, TrainedItemsAlignment
from backbones import BACKBONES, BERT4Rec, GRU4Rec, SASRec
from exchange import random_partition, shuffled_phrases
from protocol import Dataset, metrics
from sequences import SequenceBottleneck, SequenceDesign

torch.manual_seed(1)
DIMENSION = 256


def bottleneck_case():
    """History, steps, preferences and owners of three users with five preferences; the sixth item has no owner."""
    owners = torch.cat([torch.randint(5, (3, 5)), torch.full((3, 1), -1)], 1)
    steps = torch.arange(5, -1, -1.0).repeat(3, 1)
    return torch.randn(3, 6, DIMENSION), steps, torch.randn(3, 5, DIMENSION), owners


def bottleneck_equals_lane_align():
    history, steps, phrases, owners = bottleneck_case()
    ownership = (owners[:, None] == torch.arange(5)[None, :, None]).float()
    shared, own = torch.randn(7, DIMENSION), torch.randn(3, 9, DIMENSION)
    for heads in (1, 4, 8):
        ours, theirs = TrainedItemsAlignment(DIMENSION, heads), Alignment(DIMENSION, heads, DIMENSION // heads, hidden=1)
        theirs.load_state_dict(ours.state_dict(), strict=False)
        for kinds in ((None, None), (torch.rand(3, 5, 7), torch.rand(3, 5, 9))):
            expected = theirs(history, steps, phrases, ownership, shared, own, *kinds)[0]
            found = ours(history, steps, phrases, owners, shared, own, *kinds)
            # lane-align gives shared candidates first.
            assert torch.allclose(found.roll(7, 1), expected, atol=1e-4)


def contributions_are_exact():
    """With all preferences but one masked the score is that one's share, and the shares add up; so for each item."""
    for network in (TrainedItemsAlignment(DIMENSION), TrainedItemsAlignment(DIMENSION, 8, 64, directed=True)):
        if network.directed:
            torch.nn.init.normal_(network.step)
        shares_add_up(network)


def shares_add_up(network):
    (history, steps, phrases, owners), items = bottleneck_case(), torch.randn(7, DIMENSION)
    kinds = torch.rand(3, 5, 7)
    score = lambda kept: network(history, steps, phrases, owners.masked_fill(~kept, -1), items, belonging=kinds).exp()
    whole = score(owners >= 0)
    assert torch.allclose(sum(score(owners == one) for one in range(5)), whole, rtol=1e-4)
    places = torch.arange(6).expand(3, 6)
    assert torch.allclose(sum(score(places == one) for one in range(6)), whole, rtol=1e-4)
    assert torch.allclose(score(owners == 2), whole - score((owners >= 0) & (owners != 2)), rtol=1e-3, atol=1e-3)


def exchange_keeps_what_it_should():
    preferences = types.SimpleNamespace(phrase=torch.tensor([[3, 1, -1], [2, -1, -1], [4, 0, 5]]), owner=torch.tensor([[0, 1, 0, -1], [0, 0, -1, -1], [2, 1, 0, 2]]))
    shuffled = shuffled_phrases(preferences.phrase, numpy.random.default_rng(2))
    assert (shuffled != preferences.phrase).any() and ((shuffled < 0) == (preferences.phrase < 0)).all()
    assert sorted(shuffled.ravel().tolist()) == sorted(preferences.phrase.ravel().tolist())
    dealt = random_partition(preferences)
    assert ((dealt < 0) == (preferences.owner < 0)).all() and (dealt < (preferences.phrase >= 0).sum(1, keepdim=True)).all()


def metrics_are_right():
    scores = torch.zeros(3, 101)
    scores[0, 0] = 1  # rank 0
    scores[1, 1:8] = 1
    scores[1, 0] = 0.5  # rank 7; the third row is all ties, which count against the target
    found = metrics(scores)
    assert abs(found["hr10"] - 2 / 3) < 1e-9 and abs(found["hr5"] - 1 / 3) < 1e-9
    assert abs(found["ndcg10"] - (1 + 1 / numpy.log2(9)) / 3) < 1e-6
    assert metrics(torch.full((2, 101), float("nan")))["hr10"] == 0


def toy(users=6, items=20, longest=9):
    """A data set of a few short random sequences, without files."""
    generator = numpy.random.default_rng(3)
    dataset = Dataset.__new__(Dataset)
    dataset.sequences = [generator.permutation(items)[: 5 + user % (longest - 4)] for user in range(users)]
    dataset.device, dataset.users, dataset.items, dataset._trained = torch.device("cpu"), users, items, None
    dataset.lengths = torch.tensor([len(sequence) for sequence in dataset.sequences])
    dataset.starts = dataset.lengths.cumsum(0) - dataset.lengths
    dataset.flat, dataset.met = torch.from_numpy(numpy.concatenate(dataset.sequences)), torch.arange(items)
    dataset.title_vectors = functional.normalize(torch.randn(items, DIMENSION), dim=1)
    return dataset


def windows_are_right():
    dataset = toy()
    users = torch.arange(dataset.users)
    window, real = dataset.window(users, dataset.lengths - 1, 10)
    for user, sequence in enumerate(dataset.sequences):
        assert window[user][real[user]].tolist() == sequence[:-1].tolist()
    negatives = dataset.unmet(users[:, None].expand(-1, 200))
    for user, sequence in enumerate(dataset.sequences):
        assert not set(negatives[user].tolist()) & set(sequence[:-2].tolist())


def padding_and_what_follows_change_nothing():
    """Of a causal backbone: a longer row of padding, or another later item, leaves the vectors as they are."""
    dataset = toy()
    for kind in BACKBONES.values():
        model = kind(dataset, 10, text=True).eval()
        history, real = torch.randint(20, (2, 6)), torch.ones(2, 6, dtype=torch.bool)
        wide = torch.cat([torch.randint(20, (2, 4)), history], 1), torch.cat([torch.zeros(2, 4, dtype=torch.bool), real], 1)
        assert torch.allclose(model.represent(*wide)[:, 4:], model.represent(history, real), atol=1e-5)
        if kind is not BERT4Rec:
            changed = history.clone()
            changed[:, -1] = (changed[:, -1] + 1) % 20
            assert torch.allclose(model.represent(history, real)[:, :-1], model.represent(changed, real)[:, :-1], atol=1e-5)


def training_asks_for_the_next_item():
    dataset = toy()
    users = torch.arange(dataset.users)
    for kind in (SASRec, GRU4Rec, BERT4Rec):
        queries = kind(dataset, 6, text=True).training_queries(users)
        for user, position, target in zip(queries.users[queries.real].tolist(), queries.positions[queries.real].tolist(), queries.targets[queries.real].tolist()):
            assert dataset.sequences[user][position] == target and position < len(dataset.sequences[user]) - 2


def sequences(dataset):
    """A bottleneck over sequences on the toy, with owners drawn by chance, for every target but the first."""
    rows = [(user, position) for user, sequence in enumerate(dataset.sequences) for position in range(1, len(sequence))]
    user, position = (torch.tensor(column) for column in zip(*rows))
    owner = torch.full((len(rows), 50), -1, dtype=torch.int8)
    for row, (_, known) in enumerate(rows):
        owner[row, -known:] = torch.randint(-1, 3, (known,))
    first = torch.searchsorted(user, torch.arange(dataset.users))
    preferences = types.SimpleNamespace(
        user=user, position=position, owner=owner, phrase=torch.randint(7, (len(rows), 3), dtype=torch.int16), first_row=first,
        earliest=position[first], vectors=torch.randn(7, DIMENSION), belonging=torch.randint(256, (7, dataset.items), dtype=torch.uint8),
    )
    preferences.rows = lambda users, positions: first[users] + positions - 1
    model = SequenceBottleneck(dataset, preferences, SequenceDesign(lately=3)).eval()
    torch.nn.init.normal_(model.factor.weight)
    return model


def sequences_are_sums_of_what_preferences_give():
    """A preference left out takes just its masses along, and what comes after an item changes nothing of what it gives."""
    dataset = toy()
    model, users = sequences(dataset), torch.arange(dataset.users)
    items, real = dataset.window(users, dataset.lengths - 1, 50)
    owners, candidates = model.owners(model.preferences.rows(users, dataset.lengths - 1)), torch.randint(20, (dataset.users, 5))
    whole, late = model.masses(items, real, owners, candidates)
    one = owners.max(1, keepdim=True).values
    without, still = model.masses(items, real, owners.masked_fill(owners == one, -1), candidates)
    assert torch.allclose(without, whole.masked_fill((owners == one)[..., None], 0), rtol=1e-4) and torch.allclose(still, late)
    expected = ((whole.sum(1) + late.sum(1)).log() + model.factor(candidates)[..., 0])
    assert torch.allclose(model.score(users, "test", candidates), expected, atol=1e-4)
    changed = items.clone()
    changed[:, -1] = (changed[:, -1] + 1) % 20
    assert torch.allclose(model.masses(changed, real, owners, candidates)[0][:, :-1], whole[:, :-1], rtol=1e-4)
    # What lies further back than preferences are read off is heard by "lately" alone.
    further = lambda values, before: torch.cat([before.expand(len(values), 2), values], 1)
    long = further(items, torch.tensor([3, 4])), further(torch.ones_like(real), torch.tensor([True]))
    owned, lately = model.masses(*long, owners, candidates)
    short, shorter = model.masses(items, torch.ones_like(real), owners, candidates)
    assert torch.allclose(owned, short, rtol=1e-4) and not torch.allclose(lately, shorter, rtol=1e-4)


def sequences_are_learned_as_they_are_judged():
    """Along a sequence a place has the score of its target as it has in a test with the same owners."""
    dataset = toy()
    model, users = sequences(dataset), torch.arange(dataset.users)
    items, real = dataset.window(users, dataset.lengths - 1, 8)
    owners = torch.randint(-1, 3, items.shape).masked_fill(~real, -1)
    targets, others = torch.randint(20, items.shape), torch.randint(20, (4,))
    own, shared = next(iter(model._along(items, real, owners, targets, others, [owners])))
    for place in range(4, 8):
        known = lambda values: torch.nn.functional.pad(values[:, : place + 1], (49 - place, 0), value=-1 if values is owners else 0)
        of = lambda candidates: sum(mass.sum(1) for mass in model.masses(known(items), known(real), known(owners), candidates))
        there = real[:, place]
        expected = of(targets[:, place, None])[:, 0].log() + model.factor(targets[:, place])[:, 0]
        assert torch.allclose(own[there, place], expected[there], atol=1e-3)
        expected = of(others.expand(len(users), 4)).log() + model.factor(others)[:, 0]
        assert torch.allclose(shared[there, place], expected[there], atol=1e-3)
    model.train()
    assert torch.isfinite(model.loss(users))


if __name__ == "__main__":
    for check in (bottleneck_equals_lane_align, contributions_are_exact, exchange_keeps_what_it_should, metrics_are_right, windows_are_right, padding_and_what_follows_change_nothing, training_asks_for_the_next_item, sequences_are_sums_of_what_preferences_give, sequences_are_learned_as_they_are_judged):
        check()
        print("ok:", check.__name__.replace("_", " "))
