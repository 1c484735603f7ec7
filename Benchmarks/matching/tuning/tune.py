"""Fits the model, cross-validates it, and writes model.json.

Stage 1 sums up what each feature of a pair says; stage 2 adds how the pair stands among its rivals.
Both are boosted trees of two leaves each, which add up to one step function a feature.
"""

import argparse
import itertools
import json
import math
import pathlib

import lightgbm
import numpy

import lists
from accounts import LISTS
from features import FEATURES, NOT_LOOSE
from model import FILE, chosen
from standing import FLOOR, STANDING, standings

FOLDS = range(lists.FOLDS)
LEAST = 0.45
TIERS = {"exact": 0.95, "strong": 0.85}
START = -4.0

# How much made-up lists count: so many true pairs as if each list had 2,000.
MADE_WEIGHT = {1: 0.2, 2: 0.3}
ROUNDS = {1: 400, 2: 200}
SEEDS = {1: (3, 4, 5), 2: (9, 10, 11)}
# A made-up list has far more candidates than are needed: its wrong ones are sampled.
SAMPLED = 12_000

# What more of a feature may do at most: 1 speaks for a pair, -1 against it.
DIRECTIONS = {
    **dict.fromkeys(
        """covMin covMax covDice net ev evN firstInfo dice lcpMin lcpInfo country domInfo shape
        sdMin sdEv gapA gapB""".split(),
        1,
    ),
    **dict.fromkeys("famN keyDf edit rankA rankB".split(), -1),
}

# Two tables that the lists are too few to tell, and so are set by rule.
# Different series numbers: another fund, another plant.
NUMBERS = {"feature": "num", "thresholds": [0.5, 1.5, 2.5], "values": [0.0, 0.0, 0.0, -2.5]}
# The more names of a list have a look-alike, the more look-alikes are other companies: the odds
# fall as the share rises, in theory with a slope of 1, with which all else is fitted. What is
# fitted takes some of that back, as real lists, which are not crowded, count most; so at the end
# the slope is taken that suits the made-up lists best. Up to the share of usual lists it adds
# nothing.
CROWD_FROM, CROWD_STEP = -4.2, 0.2
SLOPES = (1.0, 1.15, 1.3, 1.45, 1.6)


def crowd_table(slope):
    steps = round(-CROWD_FROM / CROWD_STEP)
    thresholds = [round(CROWD_FROM + i * CROWD_STEP + 5e-5, 5) for i in range(steps)]
    values = [0.0] + [round(-slope * CROWD_STEP * (i + 0.5), 4) for i in range(steps)]
    return {"feature": "crowd", "thresholds": thresholds, "values": values}


FIXED = [NUMBERS, crowd_table(1.0)]
FITTED = [name for name in FEATURES if name not in {table["feature"] for table in FIXED}]
COLUMNS = [FEATURES.index(name) for name in FITTED]


def fixed_part(measured):
    """What the tables that are not fitted add."""
    total = numpy.full(len(measured), START)
    for table in FIXED:
        values = measured[:, FEATURES.index(table["feature"])]
        total += numpy.array(table["values"])[numpy.searchsorted(table["thresholds"], values)]
    return total


# --- Fitting --------------------------------------------------------------------------------------


def fit(stage, names, parts):
    """Boosted stumps on parts of (values, right, weight, start)."""
    values, right, weights, start = (numpy.concatenate(column) for column in zip(*parts))
    settings = {
        "objective": "binary", "learning_rate": 0.08, "num_leaves": 2, "min_data_in_leaf": 15,
        "feature_fraction": 0.5, "bagging_fraction": 0.8, "bagging_freq": 1, "lambda_l2": 5,
        "max_bin": 64, "num_threads": 1, "deterministic": True, "verbose": -1,
        "monotone_constraints": [DIRECTIONS.get(name, 0) for name in names],
    }  # fmt: skip
    fitted = []
    for seed in SEEDS[stage]:
        data = lightgbm.Dataset(values, right, weight=weights, init_score=start)
        fitted.append(lightgbm.train({**settings, "seed": seed}, data, ROUNDS[stage]))
    return fitted


def predict(fitted, values):
    return numpy.mean([one.predict(values, raw_score=True) for one in fitted], axis=0)


