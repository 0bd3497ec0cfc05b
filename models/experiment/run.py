"""Runs one cell of the experiment and adds its line to results.jsonl. It goes on where it was stopped.

    python3 models/experiment/run.py --dataset amazon-beauty-2014 --backbone sasrec --variant id --seed 1

Backbones: sasrec, gru4rec, bert4rec, with the variants id, text, text-softmax, lane-leak, lane-prefix, lane-shuffled.
Backbone none: popularity, and the bottlenecks of designs.py. Any of these followed by one of the controls of
controls.py is the same network, judged in another way.
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
from protocol import Dataset, evaluate, length_batches, validation_users

HERE = os.path.dirname(os.path.abspath(__file__))
RESULTS = os.path.join(HERE, "results.jsonl")
BATCH = 128
RATE = 0.001


def build(arguments, dataset):
    """The model of a cell, as what trains (`epoch batches`, `loss`) and what is judged (`score`)."""
    variant = arguments.variant
    shuffle = numpy.random.default_rng([arguments.seed, 99])
    read = lambda count=5: Preferences(dataset.folder, count)
    if arguments.backbone == "none":
        design = DESIGNS[variant]
        model = Bottleneck(dataset, read(design.count), design)

        def batches(generator):
            rows, lengths = model.training_rows, model.training_lengths
            if arguments.examples < len(rows):
                chosen = generator.permutation(len(rows))[: arguments.examples]
                rows, lengths = rows[chosen], lengths[chosen]
            return [rows[batch] for batch in length_batches(lengths, 2 * BATCH, generator)]

        return model, batches, model.loss, model.score
    model = BACKBONES[arguments.backbone](dataset, arguments.length, text=variant != "id")
    if variant == "lane-leak":
        model = PublishedAlignment(model, published_preferences(dataset, read()))
    elif variant == "lane-shuffled":
        model = PublishedAlignment(model, published_preferences(dataset, read(), shuffle))
    elif variant == "lane-prefix":
        model = PublishedAlignment(model, prefix_preferences(read()))
    lengths = numpy.array([min(len(sequence), arguments.length) for sequence in dataset.sequences])

    def loss(users, generator):
        vectors, owners, _, targets = model.training_queries(users, generator)
        if variant == "text-softmax":
            return sampled_softmax_loss(model, vectors, owners, targets, generator)
        return model.loss(vectors, owners, targets, generator)

    def score(users, split, candidates):
        return torch.einsum("bd,bcd->bc", model.query(users, split), model.item(candidates))

    return model, lambda generator: length_batches(lengths, BATCH, generator), loss, score


def train(arguments, dataset, checkpoint):
    """Trains until validation NDCG@10 has not risen for some epochs, and returns the state and the best model's score."""
    torch.manual_seed(arguments.seed)
    model, batches, loss_of, score = build(arguments, dataset)
    groups = model.parameter_groups(RATE) if arguments.backbone == "none" else model.parameters()
    optimiser = torch.optim.Adam(groups, lr=RATE, betas=(0.9, 0.98))
    rates = [group["lr"] for group in optimiser.param_groups]
    falls = arguments.backbone == "none" and model.design.falling_rate
    state = {"epoch": 0, "best": -1.0, "best_epoch": 0, "seconds": 0.0, "finished": None, "weights": None}
    if os.path.exists(checkpoint):
        saved = torch.load(checkpoint)
        model.load_state_dict(saved["model"])
        optimiser.load_state_dict(saved["optimiser"])
        state = saved["state"]
    watched = validation_users(dataset)
    while not state["finished"]:
        start = time.time()
        state["epoch"] += 1
        # A random state for each epoch, so that a run that was stopped goes on as if it had not been.
        torch.manual_seed(1000 * arguments.seed + state["epoch"])
        generator = numpy.random.default_rng([arguments.seed, state["epoch"]])
        model.train()
        losses = []
        todo = batches(generator)
        for place, batch in enumerate(todo):
            if falls:
                left = 1 - (state["epoch"] - 1 + place / len(todo)) / arguments.epochs
                for group, first in zip(optimiser.param_groups, rates):
                    group["lr"] = first * max(0.02, left)
            loss = loss_of(batch, generator)
            optimiser.zero_grad()
            loss.backward()
            if arguments.backbone == "none":
                torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            optimiser.step()
            losses.append(float(loss))
        model.eval()
        found = evaluate(score, dataset, "valid", watched)
        if found["ndcg10"] > state["best"]:
            state.update(best=found["ndcg10"], best_epoch=state["epoch"])
            state["weights"] = {name: value.clone() for name, value in model.state_dict().items()}
        state["seconds"] += time.time() - start
        if state["epoch"] - state["best_epoch"] >= arguments.patience:
            state["finished"] = "patience"
        elif state["epoch"] >= arguments.epochs:
            state["finished"] = "epochs"
        elif state["seconds"] >= 60 * arguments.minutes:
            state["finished"] = "minutes"
        shown = {name: round(value, 4) for name, value in found.items()}
        print(json.dumps({"epoch": state["epoch"], "loss": round(sum(losses) / len(losses), 4), **shown, "seconds": round(state["seconds"])}), flush=True)
        torch.save({"model": model.state_dict(), "optimiser": optimiser.state_dict(), "state": state}, checkpoint + ".part")
        os.replace(checkpoint + ".part", checkpoint)
    model.load_state_dict(state["weights"])
    model.eval()
    return model, score, state


