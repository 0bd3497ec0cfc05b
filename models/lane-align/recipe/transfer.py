"""Leaves each domain out of training in turn, and ranks the test targets of the one left out: what a new shop gets.
Then ranks those of further domains, which the network that ships was not trained on either.

    python3 models/lane-align/recipe/transfer.py --work .work --encoder "$(node -p "require('./models/manifest.json').encoder.version")"

Trains by train.py, and keeps the networks in WORK/transfer; a network that is there is not trained again. Writes a line
for each domain and method to models/lane-align/transfer.jsonl; a domain whose lines are there is not measured again, so
delete both after a change. `knows` says what a method has of the shop: `titles`, or
`interactions` of its visitors as well.
"""

import argparse
import json
import os
import subprocess
import sys

from examples import Examples
from familiarity import learn_familiarity, read_catalogues
from judge import baseline_ranks, figures_of, network_ranks
from network import Alignment
from train import load
from unfamiliar import DOMAINS, LEAST, UNSEEN, learn, read_usual, unfamiliar_ranks, visit_familiarity

HERE = os.path.dirname(os.path.abspath(__file__))
# Weights that a prior of popularity is tried with; which one is decided on the domains that were not left out.
PRIORS = [0.0, 0.1, 0.2, 0.3, 0.5, 0.7, 1.0]


