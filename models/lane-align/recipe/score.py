"""Scores the test targets of exported examples, and the items they are ranked among, for the test of parity.

    python3 models/lane-align/recipe/score.py --work .work --network models/lane-align --data ml-1m

Writes to WORK/align/NAME, for every test example with a preference, in their order: scores.f32 (examples × candidates, the
target first) and candidate-belonging.u8 (examples × 5 preferences × candidates).
"""

import argparse
import os

import numpy

from examples import Examples
from judge import masses
from network import Alignment
from train import load

# As many as export.ts draws for a target.
MOST_OTHERS = 100


def score(network, data):
    """Scores, float32, examples × candidates, and belonging, uint8, examples × preferences × candidates."""
    tests, scores, belonging = data.splits["test"], [], []
    for candidates, mass, _ in masses(network, data, tests, MOST_OTHERS):
        scores.append(mass.exp().numpy())
        phrases = data.batch(tests[len(belonging) : len(belonging) + len(candidates)])["phrases"]
        belonging.extend(data.belonging[phrases[:, :, None], candidates.numpy()[:, None]])
    return numpy.concatenate(scores), numpy.stack(belonging)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", default=".work")
    parser.add_argument("--network", default="models/lane-align", help="folder with config.json and parameters.bin")
    parser.add_argument("--data", nargs="+", default=["ml-1m", "amazon-beauty-2014", "amazon-videogames-2018"])
    arguments = parser.parse_args()
    network = Alignment()
    load(network, arguments.network)
    for name in arguments.data:
        folder = os.path.join(arguments.work, "align", name)
        scores, belonging = score(network, Examples(folder))
        scores.astype("<f4").tofile(os.path.join(folder, "scores.f32"))
        belonging.tofile(os.path.join(folder, "candidate-belonging.u8"))


if __name__ == "__main__":
    main()
