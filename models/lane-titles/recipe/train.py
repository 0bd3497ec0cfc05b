"""Trains the token table.

    OMP_NUM_THREADS=1 python train.py --data ... --work ... --name final --steps 1200
"""

import json
import math
import os
import time

import numpy
import torch
import torch.nn.functional as functional

from encoding import table_encoder
from examples import load
from measures import all_measures
from settings import arguments, parser
from tasks import Tasks

TASK_WEIGHTS = {"phrases": 1.5, "labels": 1.5, "descriptions": 0.7, "words": 0.7, "author_titles": 0.3,
                "views": 2.0, "sentences": 18.0, "pictures": 3.0, "products": 1.0}


def training_options():
    options = parser()
    options.add_argument("--name", default="final")
    options.add_argument("--dimension", type=int, default=256)
    options.add_argument("--steps", type=int, default=1200)
    options.add_argument("--seed", type=int, default=7)
    options.add_argument("--batch", type=int, default=288)
    options.add_argument("--rate", type=float, default=0.0015)
    options.add_argument("--weight_rate", type=float, default=0.002)
    options.add_argument("--size_exponent", type=float, default=0.5, help="how much a catalogue's size counts")
    options.add_argument("--story_share", type=float, default=0.65, help="how often the labels are those of stories, not goods")
    options.add_argument("--phrase_scale", type=float, default=20)
    options.add_argument("--label_scale", type=float, default=14)
    options.add_argument("--label_correction", type=float, default=0.0)
    options.add_argument("--text_scale", type=float, default=20)
    options.add_argument("--view_scale", type=float, default=20)
    options.add_argument("--product_scale", type=float, default=20)
    options.add_argument("--title_drop", type=float, default=0.15)
    options.add_argument("--view_drop", type=float, default=0.35)
    options.add_argument("--sentence_drop", type=float, default=0.1)
    options.add_argument("--product_drop", type=float, default=0.3)
    options.add_argument("--weights", default="{}", help="task weights that differ from the usual, as JSON")
    options.add_argument("--every", type=int, default=300, help="steps between measurements")
    return options


class StaticEncoder(torch.nn.Module):
    """A text is the weighted mean of its tokens' vectors, at unit length."""

    def __init__(self, table):
        super().__init__()
        norms = numpy.maximum(numpy.linalg.norm(table, axis=1), 1e-4)
        self.table = torch.nn.Parameter(torch.from_numpy(table / norms[:, None]))
        self.log_weight = torch.nn.Parameter(torch.from_numpy(numpy.log(norms / norms.mean())))

    def forward(self, ids, lengths):
        offsets = torch.from_numpy(numpy.cumsum(lengths) - lengths)
        ids = torch.from_numpy(ids)
        summed = functional.embedding_bag(ids, self.table, offsets, mode="sum", per_sample_weights=self.log_weight[ids].exp())
        return functional.normalize(summed, dim=1, eps=1e-8)

    def folded(self):
        """The table with the token weight in it; only directions and relative sizes count."""
        with torch.no_grad():
            table = self.table * self.log_weight.exp()[:, None]
            return table.numpy()


def main():
    options = arguments(training_options())
    torch.manual_seed(options.seed)
    torch.set_num_threads(1)
    examples = load(options.data, options.work)
    tasks = Tasks(examples, options, options.seed)
    task_weights = {**TASK_WEIGHTS, **json.loads(options.weights)}
    encoder = StaticEncoder(numpy.load(os.path.join(options.work, f"start-{options.dimension}.npy")))
    optimiser = torch.optim.Adam([{"params": [encoder.table], "lr": options.rate}, {"params": [encoder.log_weight], "lr": options.weight_rate}], betas=(0.9, 0.99))
    base_rates = [group["lr"] for group in optimiser.param_groups]
    started = time.time()
    average = {name: 0.0 for name in task_weights}
    for step in range(options.steps + 1):
        if step % options.every == 0:
            figures = all_measures(table_encoder(encoder.folded(), examples["texts"].tokenizer), options.data)
            print(json.dumps({"step": step, "seconds": round(time.time() - started), **{name: round(value, 4) for name, value in figures.items()},
                              "losses": {name: round(value, 3) for name, value in average.items()}}), flush=True)
            numpy.save(os.path.join(options.work, f"table-{options.name}.npy"), encoder.folded())
        progress = step / max(options.steps, 1)
        factor = min(1.0, (step + 1) / 100) * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * progress)))
        for group, rate in zip(optimiser.param_groups, base_rates):
            group["lr"] = rate * factor
        drawn = [(name, *getattr(tasks, name)()) for name, weight in task_weights.items() if weight > 0]
        parts = [part for _, task_parts, _ in drawn for part in task_parts]
        vectors = encoder(numpy.concatenate([ids for ids, _ in parts]), numpy.concatenate([lengths for _, lengths in parts]))
        pieces = list(torch.split(vectors, [len(lengths) for _, lengths in parts]))
        total = 0.0
        for name, task_parts, loss in drawn:
            value = loss(pieces[:len(task_parts)])
            pieces = pieces[len(task_parts):]
            total = total + task_weights[name] * value
            average[name] += 0.02 * (float(value) - average[name])
        optimiser.zero_grad(set_to_none=True)
        total.backward()
        optimiser.step()


if __name__ == "__main__":
    main()