class Tuner:
    """The lists, and what of the work on them is used again."""

    def __init__(self, real, made):
        self.real = real
        self.made = made
        self.memory = {}
        random = numpy.random.RandomState(5)
        self.sample = {}
        for name, it in made.items():
            share = min(1, SAMPLED / len(it.right))
            taken = it.right | (random.rand(len(it.right)) < share)
            weights = numpy.where(it.right, 1, 1 / share) * 2000 / len(it.truth_folds)
            self.sample[name] = taken, weights

    @staticmethod
    def known(it, without):
        """The pairs of which neither record is in a fold that is left out."""
        return ~numpy.isin(it.folds, without).any(axis=1)

    def first(self, without):
        """Stage 1 without some folds."""
        key = tuple(sorted(without))
        if key not in self.memory:
            parts = []
            for it in self.real.values():
                rows = self.known(it, key)
                parts.append((it.measured[rows], it.right[rows], numpy.ones(rows.sum())))
            for name, it in self.made.items():
                rows, weights = self.sample[name]
                parts.append(
                    (it.measured[rows], it.right[rows], MADE_WEIGHT[1] * weights[rows])
                )
            parts = [(m[:, COLUMNS], right, w, fixed_part(m)) for m, right, w in parts]
            self.memory[key] = fit(1, FITTED, parts)
        return self.memory[key]

    def logits(self, without, name, it):
        """What stage 1 makes of a list's pairs, and how they stand by that."""
        key = tuple(sorted(without)), name
        if key not in self.memory:
            logits = predict(self.first(without), it.measured[:, COLUMNS])
            logits += fixed_part(it.measured)
            standing = standings(list(map(tuple, it.pairs.tolist())), logits.tolist())
            self.memory[key] = logits, numpy.array(standing)
        return self.memory[key]

    def second(self, without):
        """Stage 2 without some folds; it learns from scores of models that don't know the pair."""
        parts = []
        for fold in set(FOLDS) - set(without):
            for name, it in self.real.items():
                logits, standing = self.logits([*without, fold], name, it)
                rows = (it.folds[:, 0] == fold) & self.known(it, without)
                ones = numpy.ones(rows.sum())
                parts.append((standing[rows], it.right[rows], ones, logits[rows]))
        for name, it in self.made.items():
            logits, standing = self.logits(without, name, it)
            rows, weights = self.sample[name]
            weights = MADE_WEIGHT[2] * weights[rows]
            parts.append((standing[rows], it.right[rows], weights, logits[rows]))
        return fit(2, STANDING, parts)

    def scores(self, without, second, name, it):
        logits, standing = self.logits(without, name, it)
        return 1 / (1 + numpy.exp(-logits - predict(second, standing)))

    def cross_validate(self):
        """Probabilities of the real lists' pairs by models that don't know their fold."""
        found = {name: numpy.zeros(len(it.right)) for name, it in self.real.items()}
        for fold in FOLDS:
            second = self.second([fold])
            for name, it in self.real.items():
                rows = it.folds[:, 0] == fold
                found[name][rows] = self.scores([fold], second, name, it)[rows]
            print(f"fold {fold + 1} of {lists.FOLDS}", flush=True)
        return found


def log_loss(right, predicted):
    predicted = numpy.clip(numpy.where(right, predicted, 1 - predicted), 1e-12, 1)
    return float(-numpy.log(predicted).mean())


def take_best_slope(tuner, second):
    """Tries slopes of crowding on the made-up lists that are learnt from, and keeps the best."""
    losses = {}
    for slope in SLOPES:
        use_slope(slope, tuner)
        scores = [tuner.scores([], second, name, it) for name, it in tuner.made.items()]
        losses[slope] = sum(map(log_loss, (it.right for it in tuner.made.values()), scores))
    best = min(SLOPES, key=losses.get)
    print("\nslope of crowding:", ", ".join(f"{s} {loss:.5f}" for s, loss in losses.items()))
    use_slope(best, tuner)


def use_slope(slope, tuner):
    FIXED[1] = crowd_table(slope)
    for name in tuner.made:
        tuner.memory.pop(((), name), None)


# --- Figures --------------------------------------------------------------------------------------


