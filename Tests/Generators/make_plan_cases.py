#!/usr/bin/env python3
"""Draws questions for the planner and has an independent solver answer them.

    pip install ortools
    python3 Tests/Generators/make_plan_cases.py > Tests/ScoringTests/Plan/solved.txt

The solver is CP-SAT, which counts in whole numbers; only questions that it answered with proof are
kept. Lines: `case NAME TOTAL`, then `period WEEKS...`, `item ID SCORE WEEKS...`, `needs A B` and
`one-of A B C`, all exact.
"""

import random
from fractions import Fraction
from math import lcm

from ortools.sat.python import cp_model

KINDS = [
    ("200x1-whole", 3, dict(items=200, periods=1, needs=0, groups=0, step=1, most=60)),
    ("200x1-hundredths", 3, dict(items=200, periods=1, needs=0, groups=0, step=100, most=60)),
    ("200x1-linked", 3, dict(items=200, periods=1, needs=60, groups=5, step=2, most=80)),
    ("40x4-whole", 3, dict(items=40, periods=4, needs=12, groups=2, step=1, most=20)),
    ("40x4-halves", 3, dict(items=40, periods=4, needs=20, groups=2, step=2, most=20)),
    ("40x4-tenths", 2, dict(items=40, periods=4, needs=20, groups=2, step=10, most=20)),
    ("40x4-many-needs", 3, dict(items=40, periods=4, needs=60, groups=2, step=1, most=20)),
    ("40x4-large", 3, dict(items=40, periods=4, needs=15, groups=0, step=1, most=20, size=14)),
    ("60x1-roles", 2, dict(items=60, periods=1, needs=10, groups=2, step=2, most=40, roles=3)),
]


def draw(rng, items, periods, needs, groups, step, most, size=8, roles=1):
    """A question as (items, periods, needs, groups)."""
    rows = [
        (
            Fraction(rng.randrange(2500, 10001, 25), 100),
            [Fraction(rng.randrange(1, size * step + 1), step) for _ in range(roles)],
        )
        for _ in range(items)
    ]
    weeks = [
        [Fraction(rng.randrange(most * 3 // 4 * step, most * step + 1), step) for _ in range(roles)]
        for _ in range(periods)
    ]
    pairs = {tuple(sorted(rng.sample(range(items), 2), reverse=True)) for _ in range(needs)}
    return rows, weeks, sorted(pairs), [rng.sample(range(items), 3) for _ in range(groups)]


def solve(rows, weeks, pairs, groups):
    """The proved optimum; None where the solver ran out of time."""
    scale = lcm(*(x.denominator for _, row in rows for x in row), *(x.denominator for p in weeks for x in p))
    model = cp_model.CpModel()
    takes = [[model.new_bool_var(f"{i}@{t}") for t in range(len(weeks))] for i in range(len(rows))]
    for take in takes:
        model.add_at_most_one(take)
    for t, period in enumerate(weeks):
        for role, room in enumerate(period):
            model.add(
                sum(int(row[role] * scale) * takes[i][t] for i, (_, row) in enumerate(rows))
                <= int(room * scale)
            )
    for late, early in pairs:
        for t in range(len(weeks)):
            model.add(sum(takes[late][: t + 1]) <= sum(takes[early][: t + 1]))
    for group in groups:
        model.add(sum(take for i in group for take in takes[i]) <= 1)
    model.maximize(sum(int(score * 100) * take for (score, _), own in zip(rows, takes) for take in own))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = 60
    solver.parameters.num_workers = 2
    if solver.solve(model) != cp_model.OPTIMAL:
        return None
    return Fraction(round(solver.objective_value), 100)


def main():
    for name, count, shape in KINDS:
        rng = random.Random(name)
        for number in range(count):
            question = draw(rng, **shape)
            total = solve(*question)
            if total is None:
                continue
            rows, weeks, pairs, groups = question
            print(f"case {name}-{number + 1} {total}")
            for period in weeks:
                print("period", *period)
            for i, (score, row) in enumerate(rows):
                print(f"item i{i:03}", score, *row)
            for late, early in pairs:
                print(f"needs i{late:03} i{early:03}")
            for group in groups:
                print("one-of", *(f"i{i:03}" for i in group))


if __name__ == "__main__":
    main()
