"""What it costs to ship rounded numbers: HR and NDCG on test targets of one network in three forms.

    python3 models/lane-align/recipe/rounding.py --work .work --network FOLDER --exact FILE --data ml-1m

FOLDER has the config.json and parameters.bin that train.py wrote, FILE the matrices that it wrote with --exact.
"""

import argparse
import json
import os

import torch

from examples import Examples
from judge import figures_of, network_ranks
from matrices import matrices_of, read_exactly
from network import Alignment
from train import load


def as_bfloat16(network):
    """Rounds all matrices to bfloat16: sign, exponent and 8 bits."""
    with torch.no_grad():
        for matrix in matrices_of(network):
            matrix.copy_(matrix.bfloat16().float())
    return network


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", default=".work")
    parser.add_argument("--network", required=True)
    parser.add_argument("--exact", required=True)
    parser.add_argument("--data", nargs="+", required=True)
    arguments = parser.parse_args()
    forms = {name: Alignment() for name in ("float32", "bfloat16", "int8 by row")}
    for name, network in forms.items():
        load(network, arguments.network)
        if name != "int8 by row":
            read_exactly(network, arguments.exact)
    as_bfloat16(forms["bfloat16"])
    for name in arguments.data:
        data = Examples(os.path.join(arguments.work, "align", name))
        for form, network in forms.items():
            print(json.dumps({"data": name, "form": form, **figures_of(network_ranks(network, data))}), flush=True)


if __name__ == "__main__":
    main()
