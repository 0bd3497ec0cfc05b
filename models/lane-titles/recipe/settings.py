"""Folders that every step needs, as command-line options."""

import argparse
import os

RECIPE_FOLDER = os.path.dirname(os.path.abspath(__file__))
MODEL_FOLDER = os.path.dirname(RECIPE_FOLDER)
REPOSITORY = os.path.dirname(os.path.dirname(MODEL_FOLDER))


def parser():
    options = argparse.ArgumentParser()
    options.add_argument("--data", default=os.path.join(REPOSITORY, "..", "shared", "data"), help="folder of the training texts")
    options.add_argument("--work", default=os.path.join(REPOSITORY, ".work", "lane-titles"), help="folder for files in between")
    return options


def arguments(options=None):
    found = (options or parser()).parse_args()
    os.makedirs(found.work, exist_ok=True)
    return found
