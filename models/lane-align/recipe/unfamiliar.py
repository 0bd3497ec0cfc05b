"""What a shop gets that sells something else than the network was trained on: the same equations with nothing learned but
a handful of scalars, on vectors without what is usual among a visit's items; and the test that tells such a shop.

    python3 models/lane-align/recipe/unfamiliar.py --work .work --config models/lane-align/config.json

Adds `unfamiliar` to a config.json that train.py wrote. Needs the examples of export.ts, those of UNSEEN as well, and the
titles of export-catalogues.ts. The scalars are learned on validation targets, which train.py fits nothing to but the
likelihood.
"""

import argparse
import json
import os

import numpy
import torch
from torch.nn import functional

from centre import CENTRE_WEIGHT, centre_of, centred
from examples import Examples
from familiarity import familiarity_of, learn_familiarity, read_catalogues
from judge import candidates_of, ranks_in
from network import LONGEST_FADING, Alignment
from train import calibrate

DOMAINS = ["ml-1m", "amazon-beauty-2014", "amazon-videogames-2018"]
# The network never sees these; a handful of scalars does.
UNSEEN = ["steam-2018", "amazon-toys-2014", "amazon-sports-2014"]
SEED = 20261127
STEPS, RATE, BATCH, OTHERS = 250, 0.05, 48, 40
# Validation targets of a domain that scalars are learned on, at most.
MOST = 3000
# Mean chance of a visit's titles from which the shop counts as one that the network knows.
LEAST = 0.55
START = {"item": 5.0, "phrase": 0.3, "belonging": 1.0, "evidence": 0.3}


def plain(dimension=256):
    """One head that sees vectors as they are."""
    network = Alignment(dimension, heads=1, width=dimension, hidden=1)
    with torch.no_grad():
        for projection in (network.item, network.phrase):
            projection.copy_(torch.eye(dimension)[None])
        for name, value in START.items():
            getattr(network, f"log_{name}_scale").fill_(value).log_()
        network.log_fading.fill_(0.6).log_()
    for name, parameter in network.named_parameters():
        # One head alone needs no offset: it would raise all scores alike.
        parameter.requires_grad_(name.startswith("log_"))
    return network


def visits_of(data, examples, candidates, usual):
    """Vectors of some visits: history and candidates as they are, and as seen from what is usual among them."""
    batch = data.batch(examples)
    history, offered = data.items[batch["history"]], data.items[candidates]
    lengths = torch.tensor([len(example["h"]) for example in examples])
    met = (torch.arange(history.shape[1]) < lengths[:, None]).float()
    centre = centre_of(history, met, offered, usual)
    return batch, met, history, offered, centre


def align(network, data, examples, candidates, usual):
    """ln score of each candidate, examples × candidates, and ln of the prior mass."""
    batch, _, history, offered, centre = visits_of(data, examples, candidates, usual)
    keys, queries, preferences = (centred(vectors, centre) for vectors in (history, offered, batch["preferences"]))
    belonging = data.belongs(batch["phrases"], candidates.numpy())
    # Items need no projection: the only head sees them as they are.
    return network.align(keys[None], None, queries[None], batch["steps"], preferences, batch["ownership"], own_belonging=belonging)


def learn(sets, usual):
    """The scalars that serve all these domains together, each counting alike."""
    generator = torch.Generator().manual_seed(SEED)
    network = plain()
    scalars = [parameter for parameter in network.parameters() if parameter.requires_grad]
    optimiser = torch.optim.Adam(scalars, lr=RATE)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, STEPS)
    for _ in range(STEPS):
        optimiser.zero_grad()
        for data in sets:
            rows = torch.randint(0, min(MOST, len(data.splits["valid"])), (BATCH,), generator=generator)
            chosen = [data.splits["valid"][row] for row in rows]
            others = 1 + torch.randperm(100, generator=generator)[:OTHERS]
            candidates = candidates_of(chosen)[:, torch.cat([torch.zeros(1, dtype=torch.int64), others])]
            mass, _ = align(network, data, chosen, candidates, usual)
            functional.cross_entropy(mass, torch.zeros(BATCH, dtype=torch.int64)).backward()
        optimiser.step()
        schedule.step()
    return network


def unfamiliar_masses(network, data, examples, usual, size=256):
    """Candidates, ln score of each and ln of the prior mass: some examples at a time."""
    for first in range(0, len(examples), size):
        chosen = examples[first : first + size]
        candidates = candidates_of(chosen)
        with torch.no_grad():
            yield candidates, *align(network, data, chosen, candidates, usual)


def unfamiliar_ranks(network, data, usual, split="test", limit=10_000):
    """Ranks of the targets."""
    return [rank for _, mass, _ in unfamiliar_masses(network, data, data.splits[split][:limit], usual) for rank in ranks_in(mass)]


def visit_familiarity(data, weights, split="test", limit=10_000, size=256):
    """How familiar the items of each visit are together, history and candidates: 0 to 1 for each example."""
    chances = familiarity_of(data.items[:, None], weights)
    examples = data.splits[split][:limit]
    return torch.stack([chances[torch.tensor([*example["h"], *candidates_of([example])[0].tolist()])].mean() for example in examples])


def calibration_of(network, sets, usual):
    """Slope and intercept of the likelihood, on validation targets against one random item each."""
    positive, negative = [], []
    for data in sets:
        for _, mass, prior in unfamiliar_masses(network, data, data.splits["valid"][:MOST], usual):
            ratio = mass - prior[:, None]
            positive += ratio[:, 0].tolist()
            negative += ratio[:, 1].tolist()
    return calibrate(positive, negative)


def read_usual(work, dimension=256):
    """Mean title vector of the catalogues."""
    return torch.from_numpy(numpy.fromfile(os.path.join(work, "align", "usual.f32"), dtype="<f4"))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", default=".work")
    parser.add_argument("--config", default="models/lane-align/config.json")
    arguments = parser.parse_args()
    usual = read_usual(arguments.work)
    sets = {name: Examples(os.path.join(arguments.work, "align", name)) for name in [*DOMAINS, *UNSEEN]}
    network = learn(sets.values(), usual)
    slope, intercept = calibration_of(network, sets.values(), usual)
    weights = learn_familiarity([sets[name].items for name in DOMAINS], read_catalogues(os.path.join(arguments.work, "align", "catalogues")))
    digits = lambda values, count: [round(float(value), count) for value in values]
    config = json.load(open(arguments.config))
    config["unfamiliar"] = {
        **{f"{name}Scale": digits(getattr(network, f"log_{name}_scale").exp(), 6)[0] for name in START},
        "fading": digits(network.log_fading.exp(), 6)[0],
        "calibration": {"slope": round(slope, 6), "intercept": round(intercept, 6)},
        "usualWeight": CENTRE_WEIGHT,
        "usual": digits(usual, 5),
        "familiarity": {"least": LEAST, "bias": round(float(weights[-1]), 4), "weights": digits(weights[:-1], 4)},
    }
    assert config["longestFading"] == LONGEST_FADING
    # A number a line would make a long file of the vectors.
    text = json.dumps(config, indent=2)
    for name, vector in (("usual", config["unfamiliar"]["usual"]), ("weights", config["unfamiliar"]["familiarity"]["weights"])):
        start = text.index("[", text.index(f'"{name}":'))
        text = text[:start] + json.dumps(vector) + text[text.index("]", start) + 1 :]
    with open(arguments.config, "w") as file:
        file.write(text + "\n")
    print(json.dumps({name: value for name, value in config["unfamiliar"].items() if isinstance(value, (float, dict)) and name != "familiarity"}))


if __name__ == "__main__":
    main()
