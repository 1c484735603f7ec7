"""Matches lists on DuckDB, PostgreSQL and Spark and holds each result against tandem match.

Prints what differs, and how long each step took; the exit status is 1 where anything differs.
"""
import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time

from engines import ENGINES
from lists import Lists, compare

HERE = os.path.dirname(os.path.abspath(__file__))
BENCH = os.path.join(HERE, "..", "..", "Benchmarks", "matching")


class Laps:
    """How long each step took."""

    def __init__(self):
        self.last = time.monotonic()
        self.laps = []

    def __call__(self, name):
        now = time.monotonic()
        self.laps.append((name, now - self.last))
        self.last = now

    def __str__(self):
        return ", ".join(f"{name} {seconds:.1f} s" for name, seconds in self.laps)


def all_lists(tandem, sizes, labelled, folder):
    for name in labelled:
        path = os.path.join(BENCH, name)
        yield Lists(name, tandem, path + "/ours.csv", path + "/partner.csv",
                    os.path.join(folder, name), slices=3)
    for size in sizes:
        made = os.path.join(folder, f"made{size}")
        subprocess.run([sys.executable, os.path.join(BENCH, "make_scale.py"), "--rows", str(size),
                        "--out", made], check=True, stdout=subprocess.DEVNULL)
        yield Lists(f"{size} x {size}, made up", tandem, made + "/ours.csv", made + "/partner.csv",
                    made + "/work", slices=1 + size // 2_000_000)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tandem")
    parser.add_argument("--engines", nargs="*", default=list(ENGINES))
    parser.add_argument("--sizes", nargs="*", type=int, default=[10_000])
    parser.add_argument("--labelled", nargs="*", default=["us_names", "intl", "web"])
    options = parser.parse_args()
    folder = tempfile.mkdtemp()
    good = True
    try:
        for lists in all_lists(options.tandem, options.sizes, options.labelled, folder):
            laps = Laps()
            lists.match()
            laps("tandem match")
            print(f"{lists.name}: {laps}", flush=True)
            for name in options.engines:
                laps = Laps()
                engine = ENGINES[name](folder)
                try:
                    result = engine.run(lists, laps)
                finally:
                    engine.close()
                print(f"  {name}: {laps}")
                good = compare(lists, *result) and good
                sys.stdout.flush()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print("all is the same" if good else "something differs")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
