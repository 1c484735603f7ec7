"""Where data is kept, and how it is made once."""

import os
import pathlib
import shutil
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDER = ROOT / "Benchmarks/.data"
PEERS = ROOT / "Benchmarks/peers"
LISTS = ROOT / "Benchmarks/matching"
PYTHON = str(ROOT / "Benchmarks/.venv/bin/python")
STRING_GROUPER_PYTHON = str(ROOT / "Benchmarks/.venv-string-grouper/bin/python")


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


def scale(rows):
    """The folder of two synthetic lists of so many rows each, and of their truth."""
    folder = FOLDER / f"scale-{rows}"
    if not folder.exists():
        part = folder.with_suffix(".part")
        shutil.rmtree(part, ignore_errors=True)
        words = ["python3", LISTS / "make_scale.py", "--rows", str(rows), "--out", part]
        subprocess.run(words, check=True, stdout=subprocess.DEVNULL)
        os.replace(part, folder)
    return folder


def output(name):
    """The path of a file that a run writes."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    return str(FOLDER / name)
