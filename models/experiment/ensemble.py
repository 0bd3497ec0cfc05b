"""Several bottlenecks that were trained apart, each from a seed of its own, as the heads of one network.

    python3 models/experiment/ensemble.py --dataset amazon-beauty-2014 --variant bottleneck-aligned-dropout-brief --members 5 --controls

The members of seed S have the seeds 10 · S + 1, 10 · S + 2 and so on. They are trained like any cell, unless their states
are there: `run.py --seed 11` beside others trains one ahead. Adds a line to results.jsonl for the whole, and with
--controls one for each control. Shares and evidence stay exact: a score is still the sum of what owned items give, now
over all members.
"""

import argparse
import os

import numpy
import torch

from controls import CONTROLS, apply_control
from preferences import Preferences
from protocol import SPLITS, Dataset, evaluate
from run import cell, options, prepare, record, recorded, train


class Ensemble:
    """The members' scores together, each held against its own prior: what a user's owned items weigh before a candidate
    comes in. A prior depends on the user alone, so it puts members into one unit and changes no order within one.
    """

    def __init__(self, members):
        self.members = members

    def score(self, users, split, candidates):
        """ln of the score, b × k."""
        return torch.stack([one.score(users, split, candidates) - prior(one, users, split) for one in self.members]).logsumexp(0)


def prior(member, users, split):
    """ln of the prior mass, b × 1; 0 for a user without preferences, who has no score either."""
    rows = member.preferences.rows(users, member.dataset.lengths[users] - SPLITS[split])
    history, steps, owners = member.inputs(rows)
    network, vectors = member.alignment, member.preferences.vectors[member.phrase[rows].long().clamp(min=0)]
    phrases = network.project(vectors * float(member.design.phrases), network.phrase)
    owned = phrases[:, torch.arange(len(rows), device=rows.device)[:, None], owners.clamp(min=0)]
    weights = network.weights(network.project(member.item(history), network.item), owned, owners >= 0, steps)
    mass = weights.exp().sum((0, 2))[:, None]
    return torch.where(mass > 0, mass, torch.ones_like(mass)).log()


def members_of(arguments, dataset):
    """The trained members, and what is recorded of their training."""
    shared = Preferences(dataset)
    members, seconds = [], 0
    for seed in range(10 * arguments.seed + 1, 10 * arguments.seed + 1 + arguments.members):
        alone = argparse.Namespace(**{**vars(arguments), "seed": seed})
        checkpoint = os.path.join(arguments.work, "experiment", f"{arguments.dataset}.none.{arguments.variant}.{seed}.pt")
        network, state = train(alone, dataset, checkpoint, lambda count=5: shared if count == 5 else Preferences(dataset, count))
        members.append(network.model)
        seconds += state["seconds"]
    return members, {**state, "seconds": seconds}


def main():
    parser = options()
    parser.add_argument("--members", type=int, default=5)
    arguments = parser.parse_args()
    prepare()
    name = f"{arguments.variant}-together-{arguments.members}"
    done = recorded(arguments.results)
    judged = [control for control in (["", *CONTROLS] if arguments.controls else [""]) if cell(arguments, name, control) not in done]
    if not judged:
        return print("recorded already")
    dataset = Dataset(os.path.join(arguments.work, "experiment", arguments.dataset), arguments.device)
    members, state = members_of(arguments, dataset)
    for control in judged:
        for member in members:
            # The same exchange for all.
            apply_control(control, member, dataset, numpy.random.default_rng([arguments.seed, 77]))
        record(arguments, cell(arguments, name, control)[2], evaluate(Ensemble(members).score, dataset, "test"), state)


if __name__ == "__main__":
    main()
