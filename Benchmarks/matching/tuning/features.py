"""What is measured of a pair of records. Natural logarithms throughout."""

import math

from accounts import twin
from rarity import common_beginning
from words import ABBREVIATION, EQUAL, JOINED, align, slips

# In the order in which the model adds them.
FEATURES = """
    covMin covMax ev evN firstInfo dice lcpMin lcpInfo legal country domInfo xfit labLcp rawLenMin
    keyDf covDice net shape domCode famN edit sdMin sdEv ddMiss num crowd
""".split()
# The value of `crowd` where it does not apply.
NOT_LOOSE = -9.0


def on_grid(x):
    """Features lie on a grid, so that no threshold meets the noise of rounding."""
    return math.floor(x * 1e4 + 0.5) / 1e4


def measure(ours, theirs, rarity):
    """All features of a pair, in the order of FEATURES."""
    names, best = None, -1.0
    for a in ours.names:
        for b in theirs.names:
            found = compare_names(a, b, rarity)
            if found["covMin"] * found["ev"] > best:
                names, best = found, found["covMin"] * found["ev"]
    found = names
    missing = found.pop("missing")
    found["country"] = 0
    if ours.country and theirs.country:
        found["country"] = 1 if ours.country == theirs.country else -1
    domains = compare_domains(ours, theirs, rarity)
    relation = domains.pop("relation")
    found.update(domains)
    found["sdMin"] = found["covMin"] if relation == "same" else -1
    found["sdEv"] = found["ev"] if relation == "same" else -1
    differs = relation in ("alike", "different")
    found["ddMiss"] = missing if differs else -1
    is_loose = found["edit"] == 4 and found["shape"] <= 3 and relation not in ("same", "label")
    found["crowd"] = rarity.crowding if is_loose else NOT_LOOSE
    return [on_grid(found[name]) for name in FEATURES]


# --- Names ----------------------------------------------------------------------------------------


def compare_names(a, b, rarity):
    left, right = a.compared, b.compared
    taken, covered_left, covered_right = align(left, right, rarity)
    weights_left = [rarity.weight(t) for t in left]
    weights_right = [rarity.weight(t) for t in right]
    sides = (weights_left, covered_left), (weights_right, covered_right)
    sums = [sum(w * c for w, c in zip(*side)) for side in sides]
    weights = sum(weights_left), sum(weights_right)
    shares = [part / whole if whole else 0.0 for part, whole in zip(sums, weights)]
    found = {"covMin": min(shares), "covMax": max(shares)}
    both = weights[0] + weights[1]
    found["covDice"] = (shares[0] * weights[0] + shares[1] * weights[1]) / both if both else 0.0
    found["ev"] = sum(m[2] * m[3] for m in taken)
    found["evN"] = found["ev"] - rarity.log_names
    found["missing"] = sum(w for side in sides for w, c in zip(*side) if not c)
    found["net"] = found["ev"] - 0.5 * found["missing"] - rarity.log_names
    found["firstInfo"] = 0.0
    for match in taken:
        if match[4][0] == 0 and match[5][0] == 0:
            found["firstInfo"] = match[3]
    found["shape"] = shape(a, b, taken, covered_left, covered_right)
    found["rawLenMin"] = min(a.given_length, b.given_length, 255)
    found["num"] = agreement(a.numbers, b.numbers, a.numbers == b.numbers)
    legal = agreement(a.forms, b.forms, a.forms & b.forms)
    found["legal"] = {0: 0, 1: 2, 2: 1, 3: 3}[legal]
    found.update(compare_letters(a.joined, b.joined, rarity))
    return found


def agreement(a, b, is_shared):
    """0 nothing on both sides, 1 shared, 2 on one side only, 3 different."""
    if not a and not b:
        return 0
    if not a or not b:
        return 2
    return 1 if is_shared else 3


def shape(a, b, taken, left, right):
    """How the words fit, from 0 (no first word matched) to 6 (the same)."""
    if not left or not right:
        return 0
    if a.joined and a.joined == b.joined or a.words == b.words or a.full == b.full:
        return 6
    tails = tail(left), tail(right)
    if tails == ("none", "none"):
        return 5 if all(m[1] in (EQUAL, ABBREVIATION, JOINED) for m in taken) else 4
    if "none" in tails:
        return 3 if "behind" in tails else 2
    return 1 if left[0] and right[0] else 0


def tail(covered):
    """Which words of a side are left over: none, only those behind the matched ones, or others."""
    if all(covered):
        return "none"
    last = max((i for i, c in enumerate(covered) if c), default=-1)
    return "behind" if last >= 0 and all(covered[: last + 1]) else "inside"


