#!/usr/bin/env python3
"""A second implementation of `tandem score`, from domain.md §9 and the contract alone.

usage: score_oracle.py cases > Tests/CLITests/Score/cases.jsonl
       score_oracle.py check TANDEM [COUNT [SEED]]

Everything is done the slow and obvious way with fractions: breakpoints by evaluating each pair's gap
at the weights 0 and 1, the cheapest reallocation by trying every vertex of each pair's little linear
program, odds by the volume of a half-space within the simplex. Only where several differences are
equal that formula has no value; then the limit is taken by moving them apart a little, and the
answer is compared within a small distance.
"""
import itertools
import json
import random
import subprocess
import sys
from fractions import Fraction as F

FACTORS = ["customer_overlap", "strategic_fit", "gtm_commitment", "technical_feasibility",
           "market_signal"]
STANDARD = [F(30, 100), F(25, 100), F(20, 100), F(15, 100), F(10, 100)]
LEVELS = {
    "strategic_fit": {"adjacent": 100, "complementary": 60, "tangential": 25},
    "gtm_commitment": {"budget_committed": 100, "willing": 60, "integration_only": 25},
    "market_signal": {"requested": 100, "competitor_has_it": 60, "nice_to_have": 25},
}


def exact(value):
    """A number or text exactly; floats come in as their source text."""
    return None if value in (None, "") else F(str(value))


def points_of(candidate):
    if candidate.get("points") is not None:
        return [exact(p) for p in candidate["points"]]
    shared, weeks = exact(candidate.get("shared_accounts")), exact(candidate.get("build_weeks"))
    api = candidate.get("api_available")
    overlap = None
    if shared is not None:
        overlap = 100 if shared >= 50 else 75 if shared >= 20 else 50 if shared >= 10 else 25
    feasible = None
    if api is False or (weeks is not None and weeks >= 8):
        feasible = 25
    elif api is True and weeks is not None:
        feasible = 100 if weeks < 2 else 60
    levels = [LEVELS[n].get(candidate.get(n) or "") for n in
              ("strategic_fit", "gtm_commitment", "market_signal")]
    points = [overlap, levels[0], levels[1], feasible, levels[2]]
    return [None if p is None else F(p) for p in points]


def decimal(value):
    """Decimal text where it ends, else n/d."""
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest != 1:
        return f"{value.numerator}/{value.denominator}"
    places = 0
    while (value * 10 ** places).denominator != 1:
        places += 1
    digits = str(abs(int(value * 10 ** places))).rjust(places + 1, "0")
    text = digits[:len(digits) - places] + ("." + digits[len(digits) - places:] if places else "")
    return ("-" if value < 0 else "") + text


def ranked(candidates, weights, threshold):
    names = FACTORS if len(weights) == 5 else [f"f{i + 1}" for i in range(len(weights))]
    rows = []
    for one in candidates:
        points = points_of(one)
        counted = [F(25) if p is None else p for p in points]
        score = sum(w * p for w, p in zip(weights, counted))
        low = sum(w * (25 if p is None else p) for w, p in zip(weights, points))
        high = sum(w * (100 if p is None else p) for w, p in zip(weights, points))
        known = sum((w for w, p in zip(weights, points) if p is not None), F(0))
        part = sum((w * p for w, p in zip(weights, points) if p is not None), F(0))
        verdict = ("prioritize" if low >= threshold else
                   "below" if high < threshold else "depends on missing")
        rows.append({
            "id": one["id"], "points": points, "counted": counted, "value": score,
            "score": decimal(score), "prioritize": score >= threshold,
            "contributions": [decimal(w * p) for w, p in zip(weights, counted)],
            "low": decimal(low), "high": decimal(high), "known_weight": decimal(known),
            "renormalised": decimal(part / known) if known else None, "verdict": verdict,
            "unknown": [n for n, p in zip(names, points) if p is None]})
    rows.sort(key=lambda r: (-r["value"], r["id"].encode()))
    for row in rows:
        row["rank"] = 1 + sum(other["value"] > row["value"] for other in rows)
    return rows, names


def gap_at(t, f, d, weights):
    """The gap of a pair when factor f weighs t and the others share the rest in proportion."""
    rest = 1 - weights[f]
    others = sum((w * x for i, (w, x) in enumerate(zip(weights, d)) if i != f), F(0))
    return t * d[f] + (1 - t) * others / rest


