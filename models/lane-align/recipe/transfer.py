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
import math
import os
import subprocess
import sys

import numpy
import torch

from examples import Examples
from judge import baseline_ranks, figures_of, network_ranks
from network import Alignment
from train import load

HERE = os.path.dirname(os.path.abspath(__file__))
DOMAINS = ["ml-1m", "amazon-beauty-2014", "amazon-videogames-2018"]
# Measured where export.ts --only has exported them.
UNSEEN = ["steam-2018", "amazon-toys-2014", "amazon-sports-2014"]
# Catalogues of shops that are unlike all of these, and those of a like kind: titles alone, of which no visitor is known.
ANCHORS = [
    "bestbuy-categories", "bookcrossing", "costco-grocery", "er-magellan-products", "goodbooks-10k", "google-product-taxonomy",
    "hm-articles", "instacart-products", "isbndb-books", "wdc-products", "wish-summer", "womens-fashion",
]
ANCHORS_LIKE = {"ml-1m": ["anime", "streaming-titles"], "amazon-beauty-2014": [], "amazon-videogames-2018": ["interactive-fiction", "steam-games", "vgsales"]}
# Weights that a prior of popularity is tried with; which one is decided on the domains that were not left out.
PRIORS = [0.0, 0.1, 0.2, 0.3, 0.5, 0.7, 1.0]


def train(arguments, name, domains, anchors=()):
    """Folder of a network trained on these domains, and on titles of shops that it is to leave as they are."""
    folder = os.path.join(arguments.work, "transfer", name)
    done = os.path.join(folder, "done")
    if not os.path.exists(done):
        os.makedirs(folder, exist_ok=True)
        amount = {"epochs": arguments.epochs, "examples": arguments.examples // len(domains)}
        options = {"work": arguments.work, "out": folder, "encoder": arguments.encoder, "version": name, "exact": os.path.join(folder, "exact.f32"), "watched": 1000, **amount}
        words = [word for option, value in options.items() for word in (f"--{option}", str(value))]
        with open(os.path.join(folder, "log"), "w") as log:
            subprocess.run([sys.executable, os.path.join(HERE, "train.py"), *words, "--data", *domains, *(["--anchors", *anchors] if anchors else [])], check=True, stdout=log)
        with open(done, "w") as file:
            json.dump(amount, file)
    return folder


def untrained(dimension=256):
    """The network that serves encoders without a trained one: src/alignment/untrained.ts."""
    network = Alignment(dimension, heads=1, width=dimension, hidden=1)
    with torch.no_grad():
        for projection in (network.item, network.phrase):
            projection.copy_(torch.eye(dimension)[None])
        for parameter, value in ((network.log_item_scale, 10), (network.log_phrase_scale, 3), (network.log_belonging_scale, 3), (network.log_evidence_scale, 1), (network.log_fading, 0.3)):
            parameter.fill_(math.log(value))
    return network


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


def measure(arguments, left_out, sets):
    """Lines of one domain."""
    data, others = sets[left_out], [name for name in DOMAINS if name != left_out]
    without = train(arguments, f"without-{left_out}", [*others, *arguments.further], [*ANCHORS, *ANCHORS_LIKE[left_out]] if arguments.anchored else [])
    only = train(arguments, f"only-{left_out}", [left_out])
    transferred = read(without)
    prior = best_prior(transferred, [sets[name] for name in others])
    untaught = baseline_ranks(data, "test", 10_000)
    trained_on = {"trainedOn": [*others, *arguments.further], **amount(without)}
    methods = [
        ("mean of titles by recency", "titles", untaught["mean"], {}),
        ("nearest title", "titles", untaught["nearest"], {}),
        ("lane-align untrained", "titles", network_ranks(untrained(), data), {}),
        ("lane-align trained on the other domains", "titles", network_ranks(transferred, data), trained_on),
        ("popularity", "interactions", untaught["popularity"], {}),
        ("lane-align trained on the other domains, with a prior of popularity", "interactions", network_ranks(transferred, data, prior=prior), {**trained_on, "prior": prior}),
        ("lane-align trained on this domain alone", "interactions", network_ranks(read(only), data), {"trainedOn": [left_out], **amount(only)}),
        ("lane-align as it ships, which saw this domain", "interactions", network_ranks(read(arguments.shipped), data), {"trainedOn": DOMAINS}),
    ]
    return [
        {"leftOut": left_out, "method": method, "knows": knows, **figures_of(ranks), "targets": len(ranks), **more}
        for method, knows, ranks, more in methods
    ]


def measure_unseen(arguments, name):
    """Lines of a domain that no network was trained on."""
    data = Examples(os.path.join(arguments.work, "align", name))
    network = read(arguments.shipped)
    untaught = baseline_ranks(data, "test", 10_000)
    methods = [
        ("mean of titles by recency", "titles", untaught["mean"]),
        ("nearest title", "titles", untaught["nearest"]),
        ("lane-align untrained", "titles", network_ranks(untrained(), data)),
        ("lane-align as it ships, which never saw this domain", "titles", network_ranks(network, data)),
        ("popularity", "interactions", untaught["popularity"]),
    ]
    return [{"leftOut": name, "method": method, "knows": knows, **figures_of(ranks), "targets": len(ranks)} for method, knows, ranks in methods]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", default=".work")
    parser.add_argument("--shipped", default=os.path.join(HERE, ".."))
    parser.add_argument("--out", default=os.path.join(HERE, "..", "transfer.jsonl"))
    parser.add_argument("--encoder", required=True, help="version of lane-titles, from models/manifest.json")
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--examples", type=int, default=40_000, help="most examples in an epoch, of all domains together")
    parser.add_argument("--further", nargs="*", default=[], help="domains to train on beside those that are left out in turn")
    parser.add_argument("--anchored", action="store_true", help="hold to titles of other shops, which export-anchors.ts has written")
    arguments = parser.parse_args()
    sets = {name: Examples(os.path.join(arguments.work, "align", name)) for name in DOMAINS}
    there = [name for name in UNSEEN if os.path.exists(os.path.join(arguments.work, "align", name, "examples.jsonl"))]
    known = [json.loads(line) for line in open(arguments.out)] if os.path.exists(arguments.out) else []
    for left_out in [*DOMAINS, *there]:
        if any(line["leftOut"] == left_out for line in known):
            continue
        known += measure(arguments, left_out, sets) if left_out in sets else measure_unseen(arguments, left_out)
        with open(arguments.out, "w") as file:
            file.writelines(json.dumps(line) + "\n" for line in known)


if __name__ == "__main__":
    main()
