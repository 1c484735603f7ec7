"""How common words, names and domains are in both lists, and how crowded the lists are."""

import bisect
import functools
import math
from collections import Counter

from accounts import twin

# The shipped shares of common words stand for so many names beside those of the lists.
PRIOR_NAMES = 1000
# What lists hold of look-alikes when nothing is known of them: so many among PRIOR_NAMES.
PRIOR_LOOK_ALIKES = 14


def shares():
    """Names per thousand that hold a word."""
    found = {}
    for line in twin.table("CommonWords", "shares"):
        names, words = line.split(": ", 1)
        found.update((twin.collapse(word), float(names)) for word in words.split())
    return found


class Beginnings:
    """Sums of counts over all texts that begin alike."""

    def __init__(self, counts):
        self.texts = sorted(counts)
        self.sums = [0]
        for text in self.texts:
            self.sums.append(self.sums[-1] + counts[text])

    @functools.cache
    def __call__(self, beginning):
        low = bisect.bisect_left(self.texts, beginning)
        high = bisect.bisect_left(self.texts, beginning + "\U0010ffff")
        return self.sums[high] - self.sums[low]


class Rarity:
    """The counts of a pair of lists, and the logarithms that are drawn from them."""

    def __init__(self, ours, theirs):
        records = ours + theirs
        self.log_names = math.log(len(records) + PRIOR_NAMES)
        self.holders = Counter()
        self.bearers = Counter()
        self.domains = Counter()
        self.labels = Counter()
        for record in records:
            self.holders.update({t.text for t in record.main.tokens})
            self.bearers[record.main.joined] += 1
            self.domains.update(domain for domain, _ in record.own)
            self.labels.update({label for _, label in record.own})
        self.prior = shares()
        self.holders_beginning = Beginnings(self.holders)
        self.prior_beginning = Beginnings(self.prior)
        self.bearers_beginning = Beginnings(self.bearers)
        self.names_beginning = Beginnings(dict.fromkeys(self.bearers, 1))
        self.crowding = crowding(ours, theirs)

    @functools.cache
    def word(self, text):
        """How rare a word is."""
        common = self.holders[text] + self.prior.get(text, 0)
        return max(0.1, self.log_names - math.log(common + 1))

    @functools.cache
    def beginning(self, text):
        """How rare it is that a word begins so, which is what an abbreviation tells."""
        common = self.holders_beginning(text) + self.prior_beginning(text)
        return max(0.05, self.log_names - math.log(common + 1))

    def weight(self, token):
        """What a word counts for when a name's words are covered."""
        weight = self.beginning(token.text)
        if token.text != token.raw:
            weight = min(weight, self.word(token.text))
        if token.soft:
            weight = min(weight, self.word(token.soft))
        return weight * (0.4 if token.bracketed else 1)


def crowding(ours, theirs):
    """How crowded lists are: the logarithm of the share of names that have a look-alike.

    Look-alikes stand next to each other in the order of one list's own joined names: they begin
    alike for eight letters and three fifths of the shorter one. As a list names a company once,
    these are other companies; so many are to be expected among the other list's, too.
    """
    found = PRIOR_LOOK_ALIKES
    for side in (ours, theirs):
        names = sorted({r.main.joined for r in side})
        for one, other in zip(names, names[1:]):
            shared = common_beginning(one, other)
            found += shared >= 8 and 5 * shared >= 3 * min(len(one), len(other))
    return math.log(found / (len(ours) + len(theirs) + PRIOR_NAMES))


def common_beginning(one, other):
    """How many letters two texts share at the front."""
    for index, (a, b) in enumerate(zip(one, other)):
        if a != b:
            return index
    return min(len(one), len(other))
