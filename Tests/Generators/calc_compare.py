#!/usr/bin/env python3
"""Compares two files of answers to the same lines of `tandem calc`.

    calc_compare.py LINES ORACLE TANDEM

Results must be equal, also in the order of their keys; errors must have the same code and, for bad
input, the same line and path. In JSON that is malformed only the program says how far it came, so
there the path is its own. Tells the first differences and their number; the exit status is 1 when
there are any.
"""

import itertools
import json
import sys

TOLD = 10


def members(answer):
    """The members of an answer; the order of keys counts, so each object becomes its pairs."""
    return dict(json.loads(answer, object_pairs_hook=list))


def agree(oracle, tandem):
    if oracle is None or tandem is None:
        return False
    one, other = members(oracle), members(tandem)
    if "error" not in one or "error" not in other:
        return one == other
    one, other = (answer | dict(answer["error"]) for answer in (one, other))
    kept = ["id", "code"]
    if one["code"] == "bad_input":
        kept += ["line", "path"] if "path" in one else ["line"]
    return all(one.get(key) == other.get(key) for key in kept)


def main(lines, oracle, tandem):
    differences = 0
    number = 0
    with open(lines, "rb") as asked, open(oracle, "rb") as first, open(tandem, "rb") as second:
        for number, (line, one, other) in enumerate(itertools.zip_longest(asked, first, second), 1):
            if agree(one, other):
                continue
            differences += 1
            if differences <= TOLD:
                print(f"line {number}: {line!r}\n  oracle {one!r}\n  tandem {other!r}")
    print(f"{differences} differences in {number} lines")
    return 1 if differences else 0


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
