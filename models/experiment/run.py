"""Runs one cell of the experiment and adds its line to results.jsonl. It goes on where it was stopped.

    python3 models/experiment/run.py --dataset amazon-beauty-2014 --backbone sasrec --variant id --seed 1

Backbones: sasrec, gru4rec, bert4rec, with the variants id, text, text-softmax, lane-leak, lane-prefix, lane-shuffled.
Backbone none: popularity, and the bottlenecks of designs.py. Any of these followed by one of the controls of
controls.py is the same network, judged in another way. many.py runs many cells side by side.
"""

import argparse
import fcntl
import json
import os
import time

import numpy
import torch

from backbones import BACKBONES, popularity, sampled_softmax_loss
from bottleneck import Bottleneck
from controls import CONTROLS, apply_control, split
from designs import DESIGNS
from lane_published import PublishedAlignment, prefix_preferences, published_preferences
from preferences import LONGEST_HISTORY, Preferences
from protocol import Dataset, evaluate, shuffled_batches, validation_users
from sequences import LONGEST_TRAINING, SequenceBottleneck, SequenceDesign
from training import Stepper

HERE = os.path.dirname(os.path.abspath(__file__))
RESULTS = os.path.join(HERE, "results.jsonl")
BATCH = 128
RATE = 0.001
# Gradients of a bottleneck are cut to this length.
LONGEST_GRADIENT = 5.0
# A state is written down when this many seconds have passed since the last time.
KEPT_EVERY = 60.0


class Network:
    """The model of a cell: what trains (`batches`, `loss`) and what is judged (`score`)."""

    def __init__(self, arguments, dataset, read=None):
        read = read or (lambda count=5: Preferences(dataset, count))
        self.dataset, self.arguments = dataset, arguments
        self.own = arguments.backbone == "none"
        self.design = DESIGNS[arguments.variant] if self.own else None
        # Sequences of preferences differ in length from step to step: such a step cannot be recorded.
        self.over_sequences = isinstance(self.design, SequenceDesign)
        self.recorded = self.full = dataset.device.type == "cuda" and not self.over_sequences
        if self.own:
            kind = SequenceBottleneck if self.over_sequences else Bottleneck
            self.model = kind(dataset, read(self.design.count), self.design)
            self.score = self.model.score
        else:
            self.model = self._on_backbone(arguments, dataset, read)
            self.score = lambda users, part, candidates: torch.einsum("bd,bcd->bc", self.model.query(users, part), self.model.item(candidates))
        self.model.to(dataset.device)

    def _on_backbone(self, arguments, dataset, read):
        model = BACKBONES[arguments.backbone](dataset, arguments.length, text=arguments.variant != "id")
        if arguments.variant == "lane-leak":
            return PublishedAlignment(model, published_preferences(dataset, read()))
        if arguments.variant == "lane-shuffled":
            shuffle = numpy.random.default_rng([arguments.seed, 99])
            return PublishedAlignment(model, published_preferences(dataset, read(), shuffle))
        if arguments.variant == "lane-prefix":
            return PublishedAlignment(model, prefix_preferences(read()))
        return model

    def batches(self):
        if not self.own:
            users = torch.arange(self.dataset.users, device=self.dataset.device)
            return shuffled_batches(users, self.dataset.lengths, BATCH)
        rows = self.model.training_rows
        if self.over_sequences:
            return shuffled_batches(rows, self.dataset.lengths, self.design.batch)
        if self.arguments.examples < len(rows):
            rows = rows[torch.randperm(len(rows), device=rows.device)[: self.arguments.examples]]
        return shuffled_batches(rows, self.model.preferences.position[rows], 2 * BATCH)

    def loss(self, rows):
        if self.own:
            return self.model.loss(rows, self.full)
        queries = self.model.training_queries(rows, self.full)
        return sampled_softmax_loss(self.model, queries) if self.arguments.variant == "text-softmax" else self.model.loss(queries)

    def stepper(self):
        parameters = self.model.parameter_groups(RATE) if self.own else self.model.parameters()
        return Stepper(parameters, self.loss, RATE, LONGEST_GRADIENT if self.own else None, self.recorded)