def cell(arguments, trained, control):
    """What tells a line of the results from all others."""
    return arguments.dataset, arguments.backbone, f"{trained}-{control}" if control else trained, arguments.seed


def record(arguments, variant, found, state):
    line = {"dataset": arguments.dataset, "backbone": arguments.backbone, "variant": variant, "seed": arguments.seed}
    line.update(epochs=state["epoch"], best_validation_epoch=state["best_epoch"], stopped_by=state["finished"])
    line.update({name: round(found[name], 4) for name in ("hr10", "ndcg10", "hr5", "ndcg5")}, seconds=round(state["seconds"]))
    line.update(length=arguments.length if arguments.backbone in BACKBONES else LONGEST_HISTORY)
    if arguments.backbone == "none" and arguments.examples < 10**9:
        line.update(examples=arguments.examples)
    with open(RESULTS, "a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        file.write(json.dumps(line) + "\n")
    print(json.dumps(line), flush=True)


def recorded():
    if not os.path.exists(RESULTS):
        return set()
    lines = [json.loads(line) for line in open(RESULTS)]
    return {(line["dataset"], line["backbone"], line["variant"], line["seed"]) for line in lines}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", default=".work")
    parser.add_argument("--dataset", default="amazon-beauty-2014")
    parser.add_argument("--backbone", default="none", choices=["none", *BACKBONES])
    parser.add_argument("--variant", required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--length", type=int, default=50, help="longest sequence; the paper takes 200 on ml-1m")
    parser.add_argument("--controls", action="store_true", help="judge a bottleneck under all controls as well")
    parser.add_argument("--epochs", type=int, default=200)
    parser.add_argument("--patience", type=int, default=5, help="epochs without a better validation NDCG@10")
    parser.add_argument("--examples", type=int, default=10**9, help="most training targets an epoch for a bottleneck, drawn anew each epoch")
    parser.add_argument("--minutes", type=float, default=1e9, help="no new epoch after this time")
    arguments = parser.parse_args()
    torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", "1")))
    # Moments of rows that are seldom touched decay to numbers so small that a processor is slow with them.
    torch.set_flush_denormal(True)
    trained, control = split(arguments.variant)
    judged = ["", *CONTROLS] if arguments.controls else [control]
    judged = [control for control in judged if cell(arguments, trained, control) not in recorded()]
    if not judged:
        return print("recorded already")
    dataset = Dataset(os.path.join(arguments.work, "experiment", arguments.dataset))
    if trained == "popularity":
        state = {"epoch": 0, "best_epoch": 0, "finished": "nothing to train", "seconds": 0}
        return record(arguments, trained, evaluate(popularity(dataset), dataset, "test"), state)
    name = f"{arguments.dataset}.{arguments.backbone}.{trained}.{arguments.seed}.pt"
    arguments.variant = trained
    model, score, state = train(arguments, dataset, os.path.join(arguments.work, "experiment", name))
    for control in judged:
        if control:
            generator = numpy.random.default_rng([arguments.seed, 77])
            apply_control(control, model, dataset, generator)
        record(arguments, cell(arguments, trained, control)[2], evaluate(score, dataset, "test"), state)


if __name__ == "__main__":
    main()
