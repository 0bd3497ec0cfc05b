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
    "bottleneck-aligned": "**Aligned bottleneck**",
    "bottleneck-aligned-dropout": "Aligned bottleneck with dropout",
    "bottleneck-aligned-dropout-brief": "Aligned bottleneck with dropout, 5 epochs (else 10)",
    "bottleneck-aligned-dropout-0.5": "Aligned bottleneck with dropout, contrast 0.5 (else 0.4)",
    "bottleneck-aligned-random-partition": "Aligned bottleneck, evidence dealt by chance in training and test",
    "bottleneck-aligned-dropout-random-partition": "Aligned bottleneck with dropout, evidence dealt by chance in training and test",
    "bottleneck-aligned-no-phrases": "Aligned bottleneck, without phrases (no alignment)",
    "bottleneck-aligned-no-contrast": "Aligned bottleneck, without contrast",
    "bottleneck-aligned-m1": "Aligned bottleneck, m = 1 (else 5)",
    "bottleneck-aligned-m3": "Aligned bottleneck, m = 3",
    "bottleneck-aligned-m10": "Aligned bottleneck, m = 10",
    "bottleneck-aligned-h1": "Aligned bottleneck, 1 head (else 4)",
    "bottleneck-aligned-h8": "Aligned bottleneck, 8 heads",
    "bottleneck-aligned-h1-together-3": "Three aligned bottlenecks of 1 head, together",
    "bottleneck-aligned-h1-together-5": "Five aligned bottlenecks of 1 head, together",
    "bottleneck-aligned-dropout-brief-random-partition": "Aligned bottleneck with dropout, 5 epochs, evidence dealt by chance in training and test",
    "bottleneck-aligned-dropout-brief-random-partition-together-5": "Five of these, together",
    "bottleneck-aligned-dropout-brief-together-5": "**Five aligned bottlenecks with dropout, 5 epochs, together**",
    "bottleneck-contrast": "Bottleneck with contrast, phrases with a projection of their own",
    "bottleneck-contrast-random-partition": "The same, evidence dealt by chance in training and test",
    "bottleneck-directed": "Directed bottleneck",
    "bottleneck-directed-no-contrast": "Directed bottleneck, without contrast",
    "bottleneck-directed-dropout": "Directed bottleneck, more dropout, longer",
    "bottleneck-sequences": "**Bottleneck over sequences**",
    "bottleneck-sequences-brief": "**Bottleneck over sequences, more dropout, 8 epochs**",
    "bottleneck-sequences-random-partition": "Bottleneck over sequences, evidence dealt by chance in training and test",
}
# Ways to judge a bottleneck that was trained before; a row for each that was done.
CONTROLS = {
    "exchanged-phrases": "phrases exchanged",
    "exchanged-preferences": "all preferences exchanged",
    "exchanged-owners": "evidence dealt by chance",
    "phrases-only": "phrases alone, no evidence",
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


def row(name, backbone, variant, found, gain):
    epochs = ", ".join(f"{line['epochs']} ({line['best_validation_epoch']}, {line['stopped_by']})" for line in found)
    if "examples" in found[0]:
        epochs += f"; {found[0]['examples']:,} examples an epoch"
    figures = " | ".join(mean(found, metric) for metric in ("hr10", "ndcg10", "hr5", "ndcg5"))
    trained, together, members = variant.partition("-together-")
    command = f"ensemble.py --variant {trained} --members {members}" if together else f"--backbone {backbone} --variant {variant}"
    return f"| {name} | `{command}` | {figures} | {gain} | {len(found)} | {epochs} |"


def section(dataset, lines):
    find = lambda backbone, variant: [line for line in lines if (line["backbone"], line["variant"]) == (backbone, variant)]
    rows, controls, missing, few = [], [], [], []
    for backbone, variant, name in cells():
        found = find(backbone, variant)
        if not found:
            missing.append(name)
            continue
        if len({line["seed"] for line in found}) < (1 if variant == "popularity" else SEEDS_WANTED[dataset]):
            few.append(name)
        baseline = find(REFERENCE if backbone == "none" else backbone, "id")
        gain = "–" if variant in ("id", "popularity") else lift(found, baseline)
        rows.append(row(name, backbone, variant, found, gain))
        for control, told in CONTROLS.items() if backbone == "none" else ():
            judged = sorted(find(backbone, f"{variant}-{control}"), key=lambda line: line["seed"])
            if judged:
                controls.append(fall(f"{name.replace('**', '')}: {told}", f"{variant}-{control}", judged, found))
    text = [f"### {DATASETS[dataset]} (`--dataset {dataset}`)", ""]
    if rows:
        text += ["| cell | command | HR@10 | NDCG@10 | HR@5 | NDCG@5 | lift HR@10 / NDCG@10 | seeds | epochs (best, stopped by) |"]
        text += ["|---|---|---|---|---|---|---|---|---|", *rows, ""]
    else:
        return text + [f"**Not run**: none of the {len(missing)} cells.", ""]
    if controls:
        text += ["The same networks, judged in another way; change against the same network as it is, for each seed:", ""]
        text += ["| control at test time | variant | HR@10 | NDCG@10 | change of NDCG@10 | seeds |", "|---|---|---|---|---|---|", *controls, ""]
    if few:
        text += [f"**Fewer than the {SEEDS_WANTED[dataset]} seeds wanted**: " + "; ".join(few) + ".", ""]
    return text + ["**Not run**: " + ("; ".join(missing) or "none of the cells is missing") + ".", ""]


def fall(name, variant, judged, found):
    whole = {line["seed"]: line["ndcg10"] for line in found}
    changes = ", ".join(f"{100 * (line['ndcg10'] / whole[line['seed']] - 1):+.1f} %" for line in judged if line["seed"] in whole)
    seeds = ", ".join(str(line["seed"]) for line in judged)
    return f"| {name} | `{variant}` | {mean(judged, 'hr10')} | {mean(judged, 'ndcg10')} | {changes} | {seeds} |"


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
