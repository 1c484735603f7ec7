"""A million weighted sums in the libraries for it: `score_mcda.py pymcdm|skcriteria ROUNDS`.

pymcdm sums without its validation, which takes longer than the sums; scikit-criteria also ranks.
"""

import sys

import numpy as np
from score_data import WEIGHTS, levels, timed

WEIGHT = np.array(WEIGHTS) / 100


def pymcdm():
    from pymcdm.methods import WSM

    method, grid, kinds = WSM(lambda column, cost=False: column), levels(1_000_000), np.ones(5)
    print("check", round(method(grid, WEIGHT, kinds, validation=False).sum() * 20), 20)
    return lambda: method(grid, WEIGHT, kinds, validation=False)


def skcriteria():
    import skcriteria
    from skcriteria.agg.simple import WeightedSumModel

    data = skcriteria.mkdm(levels(1_000_000), [max] * 5, weights=WEIGHT)
    method = WeightedSumModel()
    print("check", round(method.evaluate(data).e_.score.sum() * 20), 20)
    return lambda: method.evaluate(data)


timed({"pymcdm": pymcdm, "skcriteria": skcriteria}[sys.argv[1]](), int(sys.argv[2]))
