"""Splits a file of deals in plain Python: `python_split.py DEALS [PAYOUTS]`.

Largest remainder over whole numbers, ties in order, a deal after the other.
"""

import csv
import sys
from collections import defaultdict
from itertools import groupby
from operator import itemgetter


def split(pool, weights):
    total = sum(weights)
    shares = [pool * weight // total for weight in weights]
    left = pool - sum(shares)
    if left:
        order = sorted(range(len(weights)), key=lambda i: -(pool * weights[i] % total))
        for i in order[:left]:
            shares[i] += 1
    return shares


def main(deals, payouts=None):
    sums = defaultdict(int)
    out = open(payouts, "w", encoding="utf-8", newline="") if payouts else None
    if out:
        out.write("deal,payee,currency,minor\n")
    with open(deals, encoding="utf-8", newline="") as lines:
        rows = csv.reader(lines)
        next(rows)
        for deal, group in groupby(rows, itemgetter(0)):
            group = list(group)
            currency, pool = group[0][2], int(group[0][3])
            shares = split(pool, [int(row[5]) for row in group])
            sums[currency] += sum(shares)
            if out:
                for row, share in zip(group, shares):
                    out.write(f"{deal},{row[4]},{currency},{share}\n")
    for currency, minor in sorted(sums.items()):
        print(currency, minor)


main(*sys.argv[1:])