def train(arguments, name, domains):
    """Folder of a network trained on these domains."""
    folder = os.path.join(arguments.work, "transfer", name)
    done = os.path.join(folder, "done")
    if not os.path.exists(done):
        os.makedirs(folder, exist_ok=True)
        amount = {"epochs": arguments.epochs, "examples": arguments.examples // len(domains)}
        options = {"work": arguments.work, "out": folder, "encoder": arguments.encoder, "version": name, "exact": os.path.join(folder, "exact.f32"), "watched": 1000, **amount}
        words = [word for option, value in options.items() for word in (f"--{option}", str(value))]
        with open(os.path.join(folder, "log"), "w") as log:
            subprocess.run([sys.executable, os.path.join(HERE, "train.py"), *words, "--data", *domains], check=True, stdout=log)
        with open(done, "w") as file:
            json.dump(amount, file)
    return folder


def read(folder):
    network = Alignment()
    load(network, folder)
    return network


def best_prior(network, sets):
    """The weight of popularity with the best NDCG@10 on validation targets of these domains."""
    gains = {prior: sum(figures_of(network_ranks(network, data, "valid", 2000, prior=prior))["ndcg10"] for data in sets) for prior in PRIORS}
    return max(gains, key=gains.get)


def amount(folder):
    """Epochs, and examples of each domain in an epoch, that a network was trained with."""
    return json.load(open(os.path.join(folder, "done")))


class Unfamiliar:
    """What a shop gets that none of these domains is like: scalars and a test of familiarity without the one left out."""

    def __init__(self, arguments, left_out, sets):
        self.usual = read_usual(arguments.work)
        self.network = learn([data for name, data in sets.items() if name != left_out], self.usual)
        catalogues = read_catalogues(os.path.join(arguments.work, "align", "catalogues"))
        self.weights = learn_familiarity([sets[name].items for name in DOMAINS if name != left_out], catalogues)

    def ranks(self, data):
        return unfamiliar_ranks(self.network, data, self.usual)

    def chosen(self, data, trained):
        """Ranks as the library has them: by the trained network in visits that are familiar; and the share of these."""
        familiar = visit_familiarity(data, self.weights) >= LEAST
        pairs = zip(familiar.tolist(), trained, self.ranks(data))
        return [known if knows else unknown for knows, known, unknown in pairs], round(float(familiar.float().mean()), 4)


def measure(arguments, left_out, sets):
    """Lines of one domain."""
    data, others = sets[left_out], [name for name in DOMAINS if name != left_out]
    without = train(arguments, f"without-{left_out}", [*others, *arguments.further])
    only = train(arguments, f"only-{left_out}", [left_out])
    transferred, unfamiliar, familiar = read(without), Unfamiliar(arguments, left_out, sets), Unfamiliar(arguments, None, sets)
    prior = best_prior(transferred, [sets[name] for name in others])
    untaught = baseline_ranks(data, "test", 10_000)
    trained_on = {"trainedOn": [*others, *arguments.further], **amount(without)}
    transferred_ranks, shipped_ranks = network_ranks(transferred, data), network_ranks(read(arguments.shipped), data)
    as_unseen, share_unseen = unfamiliar.chosen(data, transferred_ranks)
    as_seen, share_seen = familiar.chosen(data, shipped_ranks)
    methods = [
        ("mean of titles by recency", "titles", untaught["mean"], {}),
        ("nearest title", "titles", untaught["nearest"], {}),
        ("lane-align, the equations of an unfamiliar shop", "titles", unfamiliar.ranks(data), {}),
        ("lane-align trained on the other domains", "titles", transferred_ranks, trained_on),
        ("lane-align as it would ship without this domain", "titles", as_unseen, {**trained_on, "familiar": share_unseen}),
        ("popularity", "interactions", untaught["popularity"], {}),
        ("lane-align trained on the other domains, with a prior of popularity", "interactions", network_ranks(transferred, data, prior=prior), {**trained_on, "prior": prior}),
        ("lane-align trained on this domain alone", "interactions", network_ranks(read(only), data), {"trainedOn": [left_out], **amount(only)}),
        ("lane-align trained on all three domains", "interactions", shipped_ranks, {"trainedOn": DOMAINS}),
        ("lane-align as it ships, which saw this domain", "interactions", as_seen, {"trainedOn": DOMAINS, "familiar": share_seen}),
    ]
    return [
        {"leftOut": left_out, "method": method, "knows": knows, **figures_of(ranks), "targets": len(ranks), **more}
        for method, knows, ranks, more in methods
    ]


def measure_unseen(arguments, name, sets):
    """Lines of a domain that no network was trained on."""
    data, unfamiliar = sets[name], Unfamiliar(arguments, name, sets)
    trained = network_ranks(read(arguments.shipped), data)
    untaught = baseline_ranks(data, "test", 10_000)
    chosen, share = unfamiliar.chosen(data, trained)
    methods = [
        ("mean of titles by recency", "titles", untaught["mean"], {}),
        ("nearest title", "titles", untaught["nearest"], {}),
        ("lane-align, the equations of an unfamiliar shop", "titles", unfamiliar.ranks(data), {}),
        ("lane-align trained on all three domains", "titles", trained, {}),
        ("lane-align as it ships, which never saw this domain", "titles", chosen, {"familiar": share}),
        ("popularity", "interactions", untaught["popularity"], {}),
    ]
    return [{"leftOut": name, "method": method, "knows": knows, **figures_of(ranks), "targets": len(ranks), **more} for method, knows, ranks, more in methods]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", default=".work")
    parser.add_argument("--shipped", default=os.path.join(HERE, ".."))
    parser.add_argument("--out", default=os.path.join(HERE, "..", "transfer.jsonl"))
    parser.add_argument("--encoder", required=True, help="version of lane-titles, from models/manifest.json")
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--examples", type=int, default=40_000, help="most examples in an epoch, of all domains together")
    parser.add_argument("--further", nargs="*", default=[], help="domains to train on beside those that are left out in turn")
    arguments = parser.parse_args()
    there = [name for name in UNSEEN if os.path.exists(os.path.join(arguments.work, "align", name, "examples.jsonl"))]
    sets = {name: Examples(os.path.join(arguments.work, "align", name)) for name in [*DOMAINS, *there]}
    known = [json.loads(line) for line in open(arguments.out)] if os.path.exists(arguments.out) else []
    for left_out in [*DOMAINS, *there]:
        if any(line["leftOut"] == left_out for line in known):
            continue
        known += (measure if left_out in DOMAINS else measure_unseen)(arguments, left_out, sets)
        with open(arguments.out, "w") as file:
            file.writelines(json.dumps(line) + "\n" for line in known)


if __name__ == "__main__":
    main()
