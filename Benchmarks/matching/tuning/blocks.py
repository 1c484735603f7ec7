"""Which pairs are compared: those that share a block, and are among the heaviest of a row, by half at least."""

import math
from collections import defaultdict

from accounts import twin

# A block with more pairs, ours times theirs, is left out.
CAPS = {
    "domain": 400, "name": 400, "word": 400, "two words": 225, "eight letters": 225,
    "five letters": 100, "two beginnings": 100, "three beginnings": 100, "word beginning": 100,
    "ends": 64, "initials": 36,
}  # fmt: skip
KEPT = 4


def keys(record, rarity):
    """What a record can share with another one."""
    found = set()

    def beginnings(text):
        if text:
            found.add(("name", text))
        for length, kind in ((5, "five letters"), (8, "eight letters")):
            if len(text) >= length:
                found.add((kind, text[:length]))

    for domain, label in record.own:
        found.add(("domain", domain))
        beginnings(label)
    for name in record.names:
        beginnings(name.joined)
        words = name.compared
        texts = sorted({(rarity.holders[t.text], t.text) for t in words})[:4]
        rarest = [text for _, text in texts]
        found.update(("word", text) for text in rarest)
        for i, text in enumerate(rarest[:3]):
            found.update(("two words", *sorted((text, other))) for other in rarest[:i])
        if len(words) > 1:
            first = twin.collapse(words[0].raw)[:3]
            found.update(("two beginnings", first, t.raw[:3]) for t in words[1:3])
            found.add(("three beginnings", *(t.raw[:2] for t in words[:3])))
        for token in words:
            if len(token.raw) >= 5:
                found.add(("word beginning", twin.collapse(token.raw)[:5]))
        if len(name.joined) >= 6:
            found.add(("ends", name.joined[:3], name.joined[-3:]))
        found.update(("initials", letters) for letters in name.initials)
        found.update(("initials", t.raw) for t in words[:2] if 2 <= len(t.raw) <= 6)
    return found


def candidates(ours, theirs, rarity):
    """The pairs of row numbers that are compared, in order."""
    sides = []
    for records in (ours, theirs):
        side = defaultdict(list)
        for row, record in enumerate(records):
            for key in keys(record, rarity):
                side[key].append(row)
        sides.append(side)
    weights = defaultdict(float)
    everything = math.log(len(ours) * len(theirs))
    for key in sorted(sides[0].keys() & sides[1].keys()):
        left, right = sides[0][key], sides[1][key]
        pairs = len(left) * len(right)
        if pairs > CAPS[key[0]]:
            continue
        weight = (everything - math.log(pairs)) * (3 if key[0] == "domain" else 1)
        for a in left:
            for b in right:
                weights[a, b] += weight
    kept = set()
    for side in (0, 1):
        rows = defaultdict(list)
        for pair, weight in weights.items():
            rows[pair[side]].append((-weight, pair))
        for heaviest in rows.values():
            heaviest = sorted(heaviest)[:KEPT]
            kept.update(pair for weight, pair in heaviest if 2 * weight <= heaviest[0][0])
    return sorted(kept)
