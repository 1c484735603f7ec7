"""What `ScoreCore` does, in numpy: `score_numpy.py sums|ranks|draws ROUNDS`.

Prints a line to compare answers by, then `wall_ms cpu_ms` for each round.
"""

import sys

import numpy as np
from score_data import WEIGHTS, levels, points, timed

WEIGHT = np.array(WEIGHTS) / 100


def sums():
    grid = levels(1_000_000)
    print("check", round((grid @ WEIGHT).sum() * 20), 20)
    return lambda: grid @ WEIGHT


def ranks():
    grid = levels(1_000_000)
    print("check", competition(grid.astype(np.int64) @ (np.array(WEIGHTS) // 5)).sum())
    return lambda: competition(grid @ WEIGHT)


def competition(scores):
    """Ranks 1, 1, 3."""
    order = np.argsort(-scores, kind="stable")
    falling = scores[order]
    starts = np.concatenate(([True], falling[1:] != falling[:-1]))
    places = np.arange(1, len(scores) + 1)
    found = np.empty(len(scores), dtype=np.int64)
    found[order] = np.maximum.accumulate(np.where(starts, places, 0))
    return found


def draws():
    grid = points(1_000)
    print("check", count(grid)[1].max())
    return lambda: count(grid)


def count(grid, rounds=10_000, top=10, chunk=100):
    """How often each is first and in the top; a chunk that fits the cache is fastest."""
    chance = np.random.default_rng(1)
    firsts, tops = np.zeros(len(grid), int), np.zeros(len(grid), int)
    for _ in range(rounds // chunk):
        scores = chance.dirichlet(np.ones(grid.shape[1]), chunk) @ grid.T
        found = np.argpartition(scores, len(grid) - top, axis=1)[:, -top:]
        tops += np.bincount(found.ravel(), minlength=len(grid))
        firsts += np.bincount(scores.argmax(axis=1), minlength=len(grid))
    return firsts, tops


timed({"sums": sums, "ranks": ranks, "draws": draws}[sys.argv[1]](), int(sys.argv[2]))
