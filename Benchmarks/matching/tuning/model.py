"""The model as it ships: sums of step functions, in plain Python."""

import bisect
import json
import math
import pathlib

from features import FEATURES
from standing import STANDING, standings

FILE = pathlib.Path(__file__).resolve().parents[3] / "Tests/Generators/model.json"


class Model:
    """What model.json holds."""

    def __init__(self, numbers):
        self.numbers = numbers

    @classmethod
    def shipped(cls):
        return cls(json.loads(FILE.read_text()))

    def add(self, stage, start, names, values):
        """A stage's sum: each feature adds the value behind the thresholds that lie below it."""
        values = dict(zip(names, values))
        total = start + self.numbers[stage]["intercept"]
        for term in self.numbers[stage]["terms"]:
            step = bisect.bisect_left(term["thresholds"], values[term["feature"]])
            total += term["values"][step]
        return total

    def logits(self, measured):
        """What pairs score by themselves."""
        return [self.add("stage1", 0.0, FEATURES, row) for row in measured]

    def probabilities(self, pairs, measured):
        """Logits, standings and probabilities of all candidates."""
        logits = self.logits(measured)
        standing = standings(pairs, logits)
        sums = [self.add("stage2", x, STANDING, row) for x, row in zip(logits, standing)]
        return logits, standing, [1 / (1 + math.exp(-x)) if x > -700 else 0.0 for x in sums]


def chosen(pairs, probabilities, least):
    """For each row of theirs its best pair, where that is likely enough; of equals the first."""
    best = {}
    for place, (_, theirs) in enumerate(pairs):
        if theirs not in best or probabilities[place] > probabilities[best[theirs]]:
            best[theirs] = place
    return sorted(place for place in best.values() if probabilities[place] >= least)