def sensitivity(rows, weights, names, top):
    pairs = [(a, b) for a in rows[:top] for b in rows[top:]]
    result = []
    for f, name in enumerate(names):
        hits = []
        for a, b in pairs:
            d = [x - y for x, y in zip(a["counted"], b["counted"])]
            if sum(w * x for w, x in zip(weights, d)) == 0:
                hits.append((weights[f], a, b))
            elif weights[f] != 1:
                at0, at1 = gap_at(F(0), f, d, weights), gap_at(F(1), f, d, weights)
                if at0 != at1 and 0 <= at0 / (at0 - at1) <= 1:
                    hits.append((at0 / (at0 - at1), a, b))
        up = min((t for t, _, _ in hits if t >= weights[f]), default=None)
        down = max((t for t, _, _ in hits if t <= weights[f]), default=None)
        result.append({
            "factor": name, "weight": str(weights[f]),
            "up_to": None if up is None else str(up),
            "down_to": None if down is None else str(down),
            "up_pairs": [[a["id"], b["id"]] for t, a, b in hits if t == up],
            "down_pairs": [[a["id"], b["id"]] for t, a, b in hits if t == down]})
    return result


def least_move(d, weights):
    """The least weight to move until Σ w·d is 0, over every vertex of the linear program."""
    gap = sum(w * x for w, x in zip(weights, d))
    if gap == 0:
        return F(0)
    best = None
    n = len(d)
    for target in range(n):
        others = [f for f in range(n) if f != target]
        for size in range(n):
            for whole in itertools.combinations(others, size):
                closed = sum((weights[f] * (d[f] - d[target]) for f in whole), F(0))
                moved = sum((weights[f] for f in whole), F(0))
                options = [moved] if closed == gap else []
                for part in others:
                    rate = d[part] - d[target]
                    if part not in whole and rate != 0:
                        share = (gap - closed) / rate
                        if 0 <= share <= weights[part]:
                            options.append(moved + share)
                for option in options:
                    best = option if best is None else min(best, option)
    return best


def reallocation(rows, weights, top):
    found = []
    for a in rows[:top]:
        for b in rows[top:]:
            least = least_move([x - y for x, y in zip(a["counted"], b["counted"])], weights)
            if least is not None:
                found.append((least, [a["id"], b["id"]]))
    if not found:
        return {"share": None, "pairs": []}
    least = min(x for x, _ in found)
    return {"share": str(least), "pairs": [pair for x, pair in found if x == least]}


def interval(row, f, weights, threshold):
    if weights[f] == 1:
        return None
    at0 = gap_at(F(0), f, row["counted"], weights) - threshold
    at1 = gap_at(F(1), f, row["counted"], weights) - threshold
    if at0 == at1:
        return ["0", "1"]
    turn = at0 / (at0 - at1)
    if not 0 <= turn <= 1:
        return ["0", "1"]
    return [str(turn), "1"] if (at1 > at0) == row["prioritize"] else ["0", str(turn)]


def odds(d):
    """The share of the simplex where Σ w·d > 0; exact where the differences are distinct."""
    if not any(d):
        return None, True
    if all(x >= 0 for x in d):
        return F(1), True
    if all(x <= 0 for x in d):
        return F(0), True
    apart = len(set(d)) == len(d)
    if not apart:
        d = [x + F(i + 1, 10 ** 9) * (1 if x else 0) for i, x in enumerate(d) if x]
    total = F(0)
    for i, x in enumerate(d):
        if x > 0:
            term = F(1)
            for j, y in enumerate(d):
                if j != i:
                    term *= x / (x - y)
            total += term
    return total, apart


def question(rng, narrow=False):
    """A random list of candidates and options."""
    if rng.random() < 0.5:
        weights, text = STANDARD, None
    else:
        n = rng.choice([2, 3, 4, 5, 5, 6, 8])
        parts = [rng.randint(0 if i else 1, 12) for i in range(n)]
        weights = [F(p, sum(parts)) for p in parts]
        text = ",".join(str(w * 100) for w in weights)
    candidates = []
    for i in range(rng.randint(1, 14)):
        one = {"id": rng.choice("abcxyzé") + str(i)}
        if len(weights) != 5 or rng.random() < 0.4:
            choices = [0, 25, 50, 60, 75, 100, None, "33.3", 12.5]
            one["points"] = [rng.choice(choices) for _ in weights]
        else:
            fields = {
                "shared_accounts": [None, 0, 9, 10, 19, 20, 49, "50", 51],
                "strategic_fit": [None, "", "adjacent", "complementary", "tangential"],
                "gtm_commitment": [None, "budget_committed", "willing", "integration_only"],
                "api_available": [None, True, True, False],
                "build_weeks": [None, 1, "1.99", 2, 7.5, "8.0", 12],
                "market_signal": [None, "requested", "competitor_has_it", "nice_to_have"]}
            for name, values in fields.items():
                value = rng.choice(values)
                if value is not None or rng.random() < 0.5:
                    one[name] = value
        candidates.append(one)
    threshold = rng.choice([F(70), F(70), F(60), F(171, 4)])
    return candidates, weights, text, threshold, rng.randint(1, 6)


