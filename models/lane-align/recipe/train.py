"""Trains lane-align on frozen title vectors of several domains at once, and writes config.json and parameters.bin.

    /usr/bin/env python3 models/lane-align/recipe/train.py --work .work --out models/lane-align --encoder VERSION

Loss: the target against a batch's other targets and random items, by the log of the score (softmax). Then slope and
intercept of the likelihood are fitted on validation targets against random items, one to one.

With --start a network that is there is trained further, such as the one that ships for the data of one shop; it is kept
where no epoch is better. With --figures the network that was kept is held against what needs no training.
"""

import argparse
import json
import math
import os
import time

import numpy
import torch
from torch.nn import functional

from examples import Examples
from judge import baselines, evaluate, test_figures
from matrices import read_matrices, write_exactly, write_matrices
from network import LONGEST_FADING, Alignment

SEED = 20240702


def calibrate(positive, negative):
    """Slope and intercept of a logistic regression of target against random item on ln(score / prior)."""
    values = torch.tensor(positive + negative, dtype=torch.float64)
    labels = torch.cat([torch.ones(len(positive)), torch.zeros(len(negative))]).double()
    parameters = torch.tensor([1.0, -float(values.mean())], dtype=torch.float64, requires_grad=True)
    optimiser = torch.optim.LBFGS([parameters], max_iter=200)

    def closure():
        optimiser.zero_grad()
        loss = functional.binary_cross_entropy_with_logits(parameters[0] * values + parameters[1], labels)
        loss.backward()
        return loss

    optimiser.step(closure)
    return parameters.tolist()


def write(network, folder, calibration, encoder, version):
    """config.json, and parameters.bin as matrices.py says."""
    values = lambda parameter: [round(float(value), 6) for value in parameter]
    config = {
        "version": version,
        "encoder": encoder,
        "dimension": network.dimension,
        "hidden": network.inner.shape[0],
        "heads": network.heads,
        "width": network.width,
        "itemScale": values(network.log_item_scale.exp()),
        "phraseScale": values(network.log_phrase_scale.exp()),
        "belongingScale": values(network.log_belonging_scale.exp()),
        "evidenceScale": values(network.log_evidence_scale.exp()),
        "fading": values(network.log_fading.exp()),
        "offset": values(network.offset),
        "calibration": {"slope": round(calibration[0], 6), "intercept": round(calibration[1], 6)},
        "longestFading": LONGEST_FADING,
    }
    with open(os.path.join(folder, "config.json"), "w") as file:
        file.write(json.dumps(config, indent=2) + "\n")
    write_matrices(network, os.path.join(folder, "parameters.bin"))


