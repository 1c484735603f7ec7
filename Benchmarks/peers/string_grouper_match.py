"""Matches two lists with string_grouper: `string_grouper_match.py OURS THEIRS PAIRS TOP`.

Trigrams of cleaned names, the TOP most alike for each row of theirs, and the rows with the same
domain. A domain or country that agrees or differs moves the similarity; each row of theirs keeps
its best row. The weights and the threshold were chosen on the synthetic lists of 10,000 rows.
"""

import csv
import os
import sys
from collections import defaultdict

import pandas as pd
from string_grouper import match_strings

import cleaning

LEAST_SIMILARITY = 0.5
UNKNOWN_SIMILARITY = 0.45  # Of rows that only share a domain.
SAME_DOMAIN = 0.4
OTHER_DOMAIN = -0.25
OTHER_COUNTRY = -0.15
THRESHOLD = 0.7


def similar(ours, theirs, top):
    """Rows of ours and theirs with the cosine of their trigrams."""
    found = match_strings(
        pd.Series([row[1] for row in ours]),
        pd.Series([row[1] for row in theirs]),
        max_n_matches=top,
        min_similarity=LEAST_SIMILARITY,
        number_of_processes=os.cpu_count(),
        ignore_index=False,
    )
    return zip(found["left_index"], found["right_index"], found["similarity"])


def main(ours_path, theirs_path, pairs_path, top):
    ours = list(cleaning.rows(ours_path))
    theirs = list(cleaning.rows(theirs_path))
    by_domain = defaultdict(list)
    for index, row in enumerate(ours):
        if row[2]:
            by_domain[row[2]].append(index)
    best = [(THRESHOLD, -1)] * len(theirs)

    def offer(our, their, similarity):
        _, _, our_domain, our_country = ours[our]
        _, _, their_domain, their_country = theirs[their]
        if our_domain and their_domain:
            similarity += SAME_DOMAIN if our_domain == their_domain else OTHER_DOMAIN
        if our_country and their_country and our_country != their_country:
            similarity += OTHER_COUNTRY
        if similarity > best[their][0]:
            best[their] = (similarity, our)

    for their, row in enumerate(theirs):
        for our in by_domain.get(row[2], ()):
            offer(our, their, UNKNOWN_SIMILARITY)
    for our, their, similarity in similar(ours, theirs, int(top)):
        offer(our, their, similarity)
    with open(pairs_path, "w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(["a_id", "b_id", "score"])
        for their, (score, our) in enumerate(best):
            if our >= 0:
                writer.writerow([ours[our][0], theirs[their][0], f"{score:.4f}"])


main(*sys.argv[1:])
