"""Where data is kept, and how it is made once."""

import os
import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDER = ROOT / "Benchmarks/.data"
PEERS = ROOT / "Benchmarks/peers"
PYTHON = str(ROOT / "Benchmarks/.venv/bin/python")


def made(name, make):
    """The path of a file, which `make(out)` writes when it is missing."""
    path = FOLDER / name
    if not path.exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(".part")
        with open(part, "w", encoding="utf-8", newline="\n") as out:
            make(out)
        os.replace(part, path)
    return str(path)


def output(name):
    """The path of a file that a run writes."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    return str(FOLDER / name)