def train(arguments, dataset, checkpoint=None, read=None):
    """Trains until validation NDCG@10 has not risen for some epochs, and returns the best network and the state."""
    torch.manual_seed(arguments.seed)
    network = Network(arguments, dataset, read)
    model, stepper = network.model, network.stepper()
    falling_over = network.design.falling_over if network.own else None
    epochs = min(arguments.epochs, falling_over or arguments.epochs)
    state = {"epoch": 0, "best": -1.0, "best_epoch": 0, "seconds": 0.0, "finished": None, "weights": None}
    if checkpoint and os.path.exists(checkpoint):
        saved = torch.load(checkpoint)
        model.load_state_dict(saved["model"])
        stepper.optimiser.load_state_dict(saved["optimiser"])
        state = saved["state"]
    watched, kept = validation_users(dataset), time.time()
    while not state["finished"]:
        start = time.time()
        state["epoch"] += 1
        # A random state for each epoch, so that a run that was stopped goes on as if it had not been.
        torch.manual_seed(1000 * arguments.seed + state["epoch"])
        model.train()
        batches = network.batches()
        for place, rows in enumerate(batches):
            if falling_over:
                stepper.slow_down(max(0.02, 1 - (state["epoch"] - 1 + place / len(batches)) / falling_over))
            stepper.step(rows)
        loss = stepper.mean_loss()
        model.eval()
        found = evaluate(network.score, dataset, "valid", watched)
        if found["ndcg10"] > state["best"]:
            state.update(best=found["ndcg10"], best_epoch=state["epoch"])
            state["weights"] = {name: value.clone() for name, value in model.state_dict().items()}
        state["seconds"] += time.time() - start
        if state["epoch"] - state["best_epoch"] >= arguments.patience and not falling_over:
            state["finished"] = "patience"
        elif state["epoch"] >= epochs:
            state["finished"] = "epochs"
        elif state["seconds"] >= 60 * arguments.minutes:
            state["finished"] = "minutes"
        if not arguments.quiet:
            shown = {name: round(value, 4) for name, value in found.items()}
            print(json.dumps({"epoch": state["epoch"], "loss": round(loss, 4), **shown, "seconds": round(state["seconds"], 1)}), flush=True)
        if checkpoint and (state["finished"] or time.time() - kept > KEPT_EVERY):
            kept = time.time()
            torch.save({"model": model.state_dict(), "optimiser": stepper.optimiser.state_dict(), "state": state}, checkpoint + ".part")
            os.replace(checkpoint + ".part", checkpoint)
    model.load_state_dict(state["weights"])
    model.eval()
    return network, state


def cell(arguments, trained, control):
    """What tells a line of the results from all others."""
    return arguments.dataset, arguments.backbone, f"{trained}-{control}" if control else trained, arguments.seed


def longest_read(trained):
    """How many items before a target a bottleneck reads."""
    return LONGEST_TRAINING if isinstance(DESIGNS.get(trained), SequenceDesign) else LONGEST_HISTORY


def record(arguments, variant, found, state):
    line = {"dataset": arguments.dataset, "backbone": arguments.backbone, "variant": variant, "seed": arguments.seed}
    line.update(epochs=state["epoch"], best_validation_epoch=state["best_epoch"], stopped_by=state["finished"])
    line.update({name: round(found[name], 4) for name in ("hr10", "ndcg10", "hr5", "ndcg5")}, seconds=round(state["seconds"]))
    line.update(length=arguments.length if arguments.backbone in BACKBONES else longest_read(arguments.variant))
    if arguments.backbone == "none" and arguments.examples < 10**9:
        line.update(examples=arguments.examples)
    with open(arguments.results, "a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        file.write(json.dumps(line) + "\n")
    print(json.dumps(line), flush=True)


def recorded(path):
    if not os.path.exists(path):
        return set()
    lines = [json.loads(line) for line in open(path)]
    return {(line["dataset"], line["backbone"], line["variant"], line["seed"]) for line in lines}


def run(arguments, dataset, read=None):
    """Trains a cell unless it is recorded, judges it, and records it."""
    trained, control = split(arguments.variant)
    judged = ["", *CONTROLS] if arguments.controls else [control]
    done = recorded(arguments.results)
    judged = [control for control in judged if cell(arguments, trained, control) not in done]
    if not judged:
        return print("recorded already")
    if trained == "popularity":
        state = {"epoch": 0, "best_epoch": 0, "finished": "nothing to train", "seconds": 0}
        return record(arguments, trained, evaluate(popularity(dataset), dataset, "test"), state)
    name = f"{arguments.dataset}.{arguments.backbone}.{trained}.{arguments.seed}.pt"
    arguments.variant = trained
    checkpoint = None if arguments.no_checkpoint else os.path.join(arguments.work, "experiment", name)
    network, state = train(arguments, dataset, checkpoint, read)
    for control in judged:
        if control:
            generator = numpy.random.default_rng([arguments.seed, 77])
            apply_control(control, network.model, dataset, generator)
        record(arguments, cell(arguments, trained, control)[2], evaluate(network.score, dataset, "test"), state)


def options():
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", default=".work")
    parser.add_argument("--results", default=RESULTS)
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    parser.add_argument("--dataset", default="amazon-beauty-2014")
    parser.add_argument("--backbone", default="none", choices=["none", *BACKBONES])
    parser.add_argument("--variant", default="bottleneck-aligned")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--length", type=int, default=50, help="longest sequence; the paper takes 200 on ml-1m")
    parser.add_argument("--controls", action="store_true", help="judge a bottleneck under all controls as well")
    parser.add_argument("--epochs", type=int, default=300)
    parser.add_argument("--patience", type=int, default=20, help="epochs without a better validation NDCG@10")
    parser.add_argument("--examples", type=int, default=10**9, help="most training targets an epoch for a bottleneck, drawn anew each epoch")
    parser.add_argument("--minutes", type=float, default=1e9, help="no new epoch after this time")
    parser.add_argument("--no-checkpoint", action="store_true", help="do not write the state down now and then")
    parser.add_argument("--quiet", action="store_true", help="say nothing of single epochs")
    return parser


def prepare():
    """How numbers are computed."""
    torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", "1")))
    # Moments of rows that are seldom touched decay to numbers so small that a processor is slow with them.
    torch.set_flush_denormal(True)
    torch.backends.cuda.matmul.allow_tf32 = True
    torch.backends.cudnn.allow_tf32 = True


def main():
    arguments = options().parse_args()
    prepare()
    run(arguments, Dataset(os.path.join(arguments.work, "experiment", arguments.dataset), arguments.device))


if __name__ == "__main__":
    main()
