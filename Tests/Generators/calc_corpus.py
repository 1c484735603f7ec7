#!/usr/bin/env python3
"""Writes N lines for `tandem calc` to standard output, the same ones for the same seed.

    calc_corpus.py SEED N

Random over all operations, heavy on edges: band ends, boundary days, changes of clocks, ties,
limits of 64 bits. About one line in ten has one thing wrong.
"""

import json
import sys

from corpus.earning import Earning
from corpus.owning import Owning
from corpus.settling import Settling
from corpus.sharing import Sharing
from corpus.spoiling import Spoiling
from corpus.values import MAX


class Corpus(Sharing, Earning, Owning, Settling, Spoiling):
    """A line after the other."""

    OPS = [
        "split", "split", "split", "split_refund", "split_refund", "rate", "rate", "tier", "tier",
        "tier", "clawback", "clawback", "refund", "registration", "registration", "registration",
        "registration", "attribution", "attribution", "attribution", "attribution", "volume_tier",
        "volume_tier", "hybrid", "fx", "fx", "true_up", "period", "payable_on", "payout_run",
        "score", "ledger"
    ]

    def line(self, n):
        op = self.pick(self.OPS)
        inp = getattr(self, op)()
        x = self.r.random()
        if x < .08:
            self.spoil(op, inp)
        o = {"id": n, "op": op, "input": inp}
        if .08 <= x < .085:
            o["op"] = self.pick(["", "splitt", "none", 5])
        elif .085 <= x < .09:
            del o[self.pick(["op", "input"])]
        elif .09 <= x < .10:
            o["id"] = self.pick([None, "x", "", f"line-{n}", -n, MAX])
        text = raw(
            json.dumps(
                o, ensure_ascii=self.chance(.3), separators=self.pick([(",", ":"), (", ", ": ")])
            )
        )
        if .10 <= x < .105:
            text = self.pick(
                [
                    text[:-1], text[:len(text) // 2], text + "}", "[]", "null", "7", "{",
                    text.replace(":", "=", 1), "\"x\""
                ]
            )
        return text


def raw(text):
    """"@@1.9@@" becomes the bare number 1.9"""
    if "@@" not in text:
        return text
    out, rest = [], text
    while '"@@' in rest:
        a, _, rest = rest.partition('"@@')
        num, _, rest = rest.partition('@@"')
        out += [a, num]
    return "".join(out) + rest


def main(words):
    if len(words) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    corpus = Corpus(int(words[0]))
    for number in range(1, int(words[1]) + 1):
        sys.stdout.buffer.write(corpus.line(number).encode() + b"\n")
    sys.stdout.buffer.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