def trigrams(text):
    text = f"^{text}$"
    return {text[i : i + 3] for i in range(len(text) - 2)}


def compare_letters(a, b, rarity):
    """The joined names, letter by letter; those without letters have nothing in common."""
    if not a or not b:
        nothing = dict.fromkeys(("dice", "lcpMin", "lcpInfo", "keyDf"), 0.0)
        return {**nothing, "famN": 9.0, "edit": 4}
    left, right = trigrams(a), trigrams(b)
    found = {"dice": 2 * len(left & right) / (len(left) + len(right))}
    shared = common_beginning(a, b)
    found["lcpMin"] = shared / min(len(a), len(b))
    found["lcpInfo"], found["famN"] = 0.0, 9.0
    if shared:
        beginning = a[:shared]
        holders = rarity.bearers_beginning(beginning)
        found["lcpInfo"] = rarity.log_names - math.log(holders + 1)
        found["famN"] = math.log(1 + rarity.names_beginning(beginning))
    bearers = rarity.bearers[a] + (rarity.bearers[b] if a != b else 0)
    found["keyDf"] = math.log(1 + bearers)
    found["edit"] = edit(a, b)
    return found


def edit(a, b):
    """0 the same, 1 a letter more or less or two swapped, 2 another letter, 3 two slips, 4 more."""
    if a == b:
        return 0
    if min(len(a), len(b)) < 6 or abs(len(a) - len(b)) > 2:
        return 4
    count = slips(a, b, 2)
    if count == 1:
        return 1 if len(a) != len(b) or sorted(a) == sorted(b) else 2
    return 3 if count == 2 else 4


# --- Domains --------------------------------------------------------------------------------------


def fit(label, name):
    """How well a domain's label fits a name, to 1."""
    if not label:
        return 0.0
    if label in (name.joined, twin.collapse(name.full)):
        return 1.0
    best, shared = 0.0, common_beginning(label, name.joined)
    if shared >= 3:
        shorter = max(3, min(len(label), len(name.joined)))
        best = shared / shorter * (0.9 if shared >= 4 else 0.7)
    for letters in name.initials:
        if label == letters:
            best = max(best, 0.9 if len(letters) >= 3 else 0.7)
        elif len(letters) >= 3 and label.startswith(letters):
            best = max(best, 0.7)
    for token in name.compared:
        if len(token.raw) >= 4 and token.raw in label:
            best = max(best, 0.5 + 0.4 * len(token.raw) / len(label))
    return best


def best_fit(own, name):
    return max(fit(label, name) for _, label in own)


def compare_domains(ours, theirs, rarity):
    found = {"relation": "unknown", "domInfo": 0.0, "xfit": -1.0, "labLcp": -1.0}
    a, b = ours.main, theirs.main
    if not ours.own or not theirs.own:
        for own, name in ((ours.own, b), (theirs.own, a)):
            if own:
                found["xfit"] = best_fit(own, name)
        found["domCode"] = 0 if found["xfit"] < 0 else 1 if found["xfit"] < 0.5 else 2
        return found
    shared = {d for d, _ in ours.own} & {d for d, _ in theirs.own}
    if shared:
        own = [(d, label) for d, label in ours.own if d in shared]
        fits = sorted((best_fit(own, a), best_fit(own, b)))
        found["relation"] = "same"
        found["domInfo"] = max(rarity.log_names - math.log(rarity.domains[d] + 1) for d in shared)
        found["domCode"] = 9 if fits[0] >= 0.5 else 8 if fits[1] >= 0.5 else 7
        return found
    least = min(best_fit(ours.own, a), best_fit(theirs.own, b))
    found["xfit"] = max(best_fit(ours.own, b), best_fit(theirs.own, a))
    left, right = {label for _, label in ours.own}, {label for _, label in theirs.own}
    shared = left & right
    if shared:
        found["relation"], found["labLcp"] = "label", 1.0
        found["domInfo"] = max(rarity.log_names - math.log(rarity.labels[x] + 1) for x in shared)
        found["domCode"] = 6 if least >= 0.5 else 5
        return found
    alike = [(common_beginning(x, y), max(len(x), len(y))) for x in left for y in right]
    found["labLcp"] = max(n / whole if whole else 0.0 for n, whole in alike)
    if max(n for n, _ in alike) >= 4 and found["labLcp"] >= 0.5:
        found["relation"], found["domCode"] = "alike", 4
    else:
        found["relation"] = "different"
        found["domCode"] = -1 if least >= 0.5 else -2 if found["xfit"] < 0.5 else -3
    return found
