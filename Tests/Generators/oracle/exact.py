"""Exact arithmetic: rounding (R-17) and splits (R-18)."""

import re
from fractions import Fraction
from math import lcm

from .fields import I64_MAX, I64_MIN, Bad, No, as_int, get, objects, req_str


def fit(n):
    if not I64_MIN <= n <= I64_MAX:
        raise No("overflow")
    return n


def div_round(n, d, mode="half_up"):
    """round(n/d) for d > 0 (R-17); half_up is half away from zero, down is toward zero"""
    sign = -1 if n < 0 else 1
    q, r = divmod(abs(n), d)
    if mode == "half_up":
        if 2 * r >= d:
            q += 1
    elif mode == "half_even":
        if 2 * r > d or (2 * r == d and q & 1):
            q += 1
    return sign * q


def rated(amount, bps, mode="half_up"):
    """the commission before it is asked whether it fits 64 bits"""
    return div_round(amount * bps, 10000, mode)


def split(pool, weights, method="largest_remainder"):
    """R-18 over exact weights (ints or Fractions); the caller has checked them"""
    if any(type(w) is not int for w in weights):
        common = lcm(*(Fraction(w).denominator for w in weights))
        weights = [int(w * common) for w in weights]
    total = sum(weights)
    sign, mag = (-1, -pool) if pool < 0 else (1, pool)
    floors, rests = [], []
    for w in weights:
        q, r = divmod(mag * w, total)
        floors.append(q)
        rests.append(r)
    left = mag - sum(floors)
    if left:
        order = range(len(weights))
        if method == "largest_remainder":
            order = sorted(order, key=lambda i: -rests[i])  # stable: ties in declared order
        for i in order[:left]:
            floors[i] += 1
    return [sign * f for f in floors]


_WEIGHT = re.compile(r"(-?[0-9]+)/([0-9]+)\Z")


def read_weight(v, path):
    if type(v) is int:
        return as_int(v, path)
    if type(v) is not str:
        raise Bad(path, "not an integer or n/d text")
    m = _WEIGHT.match(v)
    if not m:
        raise Bad(path, "not n/d")
    if len(m[1]) > 25 or len(m[2]) > 25:
        raise Bad(path, "outside 64 bits")
    n, d = int(m[1]), int(m[2])
    if d == 0 or not I64_MIN <= n <= I64_MAX or d > I64_MAX:
        raise Bad(path, "denominator zero or outside 64 bits")
    return n if n % d == 0 and d == 1 else Fraction(n, d)


def read_payees(inp, path):
    ids, weights = [], []
    for p, e in objects(inp, "payees", path):
        ids.append(req_str(e, "id", p))
        weights.append(read_weight(get(e, "weight", p), f"{p}.weight"))
    return ids, weights


def check_payees(ids, weights):
    """R-18: negative weight, zero total, duplicate payee, in that order"""
    if any(w < 0 for w in weights):
        raise No("negative_weight")
    if not any(weights):
        raise No("zero_total_weight")
    if len(set(ids)) != len(ids):
        raise No("duplicate_payee")