def f1(it, probabilities, least, folds=None):
    """F1 of the best pairs from a probability on; the mean of some folds, or of all together."""
    places = numpy.array(chosen(it.pairs.tolist(), probabilities, least), dtype=int)

    def of(places, truth):
        return 2 * int(it.right[places].sum()) / max(len(places) + truth, 1)

    if folds is None:
        return of(places, len(it.truth_folds))
    own = it.folds[places, 0]
    return float(numpy.mean([of(places[own == k], sum(it.truth_folds == k)) for k in folds]))


def calibration(its, probabilities):
    """Lines of a table: tenth, pairs, mean predicted, share right."""
    right = numpy.concatenate([it.right for it in its])
    predicted = numpy.concatenate(probabilities)
    bins = numpy.minimum((predicted * 10).astype(int), 9)
    for tenth in range(10):
        rows = bins == tenth
        if rows.any():
            mean, share = predicted[rows].mean(), right[rows].mean()
            yield f"| .{tenth} | {rows.sum()} | {mean:.3f} | {share:.3f} |"


def report(title, its, probabilities, folds=None):
    print(f"\n{title}")
    for (name, it), found in zip(its.items(), probabilities):
        curve = [f"{least:.2f}: {f1(it, found, least, folds):.4f}" for least in (0.35, 0.45, 0.55)]
        print(f"{name}: F1 at {', '.join(curve)}")
    print("\n| from | pairs | predicted | right |\n| --- | ---: | ---: | ---: |")
    print("\n".join(calibration(its.values(), probabilities)), flush=True)


# --- Writing --------------------------------------------------------------------------------------


def on_half_step(threshold):
    """A threshold between two values of the grid, so that no rounding can cross it."""
    if -1e-9 < threshold < 0:
        return -5e-5
    return float(round(math.floor(threshold * 1e4 + 1e-6) / 1e4 + 5e-5, 5))


def tables(fitted, names):
    """The stumps put together: what is added to all pairs, and one table a feature."""
    steps = {name: {} for name in names}
    lowest = dict.fromkeys(names, 0.0)
    constant = 0.0
    for tree in itertools.chain.from_iterable(one.dump_model()["tree_info"] for one in fitted):
        stump = tree["tree_structure"]
        if "split_feature" not in stump:
            constant += stump["leaf_value"]
            continue
        name = names[stump["split_feature"]]
        threshold = on_half_step(stump["threshold"])
        left, right = (stump[side]["leaf_value"] for side in ("left_child", "right_child"))
        steps[name][threshold] = steps[name].get(threshold, 0.0) + right - left
        lowest[name] += left
    found = []
    for name in names:
        if not steps[name]:
            constant += lowest[name]
            continue
        thresholds = sorted(steps[name])
        values = itertools.accumulate((steps[name][t] for t in thresholds), initial=lowest[name])
        values = [round(value / len(fitted), 4) for value in values]
        found.append({"feature": name, "thresholds": thresholds, "values": values})
    return constant / len(fitted), found


def write(first, second):
    start, terms = tables(first, FITTED)
    stage1 = {"intercept": round(START + start, 4), "terms": terms + FIXED}
    start, terms = tables(second, STANDING)
    stage2 = {"intercept": round(start, 4), "terms": terms}
    numbers = {"version": 1, "stage1": stage1, "stage2": stage2}
    numbers.update({"floor": FLOOR, "minScore": LEAST, "tiers": TIERS})
    FILE.write_text(json.dumps(numbers, indent=0) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=pathlib.Path, help="a folder for what is made once")
    parser.add_argument("--no-write", action="store_true", help="only print the figures")
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    real = lists.load_all(LISTS, options.work)
    made = lists.load_all(lists.LEARNT, options.work)
    tuner = Tuner(real, made)
    found = tuner.cross_validate()
    report("Cross-validation", real, list(found.values()), FOLDS)
    for name, it in real.items():
        report(f"Cross-validation, {name} alone", {name: it}, [found[name]], FOLDS)
    second = tuner.second([])
    take_best_slope(tuner, second)
    if not options.no_write:
        write(tuner.first([]), second)
    for name in lists.HELD:
        it = lists.load(name, options.work)
        report(f"Made-up list {name}", {name: it}, [tuner.scores([], second, name, it)])


if __name__ == "__main__":
    main()
