"""Writes models/README.md from results.jsonl: one row for each cell, with the command that makes it.

    python3 models/experiment/table.py
"""

import json
import os
import statistics

HERE = os.path.dirname(os.path.abspath(__file__))
DATASETS = {"amazon-beauty-2014": "Amazon Beauty 2014", "ml-1m": "MovieLens-1M", "amazon-videogames-2018": "Amazon Video Games 2018"}
BACKBONES = ["sasrec", "gru4rec", "bert4rec"]
NAMES = {"sasrec": "SASRec", "gru4rec": "GRU4Rec", "bert4rec": "BERT4Rec", "none": ""}
# The cells that the experiment asks for, in the order of the table: whichever has no line is listed as not run.
BACKBONE_VARIANTS = {
    "id": "id embeddings",
    "text": "text-initialised",
    "text-softmax": "text-initialised, with the bottleneck's loss",
    "lane-leak": "LANE as published",
    "lane-prefix": "LANE, preferences from the prefix only",
    "lane-shuffled": "LANE as published, preferences shuffled among users",
}
OWN_VARIANTS = {
    "popularity": "Popularity",
    "bottleneck": "**Bottleneck**",
    "bottleneck-exchanged-phrases": "Bottleneck, phrases exchanged at test time",
    "bottleneck-exchanged-preferences": "Bottleneck, phrases exchanged and evidence dealt anew at test time",
    "bottleneck-dropout": "Bottleneck, dropout 0.5 on history vectors",
    "bottleneck-phrases-alone": "Bottleneck, phrases alone in half of the training examples",
    "bottleneck-phrases-alone-exchanged-phrases": "Bottleneck, phrases alone in half of the examples, phrases exchanged at test time",
    "bottleneck-random-partition": "Bottleneck, random partition of the evidence",
    "bottleneck-m1": "Bottleneck, m = 1",
    "bottleneck-m3": "Bottleneck, m = 3",
    "bottleneck-m10": "Bottleneck, m = 10",
}
SEEDS_WANTED = {"amazon-beauty-2014": 3, "ml-1m": 1, "amazon-videogames-2018": 1}
# The baseline of a cell without a backbone.
REFERENCE = "sasrec"


def cells():
    own = list(OWN_VARIANTS.items())
    yield "none", own[0][0], own[0][1]
    for backbone in BACKBONES:
        for variant, name in BACKBONE_VARIANTS.items():
            yield backbone, variant, f"{NAMES[backbone]}, {name}"
    for variant, name in own[1:]:
        yield "none", variant, name


def mean(lines, metric):
    values = [line[metric] for line in lines]
    shown = f"{statistics.mean(values):.4f}"
    return f"{shown} ± {statistics.stdev(values):.4f}" if len(values) > 1 else shown


def lift(lines, baseline):
    """Relative gain in HR@10 and NDCG@10 over the id-embedding backbone, over the seeds that both have."""
    shared = {line["seed"] for line in lines} & {line["seed"] for line in baseline}
    if not shared:
        return "–"
    of = lambda some, metric: statistics.mean(line[metric] for line in some if line["seed"] in shared)
    return " / ".join(f"{100 * (of(lines, metric) / of(baseline, metric) - 1):+.1f} %" for metric in ("hr10", "ndcg10"))


def section(dataset, lines):
    find = lambda backbone, variant: [line for line in lines if (line["backbone"], line["variant"]) == (backbone, variant)]
    rows, missing = [], []
    for backbone, variant, name in cells():
        found = find(backbone, variant)
        if len({line["seed"] for line in found}) < (1 if variant == "popularity" else SEEDS_WANTED[dataset]):
            missing.append(f"{name} ({len(found)})")
        if not found:
            continue
        baseline = find(REFERENCE if backbone == "none" else backbone, "id")
        gain = "–" if variant in ("id", "popularity") else lift(found, baseline)
        epochs = ", ".join(f"{line['epochs']} ({line['best_validation_epoch']}, {line['stopped_by']})" for line in found)
        figures = " | ".join(mean(found, metric) for metric in ("hr10", "ndcg10", "hr5", "ndcg5"))
        rows.append(f"| {name} | `--backbone {backbone} --variant {variant}` | {figures} | {gain} | {len(found)} | {epochs} |")
    text = [f"### {DATASETS[dataset]} (`--dataset {dataset}`)", ""]
    if rows:
        text += ["| cell | command | HR@10 | NDCG@10 | HR@5 | NDCG@5 | lift HR@10 / NDCG@10 | seeds | epochs (best, stopped by) |"]
        text += ["|---|---|---|---|---|---|---|---|---|", *rows, ""]
    else:
        return text + [f"**Not run**: none of the {len(missing)} cells.", ""]
    wanted = SEEDS_WANTED[dataset]
    return text + [f"**Not run**, or with fewer than the {wanted} seeds wanted (seeds run): " + ("; ".join(missing) or "none") + ".", ""]


def main():
    lines = [json.loads(line) for line in open(os.path.join(HERE, "results.jsonl"))]
    text = open(os.path.join(HERE, "introduction.md")).read().rstrip().split("\n") + [""]
    for dataset in DATASETS:
        text += section(dataset, [line for line in lines if line["dataset"] == dataset])
    findings = os.path.join(HERE, "findings.md")
    if os.path.exists(findings):
        text += open(findings).read().rstrip().split("\n") + [""]
    with open(os.path.join(HERE, "..", "README.md"), "w") as file:
        file.write("\n".join(text))


if __name__ == "__main__":
    main()
