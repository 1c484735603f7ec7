"""Runs the named benchmarks, or all: `python3 -m bench TANDEM [--full] [--markdown] [NAME …]`."""

import os
import platform
import sys

from . import calc, ledger, match, normalise, read, reviews, score, split, start_up, templates, workspace
from .report import Report

BENCHMARKS = {
    "split": split.run,
    "calc": calc.run,
    "score": score.run,
    "start_up": start_up.run,
    "read": read.run,
    "match": match.run,
    "normalise": normalise.run,
    "workspace": workspace.run,
    "ledger": ledger.run,
    "templates": templates.run,
    "reviews": reviews.run,
}
FULL = {"match"}  # Those that have more to do with --full.
OPTIONS = {"--full", "--markdown"}


def main(words):
    options = {word for word in words if word.startswith("--")}
    words = [word for word in words if word not in options]
    names = words[1:] or list(BENCHMARKS)
    if not words or options - OPTIONS or set(names) - set(BENCHMARKS):
        print(
            f"usage: run.sh [TANDEM] [--full] [--markdown] [{'|'.join(BENCHMARKS)} ...]",
            file=sys.stderr,
        )
        return 2
    load = " ".join(f"{value:.2f}" for value in os.getloadavg())
    print(f"{os.cpu_count()} cores, {platform.system()} {platform.release()}, load {load}")
    report = Report(markdown="--markdown" in options)
    for name in names:
        more = {"full": True} if "--full" in options and name in FULL else {}
        BENCHMARKS[name](os.path.abspath(words[0]), report, **more)
    return report.finish()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
