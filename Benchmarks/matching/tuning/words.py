"""Lays two names side by side, word for word."""

from accounts import twin
from rarity import common_beginning

EQUAL, ABBREVIATION, BEGINNING, CONTRACTION, SLIP, STEM, JOINED, INITIALS = range(1, 9)
BEGINNING_FIDELITY = (0, 0.35, 0.65, 0.85, 0.92, 0.95, 0.97)


def slips(one, other, most):
    """Optimal string alignment distance, or one more than `most`."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before, last = None, list(range(len(other) + 1))
    for i, x in enumerate(one, 1):
        row = [i]
        for j, y in enumerate(other, 1):
            value = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (x != y))
            if i > 1 and j > 1 and x == other[j - 2] and one[i - 2] == y:
                value = min(value, before[j - 2] + 1)
            row.append(value)
        if min(row) > most:
            return most + 1
        before, last = last, row
    return last[-1]


def is_within(short, long):
    """Whether a text's letters stand in another one in their order."""
    letters = iter(long)
    return all(letter in letters for letter in short)


def slip(x, y, rarity):
    """Two words that may be one, misspelt."""
    shorter = min(len(x.text), len(y.text))
    if shorter < 5:
        return None
    most = 1 if shorter < 9 else 2
    count = slips(x.text, y.text, most)
    if count > most:
        return None
    fidelity = 0.88 if count == 1 else 0.75
    same_length = len(x.text) == len(y.text)
    if count == 1 and same_length and sorted(x.text) != sorted(y.text):
        fidelity = 0.78
    if min(rarity.holders[x.text], rarity.holders[y.text]) > 2:
        # Both words are usual here: two words, not one misspelt.
        fidelity *= 0.55
    return SLIP, fidelity, 0.85 * min(rarity.word(x.text), rarity.word(y.text))


def likeness(x, y, rarity):
    """How two words go together, how well (to 1), and how much that tells (in nats)."""
    if x.text == y.text:
        return EQUAL, 1.0, rarity.word(x.text)
    if x.number is not None or y.number is not None:
        return None
    if x.soft and x.soft == y.text:
        return ABBREVIATION, 0.95, rarity.word(y.text)
    if y.soft and y.soft == x.text:
        return ABBREVIATION, 0.95, rarity.word(x.text)
    if x.raw[0] != y.raw[0]:
        return slip(x, y, rarity)
    a, b = (x, y) if len(x.raw) <= len(y.raw) else (y, x)
    if b.raw.startswith(a.raw) or b.text.startswith(a.text):
        fidelity = BEGINNING_FIDELITY[min(len(a.raw), 6)]
        return BEGINNING, fidelity, rarity.beginning(a.raw)
    has_no_vowel = not any(letter in "aeiou" for letter in a.raw[1:])
    if 2 <= len(a.raw) <= len(b.raw) - 2 and has_no_vowel and is_within(a.raw, b.raw):
        return CONTRACTION, 0.7 if len(a.raw) > 2 else 0.5, 0.6 * rarity.word(b.text)
    found = slip(x, y, rarity)
    if found:
        return found
    longer = max(len(a.text), len(b.text))
    shared = common_beginning(a.text, b.text)
    if shared >= 4 and 2 * shared >= longer:
        usual = min(rarity.holders[x.text], rarity.holders[y.text]) > 2
        fidelity = (0.3 + 0.6 * shared / longer) * (0.7 if usual else 1)
        return STEM, fidelity, rarity.beginning(a.text[:shared])
    return None


def written_together(words, other, rarity):
    """Two or three adjacent words against one word of the other side."""
    together = "".join(twin.collapse(t.raw) for t in words)
    head = len(together) - len(words[-1].raw)
    single = twin.collapse(other.raw)
    if len(single) < 3 or single[0] != together[0]:
        return None
    if single == together:
        return 1.0, max(rarity.word(other.text), 0.9 * sum(rarity.word(t.text) for t in words))
    if len(single) >= 5 and len(single) >= head + 2 and together.startswith(single):
        return 0.9, rarity.beginning(other.text)
    if len(together) >= 5 and single.startswith(together):
        return 0.9, rarity.beginning(together)
    return None


def matches(left, right, rarity):
    """What of two names' words goes together: (score, kind, fidelity, evidence, left, right)."""
    found = []
    for i, x in enumerate(left):
        for j, y in enumerate(right):
            like = likeness(x, y, rarity)
            if like:
                kind, fidelity, evidence = like
                score = fidelity * evidence - 0.3 * abs(i - j)
                found.append((score, kind, fidelity, evidence, (i,), (j,)))
    for many, single, is_turned in ((left, right, False), (right, left, True)):
        for count in (2, 3):
            for i in range(len(many) - count + 1):
                for j, word in enumerate(single):
                    like = written_together(many[i : i + count], word, rarity)
                    if like:
                        run = tuple(range(i, i + count))
                        sides = ((j,), run) if is_turned else (run, (j,))
                        found.append((like[0] * like[1] + 0.5, JOINED, *like, *sides))
        for j, word in enumerate(single):
            length = len(word.raw)
            if not 2 <= length <= 6 or not word.raw.isalpha():
                continue
            for i in range(len(many) - length + 1):
                if all(many[i + k].raw[0] == word.raw[k] for k in range(length)):
                    fidelity = 0.9 if length >= 3 else 0.6
                    evidence = 0.8 * rarity.word(word.text)
                    run = tuple(range(i, i + length))
                    sides = ((j,), run) if is_turned else (run, (j,))
                    found.append((fidelity * evidence, INITIALS, fidelity, evidence, *sides))
    return found


def align(left, right, rarity):
    """Takes the best match whose words are still free, again and again.

    Gives what was taken, and how well each word of both sides is covered.
    """
    found = matches(left, right, rarity)
    found.sort(key=lambda m: (-m[0], m[1], m[4], m[5]))
    covered = [0.0] * len(left), [0.0] * len(right)
    taken = []
    for match in found:
        sides = match[4:]
        if any(covered[side][i] for side in (0, 1) for i in sides[side]):
            continue
        for side in (0, 1):
            for i in sides[side]:
                covered[side][i] = match[2]
        taken.append(match)
    return taken, *covered