def load(network, folder):
    """Sets the network to what `write` wrote to a folder."""
    config = json.load(open(os.path.join(folder, "config.json")))
    read_matrices(network, os.path.join(folder, "parameters.bin"))
    with torch.no_grad():
        for name in ["item", "phrase", "belonging", "evidence"]:
            getattr(network, f"log_{name}_scale").copy_(torch.tensor(config[f"{name}Scale"]).log())
        network.log_fading.copy_(torch.tensor(config["fading"]).log())
        network.offset.copy_(torch.tensor(config["offset"]))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", default=".work")
    parser.add_argument("--out", default="models/lane-align")
    parser.add_argument("--encoder", required=True, help="version of lane-titles, from models/manifest.json")
    parser.add_argument("--version", default="lane-align-3")
    parser.add_argument("--data", nargs="+", default=["ml-1m", "amazon-beauty-2014", "amazon-videogames-2018"])
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--examples", type=int, default=40_000, help="most examples of a data set in an epoch")
    parser.add_argument("--rate", type=float, default=0.002)
    parser.add_argument("--heads", type=int, default=4)
    parser.add_argument("--width", type=int, default=64)
    parser.add_argument("--others", type=int, default=128, help="random items beside a batch's targets")
    parser.add_argument("--batch", type=int, default=96)
    parser.add_argument("--hidden", type=int, default=512)
    parser.add_argument("--warm", type=int, default=100, help="steps over which the rate rises at first")
    parser.add_argument("--sampled", type=int, default=100, help="most items that a target is ranked among, beside itself")
    parser.add_argument("--watched", type=int, default=3000, help="most validation targets of a data set after each epoch")
    parser.add_argument("--device", default="auto", help="auto takes a GPU where PyTorch sees one")
    parser.add_argument("--start", help="folder with the config.json and parameters.bin to begin with")
    parser.add_argument("--exact", help="file for the kept network's matrices before they are rounded")
    parser.add_argument("--figures", help="file for the figures on test targets, as JSON")
    parser.add_argument("--progress", action="store_true", help="prints how far training has come, a line of JSON each time")
    arguments = parser.parse_args()
    torch.manual_seed(SEED)
    generator = numpy.random.default_rng(SEED)
    sets = {name: Examples(os.path.join(arguments.work, "align", name)) for name in arguments.data}
    network = Alignment(dimension=next(iter(sets.values())).items.shape[1], heads=arguments.heads, width=arguments.width, hidden=arguments.hidden)
    if arguments.start:
        load(network, arguments.start)
    device = arguments.device if arguments.device != "auto" else "cuda" if torch.cuda.is_available() else "cpu"
    network.to(device)
    for data in sets.values():
        data.items, data.phrases = data.items.to(device), data.phrases.to(device)
    scalars = [parameter for name, parameter in network.named_parameters() if parameter.dim() == 1]
    optimiser = torch.optim.Adam(
        [{"params": [parameter for parameter in network.parameters() if parameter.dim() > 1], "lr": arguments.rate}, {"params": scalars, "lr": 10 * arguments.rate}]
    )
    # Every domain counts alike, whatever its size.
    per_epoch = min(arguments.examples, min(len(data.splits["train"]) for data in sets.values()))
    steps = arguments.epochs * len(sets) * (per_epoch // arguments.batch)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: min(1, step / arguments.warm) * (0.5 + 0.5 * math.cos(math.pi * step / steps)))
    for name, data in sets.items():
        nearest, mean = baselines(data, "valid", arguments.watched)
        hits, gains, *_ = evaluate(network, data, "valid", arguments.watched)
        print(json.dumps({"data": name, "train": len(data.splits["train"]), "nearest": nearest, "mean": mean, "start hr10": hits, "start ndcg10": gains}), flush=True)
    best, start, done = -1.0, time.time(), 0
    kept, started = {"epoch": None, "state": None}, None

    def judge(epoch, losses):
        """Reports an epoch, and keeps it where it is the best so far. Epoch -1 is the network to begin with."""
        nonlocal best
        report, mean_gain = {}, 0.0
        pooled_positive, pooled_negative = [], []
        for name, data in sets.items():
            hits, gains, positive, negative = evaluate(network, data, "valid", arguments.watched, arguments.sampled)
            exchanged = evaluate(network, data, "valid", arguments.watched, arguments.sampled, exchange=True)[1]
            loss = {"loss": round(sum(losses[name]) / len(losses[name]), 4)} if losses[name] else {}
            report[name] = {**loss, "hr10": round(hits, 4), "ndcg10": round(gains, 4), "exchanged": round(exchanged, 4)}
            mean_gain += gains / len(sets)
            size = min(len(positive), 3000)
            pooled_positive += positive[:size]
            pooled_negative += negative[:size]
        print(json.dumps({"epoch": epoch, "seconds": round(time.time() - start), "mean ndcg10": round(mean_gain, 4), **report}), flush=True)
        if mean_gain > best:
            best = mean_gain
            kept.update(epoch=epoch, state={name: value.detach().clone() for name, value in network.state_dict().items()})
            write(network, arguments.out, calibrate(pooled_positive, pooled_negative), arguments.encoder, arguments.version)

    if arguments.start:
        judge(-1, {name: [] for name in sets})
        if arguments.figures:
            started = {name: test_figures(network, data, arguments.sampled)["network"] for name, data in sets.items()}
    for epoch in range(arguments.epochs):
        queue = []
        for name, data in sets.items():
            order = generator.permutation(len(data.splits["train"]))[:per_epoch]
            # Histories of like length together, so that little is computed for padding.
            lengths = numpy.array([len(data.splits["train"][row]["h"]) for row in order])
            order = order[numpy.argsort(lengths, kind="stable")]
            queue += [(name, order[first : first + arguments.batch]) for first in range(0, per_epoch - arguments.batch + 1, arguments.batch)]
        generator.shuffle(queue)
        network.train()
        losses = {name: [] for name in sets}
        for name, rows in queue:
            data = sets[name]
            chosen = [data.splits["train"][row] for row in rows]
            batch = data.batch(chosen)
            others = torch.from_numpy(generator.choice(data.met, arguments.others))
            shared = torch.cat([batch["target"], others])
            # Items that histories and candidates share are looked at once.
            items, places = torch.cat([batch["history"].flatten(), shared]).unique(return_inverse=True)
            seen, places = network.see(data.items[items]), places.to(device)
            keys = seen.index_select(1, places[: -len(shared)]).view(network.heads, *batch["history"].shape, -1)
            queries = seen.index_select(1, places[-len(shared) :])
            belonging = data.belongs(batch["phrases"], shared.numpy()).to(device)
            mass, _ = network.align(keys, queries, None, batch["steps"].to(device), batch["preferences"], batch["ownership"].to(device), belonging)
            known = data.known(batch["users"], shared.numpy())
            known[torch.arange(len(chosen)), torch.arange(len(chosen))] = False
            loss = functional.cross_entropy(mass.masked_fill(known.to(device), -1e9), torch.arange(len(chosen), device=device))
            losses[name].append(float(loss))
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 5.0)
            optimiser.step()
            schedule.step()
            done += 1
            if arguments.progress and (done == steps or done % max(1, steps // 50) == 0):
                print(json.dumps({"progress": done / steps, "loss": float(loss), "seconds": round(time.time() - start)}), flush=True)
        judge(epoch, losses)
    network.load_state_dict(kept["state"])
    if arguments.exact:
        write_exactly(network, arguments.exact)
    print(json.dumps({"itemScale": network.log_item_scale.exp().tolist(), "phraseScale": network.log_phrase_scale.exp().tolist(), "belongingScale": network.log_belonging_scale.exp().tolist(), "evidenceScale": network.log_evidence_scale.exp().tolist(), "fading": network.log_fading.exp().tolist(), "offset": network.offset.tolist()}))
    if arguments.figures:
        figures = {
            name: {
                **test_figures(network, data, arguments.sampled),
                **({"start": started[name]} if started else {}),
                "exchanged": {"ndcg10": evaluate(network, data, "test", limit=10_000, negatives=arguments.sampled, exchange=True)[1]},
                "targets": len(data.splits["test"][:10_000]),
            }
            for name, data in sets.items()
        }
        with open(arguments.figures, "w") as file:
            json.dump({"device": device, "seconds": round(time.time() - start), "epoch": kept["epoch"], "epochs": arguments.epochs, "data": figures}, file)


if __name__ == "__main__":
    main()
