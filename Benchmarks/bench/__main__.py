"""Runs the named benchmarks, or all: `python3 -m bench TANDEM [NAME …]`."""

import os
import platform
import sys

from . import calc, score, split, start_up
from .report import Report

BENCHMARKS = {"split": split.run, "calc": calc.run, "score": score.run, "start_up": start_up.run}


def main(words):
    names = words[1:] or list(BENCHMARKS)
    if not words or set(names) - set(BENCHMARKS):
        print(f"usage: run.sh [TANDEM] [{'|'.join(BENCHMARKS)} ...]", file=sys.stderr)
        return 2
    load = " ".join(f"{value:.2f}" for value in os.getloadavg())
    print(f"{os.cpu_count()} cores, {platform.system()} {platform.release()}, load {load}")
    report = Report()
    for name in names:
        BENCHMARKS[name](os.path.abspath(words[0]), report)
    return report.finish()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
