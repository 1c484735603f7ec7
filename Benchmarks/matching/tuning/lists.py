"""The lists to learn from, measured: a folder of arrays, made once."""

import hashlib
import subprocess
import sys

import numpy

import accounts
import blocks
from features import measure
from rarity import Rarity

MATCHING = accounts.REPOSITORY / "Benchmarks/matching"
# Made-up lists: name, rows a side, seed. The first two are learnt from, the others only measured.
LEARNT = {"made10k": (10_000, 77), "made60k": (60_000, 78)}
HELD = {"held10k": (10_000, 1), "held100k": (100_000, 1)}
FOLDS = 5


class List:
    """Candidates, what was measured of them, which are right, and the folds of both rows."""

    def __init__(self, arrays):
        self.pairs = arrays["pairs"]
        self.measured = arrays["measured"]
        self.right = arrays["right"]
        self.folds = arrays["folds"]
        self.truth_folds = arrays["truth_folds"]


def first_word(record):
    return record.main.compared[0].raw if record.main.compared else ""


def folds(ours, theirs, truth):
    """A fold for each record, by its first significant word; true pairs tie words together."""
    parent = {}

    def root(word):
        while parent.setdefault(word, word) != word:
            word = parent[word]
        return word

    by_id = {record.id: record for record in ours}, {record.id: record for record in theirs}
    for a, b in sorted(truth):
        parent[root(first_word(by_id[0][a]))] = root(first_word(by_id[1][b]))

    def fold(record):
        word = root(first_word(record))
        return int(hashlib.md5(word.encode(), usedforsecurity=False).hexdigest(), 16) % FOLDS

    return [fold(r) for r in ours], [fold(r) for r in theirs], by_id[0]


def make(folder):
    """Measures all candidates of a list."""
    ours, theirs, truth = accounts.read(folder)
    rarity = Rarity(ours, theirs)
    pairs = blocks.candidates(ours, theirs, rarity)
    fold_a, fold_b, by_id = folds(ours, theirs, truth)
    row_of = {record.id: row for row, record in enumerate(ours)}
    return {
        "pairs": numpy.array(pairs, dtype=numpy.int32).reshape(-1, 2),
        "measured": numpy.array([measure(ours[a], theirs[b], rarity) for a, b in pairs]),
        "right": numpy.array([(ours[a].id, theirs[b].id) in truth for a, b in pairs]),
        "folds": numpy.array([(fold_a[a], fold_b[b]) for a, b in pairs]),
        "truth_folds": numpy.array([fold_a[row_of[a]] for a, _ in sorted(truth)]),
    }


def source(name, work):
    """The folder of a list; made-up ones are written first."""
    if name in accounts.LISTS:
        return MATCHING / name
    rows, seed = {**LEARNT, **HELD}[name]
    folder = work / name
    if not (folder / "truth.csv").exists():
        command = [sys.executable, MATCHING / "make_scale.py", "--rows", str(rows)]
        subprocess.run([*command, "--seed", str(seed), "--out", folder], check=True)
    return folder


def load(name, work):
    """A list from the work folder, measured when it is not there yet."""
    file = work / f"{name}.npz"
    if not file.exists():
        numpy.savez_compressed(file, **make(source(name, work)))
    with numpy.load(file) as arrays:
        return List(dict(arrays))


def load_all(names, work):
    """Several lists by their names."""
    return {name: load(name, work) for name in names}
