"""Splits a file of deals with pandas, all rows at once: `pandas_split.py DEALS [PAYOUTS]`.

Without PAYOUTS only the sums are computed, which spares it writing the rows.
"""

import sys

import numpy as np
import pandas as pd


def main(deals, payouts=None):
    columns = ["deal", "currency", "pool_minor", "payee", "weight_bps"]
    rows = pd.read_csv(deals, usecols=columns)
    deal = rows["deal"].factorize()[0]
    count = deal[-1] + 1
    pool = rows["pool_minor"].to_numpy()
    weight = rows["weight_bps"].to_numpy()
    total = np.bincount(deal, weight, count).astype(np.int64)[deal]
    least, rest = np.divmod(pool * weight, total)
    order = np.lexsort((-rest, deal))  # stable, so ties stay in order
    sizes = np.bincount(deal, minlength=count)
    starts = np.cumsum(sizes) - sizes
    place = np.empty_like(deal)
    place[order] = np.arange(len(deal)) - starts[deal[order]]
    # Sums of floors stay far below 2^53 here, so that counting them in floats is exact.
    left = pool - np.bincount(deal, least, count).astype(np.int64)[deal]
    rows["minor"] = least + (place < left)
    for currency, minor in rows.groupby("currency")["minor"].sum().items():
        print(currency, minor)
    if payouts:
        rows[["deal", "payee", "currency", "minor"]].to_csv(payouts, index=False)


main(*sys.argv[1:])
