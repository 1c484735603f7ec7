"""Strict JSON: no key twice, no NaN, numbers with a fraction kept as text."""

import json
from fractions import Fraction


class Number:
    """a JSON number with a fraction or an exponent, kept as text"""

    __slots__ = ("text",)

    def __init__(self, text):
        self.text = text

    def fraction(self):
        return Fraction(self.text)  # Fraction reads '1.9' and '1e2' exactly


class Repeated(Exception):
    pass


def _pairs(pairs):
    d = dict(pairs)
    if len(d) != len(pairs):
        raise Repeated
    return d


def _refuse(_):
    raise ValueError("NaN and Infinity are not JSON")


DECODER = json.JSONDecoder(object_pairs_hook=_pairs, parse_float=Number, parse_constant=_refuse)
WHITESPACE = " \t\r\n"