def answer(candidates, weights, threshold, top):
    rows, names = ranked(candidates, weights, threshold)
    shown = ("id", "rank", "score", "prioritize", "points", "contributions", "low", "high",
             "known_weight", "renormalised", "verdict", "unknown")
    result = {"candidates": [{k: r[k] for k in shown} for r in rows]}
    for one in result["candidates"]:
        one["points"] = [None if p is None else float(p) for p in one["points"]]
    pairs = []
    for a, b in itertools.combinations(rows[:8], 2):
        p, is_exact = odds([x - y for x, y in zip(a["counted"], b["counted"])])
        pairs.append((a["id"], b["id"], p, is_exact))
    result["stability"] = {
        "boundary_tied": top < len(rows) and rows[top - 1]["value"] == rows[top]["value"],
        "sensitivity": sensitivity(rows, weights, names, top),
        "smallest_reallocation": reallocation(rows, weights, top),
        "threshold_intervals": [
            {"id": r["id"], "per_factor": [interval(r, f, weights, threshold)
                                           for f in range(len(weights))]} for r in rows]}
    return result, pairs


def run(tandem, candidates, text, threshold, top, lines):
    data = ("\n".join(json.dumps(c) for c in candidates) if lines else json.dumps(candidates))
    command = [tandem, "score", "-", "--stability", "--top", str(top), "--draws", "50", "--json",
               "--threshold", str(threshold)] + ([f"--weights={text}"] if text else [])
    done = subprocess.run(command, input=data.encode(), capture_output=True)
    if done.returncode:
        raise SystemExit(f"{command}\n{data}\n{done.stderr.decode()}")
    return json.loads(done.stdout)


def check(tandem, count, seed):
    for number in range(count):
        rng = random.Random(seed * 1_000_003 + number)
        candidates, weights, text, threshold, top = question(rng)
        found = run(tandem, candidates, text, threshold, top, number % 2)
        wanted, pairs = answer(candidates, weights, threshold, top)
        place = f"seed {seed} number {number}: {json.dumps(candidates)} {text} {threshold} {top}"
        assert found["candidates"] == wanted["candidates"], place
        for key, value in wanted["stability"].items():
            got = found["stability"][key]
            if key == "threshold_intervals":
                for a, b in zip(got, value):
                    b["per_factor"] = [x if y is None else y
                                       for x, y in zip(a["per_factor"], b["per_factor"])]
            assert got == value, f"{place}\n{key}\n{got}\n{value}"
        got = found["stability"]["pairwise"]
        assert len(got) == len(pairs), place
        for one, (a, b, p, is_exact) in zip(got, pairs):
            assert (one["a"], one["b"]) == (a, b), place
            if p is None or is_exact:
                assert one["p"] == (None if p is None else str(p)), f"{place}\n{one} {p}"
            else:
                assert abs(float(F(one["p"]) - p)) < 1e-6, f"{place}\n{one} {float(p)}"
    print(f"{count} random lists agree (seed {seed})")


def cases():
    print(json.dumps({"about": "Made by Tests/Generators/score_oracle.py, a second implementation "
                      "in fractions that has not seen the program's source."}))
    for number in range(30):
        rng = random.Random(49_000 + number)
        candidates, weights, text, threshold, top = question(rng)
        result, pairs = answer(candidates, weights, threshold, top)
        result["stability"]["pairwise"] = [
            {"a": a, "b": b, "p": None if p is None else str(p)}
            for a, b, p, is_exact in pairs if is_exact]
        result["stability"]["threshold_intervals"] = [
            one for one in result["stability"]["threshold_intervals"]
            if None not in one["per_factor"]]
        for one in result["candidates"]:
            del one["points"]
        it = (f"{len(candidates)} candidates, {len(weights)} factors, threshold {threshold}, "
              f"the border behind {top}")
        print(json.dumps({
            "it": it, "rule": "R-49", "weights": text, "threshold": str(threshold), "top": top,
            "candidates": candidates, "result": result}, ensure_ascii=False))


if __name__ == "__main__":
    if sys.argv[1:2] == ["cases"]:
        cases()
    elif sys.argv[1:2] == ["check"]:
        check(sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 300,
              int(sys.argv[4]) if len(sys.argv) > 4 else 1)
    else:
        raise SystemExit(__doc__)
