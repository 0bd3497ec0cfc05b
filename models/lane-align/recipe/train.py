"""Trains lane-align on frozen title vectors of several domains at once, and writes config.json and parameters.bin.

    /usr/bin/env python3 models/lane-align/recipe/train.py --work .work --out models/lane-align --encoder VERSION

Loss: the target against a batch's other targets and random items, by the log of the score (softmax). Then slope and
intercept of the likelihood are fitted on validation targets against random items, one to one.
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
from network import LONGEST_FADING, Alignment

SEED = 20240702


def evaluate(network, data, split, limit=3000, negatives=100, exchange=False):
    """HR@10, NDCG@10 of the target among sampled items, and logits for the calibration."""
    network.eval()
    generator = numpy.random.default_rng(7)
    examples = data.splits[split][:limit]
    hits, gains, positive, negative = [], [], [], []
    with torch.no_grad():
        for first in range(0, len(examples), 256):
            chosen = examples[first : first + 256]
            batch = data.batch(chosen)
            if exchange:
                # Another visitor's phrases over one's own history: what the phrases are worth.
                batch["preferences"] = batch["preferences"].roll(1, 0)
                batch["phrases"] = numpy.roll(batch["phrases"], 1, 0)
            own = torch.tensor([[example["t"], *data.negatives(example["u"], negatives, generator)] for example in chosen])
            mass, prior = network(batch["history"], batch["steps"], batch["preferences"], batch["ownership"], None, data.items[own], own_belonging=data.belongs(batch["phrases"], own.numpy()))
            ratio = mass - prior[:, None]
            rank = (mass[:, 1:] >= mass[:, :1]).sum(1)
            hits.extend((rank < 10).float().tolist())
            gains.extend(torch.where(rank < 10, 1 / torch.log2(rank + 2.0), torch.zeros(len(rank))).tolist())
            positive.extend(ratio[:, 0].tolist())
            negative.extend(ratio[:, 1].tolist())
    return sum(hits) / len(hits), sum(gains) / len(gains), positive, negative


def baselines(data, split, limit=3000):
    """HR@10 of what needs no training: nearest title, and the mean of titles weighted by recency."""
    generator = numpy.random.default_rng(7)
    examples = data.splits[split][:limit]
    nearest, mean = [], []
    for example in examples:
        own = data.items[torch.tensor([example["t"], *data.negatives(example["u"], 100, generator)])]
        history = data.items[example["h"]]
        similar = (own @ history.T).max(1).values
        weights = 0.8 ** torch.arange(len(example["h"]) - 1, -1, -1.0)
        average = own @ (weights[:, None] * history).sum(0)
        nearest.append(float((similar[1:] >= similar[0]).sum() < 10))
        mean.append(float((average[1:] >= average[0]).sum() < 10))
    return sum(nearest) / len(nearest), sum(mean) / len(mean)


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


def half(parameter):
    """The parameter as bfloat16, rounded to nearest: the upper half of a 32-bit float."""
    bits = parameter.detach().contiguous().flatten().numpy().astype("<f4").view("<u4")
    return ((bits + 0x7FFF + ((bits >> 16) & 1)) >> 16).astype("<u2")


def write(network, folder, calibration, encoder, version):
    """config.json, and parameters.bin: inner, outer, item and phrase projection, one after the other."""
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
    parameters = [network.inner, network.outer, network.item, network.phrase]
    numpy.concatenate([half(parameter) for parameter in parameters]).tofile(os.path.join(folder, "parameters.bin"))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", default=".work")
    parser.add_argument("--out", default="models/lane-align")
    parser.add_argument("--encoder", required=True, help="version of lane-titles, from models/manifest.json")
    parser.add_argument("--version", default="lane-align-2")
    parser.add_argument("--data", nargs="+", default=["ml-1m", "amazon-beauty-2014", "amazon-videogames-2018"])
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--examples", type=int, default=40_000, help="most examples of a data set in an epoch")
    parser.add_argument("--rate", type=float, default=0.002)
    parser.add_argument("--heads", type=int, default=4)
    parser.add_argument("--width", type=int, default=64)
    parser.add_argument("--others", type=int, default=128, help="random items beside a batch's targets")
    parser.add_argument("--batch", type=int, default=96)
    parser.add_argument("--hidden", type=int, default=512)
    arguments = parser.parse_args()
    torch.manual_seed(SEED)
    generator = numpy.random.default_rng(SEED)
    sets = {name: Examples(os.path.join(arguments.work, "align", name)) for name in arguments.data}
    network = Alignment(dimension=next(iter(sets.values())).items.shape[1], heads=arguments.heads, width=arguments.width, hidden=arguments.hidden)
    scalars = [parameter for name, parameter in network.named_parameters() if parameter.dim() == 1]
    optimiser = torch.optim.Adam(
        [{"params": [parameter for parameter in network.parameters() if parameter.dim() > 1], "lr": arguments.rate}, {"params": scalars, "lr": 10 * arguments.rate}]
    )
    # Every domain counts alike, whatever its size.
    per_epoch = min(arguments.examples, min(len(data.splits["train"]) for data in sets.values()))
    steps = arguments.epochs * len(sets) * (per_epoch // arguments.batch)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: min(1, step / 100) * (0.5 + 0.5 * math.cos(math.pi * step / steps)))
    for name, data in sets.items():
        nearest, mean = baselines(data, "valid")
        hits, gain, *_ = evaluate(network, data, "valid")
        print(json.dumps({"data": name, "train": len(data.splits["train"]), "nearest": nearest, "mean": mean, "start hr10": hits, "start ndcg10": gain}), flush=True)
    best, start = -1.0, time.time()
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
            mass, _ = network(batch["history"], batch["steps"], batch["preferences"], batch["ownership"], data.items[shared], belonging=data.belongs(batch["phrases"], shared.numpy()))
            known = data.known(batch["users"], shared.numpy())
            known[torch.arange(len(chosen)), torch.arange(len(chosen))] = False
            loss = functional.cross_entropy(mass.masked_fill(known, -1e9), torch.arange(len(chosen)))
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 5.0)
            optimiser.step()
            schedule.step()
            losses[name].append(float(loss))
        report, calibrations, mean_gain = {}, [], 0.0
        pooled_positive, pooled_negative = [], []
        for name, data in sets.items():
            hits, gain, positive, negative = evaluate(network, data, "valid")
            exchanged = evaluate(network, data, "valid", exchange=True)[1]
            report[name] = {"loss": round(sum(losses[name]) / len(losses[name]), 4), "hr10": round(hits, 4), "ndcg10": round(gain, 4), "exchanged": round(exchanged, 4)}
            mean_gain += gain / len(sets)
            size = min(len(positive), 3000)
            pooled_positive += positive[:size]
            pooled_negative += negative[:size]
        print(json.dumps({"epoch": epoch, "seconds": round(time.time() - start), "mean ndcg10": round(mean_gain, 4), **report}), flush=True)
        if mean_gain > best:
            best = mean_gain
            write(network, arguments.out, calibrate(pooled_positive, pooled_negative), arguments.encoder, arguments.version)
    print(json.dumps({"itemScale": network.log_item_scale.exp().tolist(), "phraseScale": network.log_phrase_scale.exp().tolist(), "belongingScale": network.log_belonging_scale.exp().tolist(), "evidenceScale": network.log_evidence_scale.exp().tolist(), "fading": network.log_fading.exp().tolist(), "offset": network.offset.tolist()}))
    for name, data in sets.items():
        hits, gain, *_ = evaluate(network, data, "test", limit=10_000)
        print(json.dumps({"test": name, "hr10": round(hits, 4), "ndcg10": round(gain, 4)}), flush=True)


if __name__ == "__main__":
    main()
