"""Runs many cells side by side, the first of the list first, and begins none after a time.

    python3 models/experiment/many.py --cells models/experiment/cells.txt --workers 8 --minutes 60

A line of the list has the words of run.py for one cell, and `#` begins a remark. Each worker takes the next cell of the
list that nobody has, so that data sets are read once for each worker. A cell that fails is told, and the others go on.
"""

import argparse
import multiprocessing
import os
import shlex
import time
import traceback

from run import RESULTS


def work(number, lines, place, shared):
    """Takes cells until there is none left or the time is up."""
    from preferences import Preferences
    from protocol import Dataset
    from run import options, prepare, run

    prepare()
    datasets, preferences = {}, {}
    while time.time() < shared["until"]:
        with place.get_lock():
            mine, place.value = place.value, place.value + 1
        if mine >= len(lines):
            return
        words = [*shlex.split(lines[mine]), "--work", shared["work"], "--results", shared["results"], "--no-checkpoint", "--quiet"]
        arguments = options().parse_args(words)
        name = arguments.dataset
        try:
            if name not in datasets:
                datasets.clear()
                preferences.clear()
                datasets[name] = Dataset(os.path.join(arguments.work, "experiment", name), arguments.device)

            def read(count=5):
                if count not in preferences:
                    preferences[count] = Preferences(datasets[name], count)
                return preferences[count]

            begun = time.time()
            left = (shared["stop"] - begun) / 60
            arguments.minutes = min(arguments.minutes, max(0.01, left))
            run(arguments, datasets[name], read)
            print(f"worker {number}: {lines[mine]}: {time.time() - begun:.1f} s", flush=True)
        except Exception:
            print(f"worker {number}: failed: {lines[mine]}\n{traceback.format_exc()}", flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", default=".work")
    parser.add_argument("--results", default=RESULTS)
    parser.add_argument("--cells", required=True, help="file with a line for each cell")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--minutes", type=float, default=1e6, help="no cell is begun after this time")
    parser.add_argument("--stop", type=float, default=1e6, help="minutes after which cells that still train are judged as they are")
    arguments = parser.parse_args()
    lines = [line.split("#")[0].strip() for line in open(arguments.cells)]
    lines = [line for line in lines if line]
    now = time.time()
    shared = {"work": arguments.work, "results": arguments.results, "until": now + 60 * arguments.minutes, "stop": now + 60 * arguments.stop}
    context = multiprocessing.get_context("spawn")
    place = context.Value("i", 0)
    workers = [context.Process(target=work, args=(number, lines, place, shared)) for number in range(arguments.workers)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()


if __name__ == "__main__":
    main()
