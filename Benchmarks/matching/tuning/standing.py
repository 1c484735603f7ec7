"""How a pair stands among the other pairs of its two records."""

from collections import defaultdict

from features import on_grid

FLOOR = -6.0
STANDING = ["gapA", "rankA", "gapB", "rankB", "l1", "nA", "nB"]


def standings(pairs, logits):
    """For each pair, in the order of STANDING: how far it leads, its place, its own score, and how
    many others come near; among the pairs of our row (A) and of theirs (B)."""
    found = [[0.0] * 7 for _ in pairs]
    floored = [max(logit, FLOOR) for logit in logits]
    for row, logit in zip(found, logits):
        row[4] = on_grid(min(8, max(FLOOR, logit)))
    for side in (0, 1):
        rows = defaultdict(list)
        for place, pair in enumerate(pairs):
            rows[pair[side]].append(place)
        for places in rows.values():
            places.sort(key=lambda place: (-floored[place], pairs[place][1 - side]))
            second = floored[places[1]] if len(places) > 1 else FLOOR
            for rank, place in enumerate(places):
                own = floored[place]
                other = floored[places[0]] if rank else second
                near = sum(floored[p] > max(own - 3, FLOOR) for p in places) - (own > FLOOR)
                found[place][2 * side] = on_grid(min(10, max(-10, own - other)))
                found[place][2 * side + 1] = min(rank, 2)
                found[place][5 + side] = min(3, near)
    return found
