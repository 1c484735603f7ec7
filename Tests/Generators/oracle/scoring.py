"""The score of one candidate (R-49)."""

import re
from fractions import Fraction

from .fields import Bad, P, choice, req_str
from .lines import Number


def number(v, path):
    """a JSON number or decimal text, exact; None when unknown"""
    if v is None or v == "":
        return None
    if type(v) is int:
        return Fraction(v)
    if type(v) is Number:
        return v.fraction()
    if type(v) is str and re.match(r"-?[0-9]+(\.[0-9]+)?\Z", v):
        return Fraction(v)
    raise Bad(path, "not a number")


def word(inp, key, points):
    v = inp.get(key)
    if v is None or v == "":
        return None
    return points[choice(req_str(inp, key, P), tuple(points), f"input.{key}")]


WEIGHTS, THRESHOLD, UNKNOWN = (30, 25, 20, 15, 10), 70, 25


def decimal_text(f):
    """exact decimals, trailing zeros trimmed"""
    sign, f = ("-", -f) if f < 0 else ("", f)
    whole, rest = divmod(f.numerator, f.denominator)
    digits = ""
    while rest:
        rest *= 10
        digits += str(rest // f.denominator)
        rest %= f.denominator
    return f"{sign}{whole}" + ("." + digits if digits else "")


def op_score(inp):
    given = inp.get("points")
    if given is not None:
        if type(given) is not list or len(given) != 5:
            raise Bad("input.points", "five numbers or nulls")
        points = [number(v, f"input.points[{i}]") for i, v in enumerate(given)]
        for i, v in enumerate(points):
            if v is not None and not 0 <= v <= 100:
                raise Bad(f"input.points[{i}]", "outside 0...100")
    else:
        shared = number(inp.get("shared_accounts"), "input.shared_accounts")
        if shared is not None and shared < 0:
            raise Bad("input.shared_accounts", "negative")
        overlap = (
            None
            if shared is None
            else 100 if shared >= 50 else 75 if shared >= 20 else 50 if shared >= 10 else 25
        )
        fit_ = word(inp, "strategic_fit", {"adjacent": 100, "complementary": 60, "tangential": 25})
        gtm = word(
            inp, "gtm_commitment", {"budget_committed": 100, "willing": 60, "integration_only": 25}
        )
        api = inp.get("api_available")
        if api == "":
            api = None
        if api is not None and type(api) is not bool:
            raise Bad("input.api_available", "not true or false")
        weeks = number(inp.get("build_weeks"), "input.build_weeks")
        if weeks is not None and weeks < 0:
            raise Bad("input.build_weeks", "negative")
        if api is False or (weeks is not None and weeks >= 8):
            tech = 25
        elif api is None or weeks is None:
            tech = None
        else:
            tech = 100 if weeks < 2 else 60
        signal = word(
            inp, "market_signal", {"requested": 100, "competitor_has_it": 60, "nice_to_have": 25}
        )
        points = [overlap, fit_, gtm, tech, signal]
    score = (
        sum(
            (Fraction(w) * (UNKNOWN if p is None else p) for w, p in zip(WEIGHTS, points)),
            Fraction(0),
        )
        / 100
    )
    return {"score": decimal_text(score), "prioritize": score >= THRESHOLD}
