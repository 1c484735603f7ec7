#!/usr/bin/env python3
"""A second implementation of `tandem calc`, to check the first one against.

    calc_oracle.py [FILE|-] [--paths]

JSON lines in, JSON lines out, in the same order. It was written from the rules of the domain and
the contract alone, without sight of the program, and shares nothing with it: plain Python 3.11 and
its standard library, whole numbers and fractions, no floating point. Dates are Python's, zones are
those of `zoneinfo`. Only the order in which several errors of one line are told, and that a rate
below zero is bad input, were settled afterwards (docs/DECISIONS.md).

Errors carry their code only; `--paths` adds line and path to bad input. The exit status is 3 when
a line was bad input, 5 when the file can't be read, 2 on wrong usage, else 0.
"""

import sys

from oracle.answers import reply


def main(words):
    options = [word for word in words if word.startswith("-") and word != "-"]
    files = [word for word in words if word not in options]
    if len(files) > 1 or set(options) - {"--paths"}:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        lines = sys.stdin.buffer if files in ([], ["-"]) else open(files[0], "rb")
    except OSError as error:
        print(error, file=sys.stderr)
        return 5
    has_bad = False
    for number, line in enumerate(lines, 1):
        text, is_bad = reply(line, number, "--paths" in options)
        has_bad = has_bad or is_bad
        sys.stdout.buffer.write(text.encode("utf-8", "surrogatepass") + b"\n")
    sys.stdout.buffer.flush()
    return 3 if has_bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
